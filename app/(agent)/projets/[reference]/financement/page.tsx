import type { Metadata } from "next";
import { FinancingForm } from "@/components/projects/financing/financing-form";
import { SectionPage } from "@/components/projects/form/section-page";
import { guidePath } from "@/lib/features/help/guides/routes";
import { loadFinancingForm } from "@/lib/features/projects/financing/form/loaders";
import { projectPath } from "@/lib/features/projects/routes";

export const metadata: Metadata = { title: "Plan de financement d’un projet" };

export default async function FinancingPage({ params }: PageProps<"/projets/[reference]/financement">) {
  const { reference } = await params;
  return (
    <SectionPage
      help={guidePath("remplir-le-plan-de-financement")}
      reference={reference}
      name="Plan de financement"
      loaded={await loadFinancingForm(reference)}
      introduction={
        <p>
          Le plan peut rester incomplet&nbsp;: ajoutez les lignes à mesure qu’elles sont connues. Les totaux,
          la part du porteur et les points à vérifier s’affichent sur la page du projet.
        </p>
      }
      form={(data) => <FinancingForm {...data} cancelPath={projectPath(reference)} />}
    />
  );
}
