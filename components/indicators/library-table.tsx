import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { OrderedRowCommands } from "@/components/ui/ordered-row-commands";
import { indicatorCommandAction } from "@/lib/features/indicators/actions";
import {
  AGGREGATION_LABELS,
  DIRECTION_LABELS,
  INDICATOR_COMMAND_LABELS,
} from "@/lib/features/indicators/labels";
import { libraryIndicatorPath, libraryRowId } from "@/lib/features/indicators/routes";
import type { LibraryIndicator } from "@/lib/features/indicators/types";
import type { PriorityOption } from "@/lib/features/projects/types";
import { formatNumber } from "@/lib/kernel/format";

type LibraryTableProps = {
  readonly indicators: readonly LibraryIndicator[];
  readonly priorities: readonly PriorityOption[];
};

/** The library in its order, which is also that of the choice on a project and of the totals. */
export function LibraryTable({ indicators, priorities }: LibraryTableProps) {
  const columns: readonly DataColumn<LibraryIndicator>[] = [
    {
      key: "label",
      header: "Indicateur",
      rowHeader: true,
      wrap: true,
      cell: (indicator) => (
        <span id={libraryRowId(indicator.slug)} className="flex flex-col items-start gap-1">
          <Link href={libraryIndicatorPath(indicator.slug)} prefetch={false}>
            {indicator.label}
          </Link>
          <span className="fr-hint-text font-normal">
            {indicator.unit}, {DIRECTION_LABELS[indicator.direction].toLowerCase()}
          </span>
          {!indicator.isActive && <Badge severity="info">Retiré</Badge>}
        </span>
      ),
    },
    {
      key: "aggregation",
      header: "Total",
      wrap: true,
      cell: ({ aggregation }) => AGGREGATION_LABELS[aggregation],
    },
    {
      key: "priorities",
      header: "Priorités",
      wrap: true,
      cell: ({ priorityIds }) =>
        priorities
          .filter(({ id }) => priorityIds.includes(id))
          .map(({ label }) => label)
          .join(", ") || "Aucune",
    },
    {
      key: "projects",
      header: "Projets",
      numeric: true,
      cell: ({ projects }) => formatNumber(projects),
    },
    {
      key: "commands",
      header: "Actions",
      cell: ({ id, slug, label, isActive }) => (
        <OrderedRowCommands
          action={indicatorCommandAction}
          row={{ input: "indicateur", value: slug }}
          label={label}
          commandLabels={INDICATOR_COMMAND_LABELS}
          isActive={isActive}
          isFirst={id === indicators[0]?.id}
          isLast={id === indicators.at(-1)?.id}
        />
      ),
    },
  ];
  return (
    <DataTable
      caption="Bibliothèque d’indicateurs"
      captionHidden
      columns={columns}
      rows={indicators}
      rowKey={({ slug }) => slug}
      narrow="cards"
      empty="La bibliothèque est vide."
    />
  );
}
