import type { Metadata } from "next";
import { ImportList } from "@/components/imports/import-list";
import { UploadForm } from "@/components/imports/upload-form";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { guidePath } from "@/lib/features/help/guides/routes";
import { isUploadRefusal, UPLOAD_REFUSAL_LABELS } from "@/lib/features/imports/labels";
import { loadImports } from "@/lib/features/imports/loaders";
import { REFUSAL_PARAMETER } from "@/lib/features/imports/routes";
import { projectsPath } from "@/lib/features/projects/routes";

export const metadata: Metadata = { title: "Importer un tableau" };

export default async function ImportsPage({ searchParams }: PageProps<"/imports">) {
  const { [REFUSAL_PARAMETER]: refusal } = await searchParams;
  const imports = await loadImports();
  return (
    <div className="fr-container pb-16">
      <Breadcrumb segments={[{ label: "Projets", href: projectsPath }]} current="Importer un tableau" />
      <PageTitle
        help={guidePath("importer-un-tableau")}
        title="Importer un tableau"
        lead="Déposez le tableau que vous tenez déjà. Vous verrez ce que chaque ligne changerait avant que quoi que ce soit ne soit enregistré."
      />
      {imports === null ? (
        <p className="fr-text--lead">
          Seuls les agents d’un territoire du programme importent des projets, chacun pour son territoire.
        </p>
      ) : (
        <div className="flex flex-col gap-10">
          {isUploadRefusal(refusal) && (
            <Alert severity="error" title="Le fichier n’a pas été importé" role="alert">
              {UPLOAD_REFUSAL_LABELS[refusal]}
            </Alert>
          )}
          <UploadForm />
          <ImportList imports={imports} />
        </div>
      )}
    </div>
  );
}
