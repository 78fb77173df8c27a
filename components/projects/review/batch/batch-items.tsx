import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { Unparted } from "@/components/ui/unparted";
import { REVIEW_STATUS_LABELS } from "@/lib/features/projects/labels";
import { NOBODY } from "@/lib/features/projects/review/assignment/labels";
import type { BatchItem } from "@/lib/features/projects/review/batch/types";
import { projectReviewPath } from "@/lib/features/projects/review/routes";
import { formatNumber } from "@/lib/kernel/format";

const COLUMNS: readonly DataColumn<BatchItem>[] = [
  {
    key: "project",
    header: "Projet",
    rowHeader: true,
    wrap: true,
    cell: ({ reference, title }) => (
      <a href={projectReviewPath(reference)}>
        {title || "Sans intitulé"} (<Unparted>{reference}</Unparted>)
      </a>
    ),
  },
  { key: "territory", header: "Territoire", wrap: true, cell: ({ territoryName }) => territoryName },
  { key: "status", header: "Instruction", cell: ({ reviewStatus }) => REVIEW_STATUS_LABELS[reviewStatus] },
  { key: "hands", header: "Instruit par", wrap: true, cell: ({ assigneeName }) => assigneeName ?? NOBODY },
  {
    key: "opinions",
    header: "Avis attendus",
    numeric: true,
    cell: ({ opinionsPending }) => formatNumber(opinionsPending),
  },
  {
    key: "remarks",
    header: "Remarques ouvertes",
    numeric: true,
    cell: ({ openRemarks }) => formatNumber(openRemarks),
  },
];

/** What will be done to which projects, with what is still open on each. */
export function BatchItems({ items }: { readonly items: readonly BatchItem[] }) {
  if (items.length === 0) return null;
  return (
    <DataTable
      caption="Projets choisis"
      columns={COLUMNS}
      rows={items}
      rowKey={({ reference }) => reference}
      narrow="cards"
    />
  );
}
