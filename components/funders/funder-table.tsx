import Link from "next/link";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { FUNDER_KIND_LABELS } from "@/lib/features/funders/labels";
import { mergeFunderPath } from "@/lib/features/funders/routes";
import type { FunderSummary } from "@/lib/features/funders/types";
import { formatNumber } from "@/lib/kernel/format";

const COLUMNS: readonly DataColumn<FunderSummary>[] = [
  {
    key: "name",
    header: "Financeur",
    rowHeader: true,
    wrap: true,
    cell: ({ name, shortName }) => (
      <span className="flex flex-col">
        {name}
        {shortName !== name && <span className="fr-hint-text font-normal">{shortName}</span>}
      </span>
    ),
  },
  {
    key: "kind",
    header: "Nature",
    wrap: true,
    cell: ({ kind, isPublic }) =>
      `${FUNDER_KIND_LABELS[kind]}, ${isPublic ? "fonds publics" : "fonds privés"}`,
  },
  { key: "lines", header: "Lignes", numeric: true, cell: ({ lines }) => formatNumber(lines) },
  { key: "projects", header: "Projets", numeric: true, cell: ({ projects }) => formatNumber(projects) },
  {
    key: "merge",
    header: "Action",
    cell: ({ slug, name }) => (
      <Link className="fr-link" href={mergeFunderPath(slug)} prefetch={false}>
        Fusionner<span className="fr-sr-only"> {name}</span>…
      </Link>
    ),
  },
];

export function FunderTable({ funders }: { readonly funders: readonly FunderSummary[] }) {
  return (
    <DataTable
      caption="Financeurs"
      captionHidden
      columns={COLUMNS}
      rows={funders}
      rowKey={({ slug }) => slug}
      narrow="cards"
      empty="Aucun financeur ne porte ce nom."
    />
  );
}
