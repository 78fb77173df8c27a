import type { Metadata } from "next";
import Link from "next/link";
import { AdministrationBreadcrumb } from "@/components/layout/administration-breadcrumb";
import { GridTable } from "@/components/projects/review/grid/grid-table";
import { Alert } from "@/components/ui/alert";
import { PageTitle } from "@/components/ui/page-title";
import { guidePath } from "@/lib/features/help/guides/routes";
import {
  GRID_NOTICE_LABELS,
  gridRefusalSentence,
} from "@/lib/features/projects/review/checklist/grid/labels";
import { loadGrid } from "@/lib/features/projects/review/checklist/grid/loaders";
import { newCheckItemPath } from "@/lib/features/projects/review/checklist/grid/routes";

export const metadata: Metadata = { title: "Grille d’instruction" };

export default async function GridPage({ searchParams }: PageProps<"/administration/grille-d-instruction">) {
  const { items, notice, refusal: refused } = await loadGrid(await searchParams);
  const refusal = gridRefusalSentence(refused);
  return (
    <div className="fr-container flex flex-col gap-6 pb-12">
      <AdministrationBreadcrumb current="Grille d’instruction" />
      <PageTitle
        help={guidePath("tenir-la-grille")}
        title="Grille d’instruction"
        lead="Ce que le ministère et l’ANCT vérifient sur chaque projet transmis, dans l’ordre où ils le lisent."
        actions={
          <Link className="fr-btn" href={newCheckItemPath} prefetch={false}>
            Ajouter un point
          </Link>
        }
      />
      {notice !== null && (
        <Alert severity="success" role="status" small>
          {GRID_NOTICE_LABELS[notice]}
        </Alert>
      )}
      {refusal !== null && (
        <Alert severity="error" role="alert" small>
          {refusal}
        </Alert>
      )}
      <GridTable items={items} />
    </div>
  );
}
