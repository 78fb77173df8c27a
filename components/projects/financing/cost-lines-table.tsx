import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { COST_NATURE_LABELS } from "@/lib/features/projects/labels";
import type { CostLineState } from "@/lib/features/projects/types";
import { formatMoney } from "@/lib/kernel/format";

type Row = CostLineState & { readonly key: string };

const COLUMNS: readonly DataColumn<Row>[] = [
  { key: "nature", header: "Nature", rowHeader: true, cell: ({ nature }) => COST_NATURE_LABELS[nature] },
  { key: "label", header: "Libellé", wrap: true, cell: ({ label }) => label || "–" },
  {
    key: "amount",
    header: "Montant",
    numeric: true,
    cell: ({ amountCents }) => (amountCents === null ? "À préciser" : formatMoney(amountCents)),
  },
];

export function CostLinesTable({ lines }: { readonly lines: readonly CostLineState[] }) {
  const total = lines.reduce((sum, { amountCents }) => sum + (amountCents ?? 0), 0);
  return (
    <DataTable
      caption="Dépenses prévues"
      narrow="cards"
      columns={COLUMNS}
      rows={lines.map((line, position) => ({ ...line, key: String(position) }))}
      rowKey={({ key }) => key}
      footer={["Total", "", formatMoney(total)]}
      empty="Aucune dépense détaillée."
    />
  );
}
