import Link from "next/link";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { needyProjectsPath } from "@/lib/features/dashboard/partners/routes";
import type { UncoveredNeed } from "@/lib/features/dashboard/partners/types";
import { NEED_KIND_LABELS } from "@/lib/features/projects/labels";
import { withoutArticle } from "@/lib/features/territories/rules";

const COLUMNS: readonly DataColumn<UncoveredNeed>[] = [
  { key: "kind", header: "Besoin", rowHeader: true, cell: ({ kind }) => NEED_KIND_LABELS[kind] },
  {
    key: "territory",
    header: "Territoire",
    wrap: true,
    cell: ({ territoryName }) => withoutArticle(territoryName),
  },
  {
    key: "projects",
    header: "Projets",
    numeric: true,
    cell: ({ kind, territorySlug, territoryName, projects }) => (
      <Link href={needyProjectsPath(kind, territorySlug)} prefetch={false}>
        {projects}
        <span className="fr-sr-only">
          {" "}
          ({NEED_KIND_LABELS[kind]}, {territoryName})
        </span>
      </Link>
    ),
  },
];

export function NeedTable({ needs }: { readonly needs: readonly UncoveredNeed[] }) {
  return (
    <DataTable
      caption="Besoins sans dispositif, par besoin et par territoire"
      captionHidden
      columns={COLUMNS}
      rows={needs}
      rowKey={({ kind, territorySlug }) => `${kind} ${territorySlug}`}
      empty="Chaque besoin a un dispositif ou un partenaire."
    />
  );
}
