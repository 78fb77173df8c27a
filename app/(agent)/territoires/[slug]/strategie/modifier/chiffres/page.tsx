import type { Metadata } from "next";
import { FiguresForm } from "@/components/strategies/form/figures-form";
import { StrategySectionPage } from "@/components/strategies/form/section-page";
import { loadFiguresForm } from "@/lib/features/strategies/form/loaders";

export const metadata: Metadata = { title: "Chiffres clés" };

export default async function Page({ params }: PageProps<"/territoires/[slug]/strategie/modifier/chiffres">) {
  const { slug } = await params;
  return (
    <StrategySectionPage
      slug={slug}
      name="Chiffres clés"
      loaded={await loadFiguresForm(slug)}
      introduction={<p>Un chiffre sans source ni date se discute sans fin&nbsp;: donnez les deux.</p>}
      form={({ directory, ...saved }, setting) => (
        <FiguresForm saved={saved} qpvs={directory?.qpvs ?? null} {...setting} />
      )}
    />
  );
}
