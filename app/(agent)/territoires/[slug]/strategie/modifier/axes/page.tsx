import type { Metadata } from "next";
import { AxesForm } from "@/components/strategies/form/axes-form";
import { StrategySectionPage } from "@/components/strategies/form/section-page";
import { loadAxesForm } from "@/lib/features/strategies/form/loaders";

export const metadata: Metadata = { title: "Axes" };

export default async function Page({ params }: PageProps<"/territoires/[slug]/strategie/modifier/axes">) {
  const { slug } = await params;
  return (
    <StrategySectionPage
      slug={slug}
      name="Axes"
      loaded={await loadAxesForm(slug)}
      introduction={<p>Le plan de la stratégie&nbsp;: ses axes, et l’ordre de leurs objectifs.</p>}
      form={({ directory, ...saved }, setting) => (
        <AxesForm saved={saved} priorities={directory?.priorities ?? []} {...setting} />
      )}
    />
  );
}
