import type { Metadata } from "next";
import Link from "next/link";
import { LibraryTable } from "@/components/indicators/library-table";
import { AdministrationBreadcrumb } from "@/components/layout/administration-breadcrumb";
import { Alert } from "@/components/ui/alert";
import { PageTitle } from "@/components/ui/page-title";
import { guidePath } from "@/lib/features/help/guides/routes";
import { indicatorRefusalSentence, LIBRARY_NOTICE_LABELS } from "@/lib/features/indicators/labels";
import { loadLibrary } from "@/lib/features/indicators/loaders";
import { newIndicatorPath } from "@/lib/features/indicators/routes";

export const metadata: Metadata = { title: "Bibliothèque d’indicateurs" };

export default async function LibraryPage({ searchParams }: PageProps<"/administration/indicateurs">) {
  const { indicators, priorities, notice, refusal: refused } = await loadLibrary(await searchParams);
  const refusal = indicatorRefusalSentence(refused);
  return (
    <div className="fr-container flex flex-col gap-6 pb-12">
      <AdministrationBreadcrumb current="Bibliothèque d’indicateurs" />
      <PageTitle
        help={guidePath("tenir-les-indicateurs")}
        title="Bibliothèque d’indicateurs"
        lead="Ce que les projets peuvent suivre, dans l’ordre où les listes le proposent."
        actions={
          <Link className="fr-btn" href={newIndicatorPath} prefetch={false}>
            Ajouter un indicateur
          </Link>
        }
      />
      {notice !== undefined && (
        <Alert severity="success" role="status" small>
          {LIBRARY_NOTICE_LABELS[notice]}
        </Alert>
      )}
      {refusal !== null && (
        <Alert severity="error" role="alert" small>
          {refusal}
        </Alert>
      )}
      <LibraryTable indicators={indicators} priorities={priorities} />
      <p className="fr-hint-text">
        Nombre de projets&nbsp;: tous statuts d’instruction confondus, brouillons exclus.
      </p>
    </div>
  );
}
