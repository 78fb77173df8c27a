import type { Metadata } from "next";
import { IndicatorForm } from "@/components/indicators/indicator-form";
import { IndicatorJournal } from "@/components/indicators/indicator-journal";
import { AdministrationBreadcrumb } from "@/components/layout/administration-breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { loadLibraryIndicator } from "@/lib/features/indicators/loaders";
import { libraryPath } from "@/lib/features/indicators/routes";
import { indicatorFormValues } from "@/lib/features/indicators/rules";

export const metadata: Metadata = { title: "Modifier un indicateur" };

export default async function LibraryIndicatorPage({
  params,
}: PageProps<"/administration/indicateurs/[indicateur]">) {
  const { indicateur } = await params;
  const { indicator, priorities, journal } = await loadLibraryIndicator(indicateur);
  return (
    <div className="fr-container pb-12">
      <AdministrationBreadcrumb
        segments={[{ label: "Bibliothèque d’indicateurs", href: libraryPath }]}
        current={indicator.label}
      />
      <PageTitle
        title={indicator.label}
        lead={indicator.isActive ? undefined : "Retiré de la bibliothèque."}
      />
      <IndicatorForm
        slug={indicator.slug}
        version={indicator.version}
        values={indicatorFormValues(indicator)}
        isSettled={indicator.hasFigures}
        priorities={priorities}
      />
      <IndicatorJournal entries={journal} priorities={priorities} />
    </div>
  );
}
