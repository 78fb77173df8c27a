import type { Metadata } from "next";
import { ContourUploadForm } from "@/components/contours/contour-upload-form";
import { ImportReportSection } from "@/components/contours/import-report-section";
import { ImportTable } from "@/components/contours/import-table";
import { LoadedTable } from "@/components/contours/loaded-table";
import { AdministrationBreadcrumb } from "@/components/layout/administration-breadcrumb";
import { Alert } from "@/components/ui/alert";
import { PageTitle } from "@/components/ui/page-title";
import { loadContours } from "@/lib/features/contours/loaders";
import { contourImportParameter } from "@/lib/features/contours/routes";
import { guidePath } from "@/lib/features/help/guides/routes";

export const metadata: Metadata = { title: "Contours" };

export default async function ContoursPage({ searchParams }: PageProps<"/administration/contours">) {
  const parameters = await searchParams;
  const { loaded, imports, current } = await loadContours(parameters[contourImportParameter]);
  return (
    <div className="fr-container flex flex-col gap-8 pb-12">
      <AdministrationBreadcrumb current="Contours" />
      <PageTitle
        help={guidePath("charger-des-contours")}
        title="Contours"
        lead={
          "Les limites officielles des quartiers, des communes, des territoires et des départements. Avec elles, un point sur la carte donne la commune et le quartier\u00A0; sans elles, on les choisit dans des listes."
        }
      />
      {parameters.fichier === "absent" && (
        <Alert severity="error" role="alert" small>
          Choisissez un fichier à importer.
        </Alert>
      )}
      {current !== null && <ImportReportSection contourImport={current} />}
      <section>
        <h2 className="fr-h4">Contours chargés</h2>
        <LoadedTable loaded={loaded} />
      </section>
      <section className="max-w-3xl">
        <h2 className="fr-h4">Importer un fichier</h2>
        <ContourUploadForm />
      </section>
      {imports.length > 0 && (
        <section>
          <h2 className="fr-h4">Derniers imports</h2>
          <ImportTable imports={imports} />
        </section>
      )}
    </div>
  );
}
