import type { Metadata } from "next";
import { StrategySectionPage } from "@/components/strategies/form/section-page";
import { TextForm } from "@/components/strategies/form/text-form";
import { loadTextForm } from "@/lib/features/strategies/form/loaders";

export const metadata: Metadata = { title: "Titre et résumé" };

export default async function Page({ params }: PageProps<"/territoires/[slug]/strategie/modifier/texte">) {
  const { slug } = await params;
  return (
    <StrategySectionPage
      slug={slug}
      name="Titre et résumé"
      loaded={await loadTextForm(slug)}
      introduction={
        <p>Ce que chacun lit d’abord. Enregistrez à tout moment&nbsp;: le texte peut rester inachevé.</p>
      }
      form={(saved, setting) => <TextForm saved={saved} {...setting} />}
    />
  );
}
