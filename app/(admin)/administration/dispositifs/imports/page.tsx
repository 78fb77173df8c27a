import type { Metadata } from "next";
import { AdministrationBreadcrumb } from "@/components/layout/administration-breadcrumb";
import { AidUploadForm } from "@/components/schemes/imports/aid-upload-form";
import { RunTable } from "@/components/schemes/imports/run-table";
import { SourceForm } from "@/components/schemes/imports/source-form";
import { Alert } from "@/components/ui/alert";
import { PageTitle } from "@/components/ui/page-title";
import { guidePath } from "@/lib/features/help/guides/routes";
import { refusalSentence } from "@/lib/features/schemes/imports/labels";
import { loadSchemeImports } from "@/lib/features/schemes/imports/loaders";
import { REFUSAL_PARAMETER } from "@/lib/features/schemes/imports/routes";

export const metadata: Metadata = { title: "Import des dispositifs" };

export default async function SchemeImportsPage({
  searchParams,
}: PageProps<"/administration/dispositifs/imports">) {
  const refusal = refusalSentence((await searchParams)[REFUSAL_PARAMETER]);
  const { runs, source } = await loadSchemeImports();
  return (
    <div className="fr-container flex flex-col gap-8 pb-12">
      <AdministrationBreadcrumb current="Import des dispositifs" />
      <PageTitle
        help={guidePath("importer-des-dispositifs")}
        title="Import des dispositifs"
        lead={
          "Les aides d’Aides-territoires, comparées à celles du catalogue. Rien n’y entre avant que vous l’ayez demandé\u00A0: chaque import est d’abord un rapport."
        }
      />
      {refusal !== null && (
        <Alert severity="error" role="alert" small>
          {refusal}
        </Alert>
      )}
      <section className="max-w-3xl">
        <h2 className="fr-h4">Depuis Aides-territoires</h2>
        <SourceForm source={source} />
      </section>
      <section className="max-w-3xl">
        <h2 className="fr-h4">Depuis un fichier enregistré</h2>
        <AidUploadForm />
      </section>
      <section>
        <h2 className="fr-h4">Derniers imports</h2>
        <RunTable runs={runs} />
      </section>
    </div>
  );
}
