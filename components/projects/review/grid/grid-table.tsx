import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { gridCommandAction } from "@/lib/features/projects/review/checklist/grid/actions";
import type { GridCommand } from "@/lib/features/projects/review/checklist/grid/constants";
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
      cell: (item) => (
        <GridCommands item={item} isFirst={item.id === items[0]?.id} isLast={item.id === items.at(-1)?.id} />
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

type GridCommandsProps = { readonly item: CheckItem; readonly isFirst: boolean; readonly isLast: boolean };

/** The buttons of one line. Each says which point it acts on, for those who do not see the line. */
function GridCommands({ item, isFirst, isLast }: GridCommandsProps) {
  const commands: readonly GridCommand[] = [
    ...(isFirst ? [] : (["raise"] as const)),
    ...(isLast ? [] : (["lower"] as const)),
    item.isActive ? "withdraw" : "restore",
  ];
  return (
    <form action={gridCommandAction} className="relative flex flex-wrap gap-2">
      <input type="hidden" name="point" value={item.id} />
      {commands.map((command) => (
        <button
          key={command}
          type="submit"
          name="commande"
          value={command}
          className={`fr-btn fr-btn--sm ${command === "withdraw" || command === "restore" ? "fr-btn--secondary" : "fr-btn--tertiary"}`}
        >
          {GRID_COMMAND_LABELS[command]}
          <span className="fr-sr-only">&nbsp;: {item.label}</span>
        </button>
      ))}
    </form>
  );
}
