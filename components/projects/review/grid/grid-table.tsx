import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { OrderedRowCommands } from "@/components/ui/ordered-row-commands";
import { gridCommandAction } from "@/lib/features/projects/review/checklist/grid/actions";
import { GRID_COMMAND_LABELS, GRID_FIELD_LABELS } from "@/lib/features/projects/review/checklist/grid/labels";
import { checkItemPath, checkItemRowId } from "@/lib/features/projects/review/checklist/grid/routes";
import type { CheckItem } from "@/lib/features/projects/review/checklist/types";

/** The grid in its order, withdrawn points included. */
export function GridTable({ items }: { readonly items: readonly CheckItem[] }) {
  const columns: readonly DataColumn<CheckItem>[] = [
    {
      key: "label",
      header: GRID_FIELD_LABELS.label,
      rowHeader: true,
      wrap: true,
      cell: ({ id, label, help, isActive }) => (
        <span id={checkItemRowId(id)} className="flex flex-col items-start gap-1">
          <Link href={checkItemPath(id)} prefetch={false}>
            {label}
          </Link>
          {help !== "" && <span className="fr-hint-text font-normal">{help}</span>}
          {!isActive && <Badge severity="info">Retiré</Badge>}
        </span>
      ),
    },
    {
      key: "commands",
      header: "Actions",
      cell: ({ id, label, isActive }) => (
        <OrderedRowCommands
          action={gridCommandAction}
          row={{ input: "point", value: id }}
          label={label}
          commandLabels={GRID_COMMAND_LABELS}
          isActive={isActive}
          isFirst={id === items[0]?.id}
          isLast={id === items.at(-1)?.id}
        />
      ),
    },
  ];
  return (
    <DataTable
      caption="Grille d’instruction"
      captionHidden
      columns={columns}
      rows={items}
      rowKey={({ id }) => String(id)}
      narrow="cards"
      empty="La grille est vide."
    />
  );
}
