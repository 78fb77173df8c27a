import type { Metadata } from "next";
import { IndicatorForm } from "@/components/indicators/indicator-form";
import { AdministrationBreadcrumb } from "@/components/layout/administration-breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { loadNewIndicator } from "@/lib/features/indicators/loaders";
import { libraryPath } from "@/lib/features/indicators/routes";
import { EMPTY_INDICATOR } from "@/lib/features/indicators/rules";

export const metadata: Metadata = { title: "Ajouter un indicateur" };

export default async function NewIndicatorPage() {
  const { priorities } = await loadNewIndicator();
  return (
    <div className="fr-container pb-12">
      <AdministrationBreadcrumb
        segments={[{ label: "Bibliothèque d’indicateurs", href: libraryPath }]}
        current="Ajouter un indicateur"
      />
      <PageTitle title="Ajouter un indicateur" />
      <IndicatorForm
        slug={null}
        version={0}
        values={EMPTY_INDICATOR}
        isSettled={false}
        priorities={priorities}
      />
    </div>
  );
}
