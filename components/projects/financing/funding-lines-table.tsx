import type { ReactNode } from "react";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { GUARANTEE_NOTE } from "@/lib/features/projects/financing/labels";
import { amountsOfLine } from "@/lib/features/projects/financing/rules";
import type { LineAmounts } from "@/lib/features/projects/financing/types";
import { FUNDING_NATURE_LABELS, FUNDING_STATE_LABELS } from "@/lib/features/projects/labels";
import type { FundingLineDetail } from "@/lib/features/projects/types";
import { formatMoney, formatShortDate } from "@/lib/kernel/format";

export const funderNameOf = ({ funder, funderName }: FundingLineDetail) =>
  funder?.name || funderName || "Financeur à préciser";

type Row = FundingLineDetail & {
  readonly key: string;
  readonly rank: number;
  readonly amounts: LineAmounts;
};

/** What the line brings to a total: nothing is left blank on a phone, where each value follows its name. */
const amountColumn = (key: "asked" | "granted" | "paid", header: string): DataColumn<Row> => ({
  key,
  header,
  numeric: true,
  cell: ({ amounts }) => (amounts[key] === 0 ? "–" : formatMoney(amounts[key])),
});

const COLUMNS: readonly DataColumn<Row>[] = [
  {
    key: "funder",
    header: "Financeur",
    rowHeader: true,
    wrap: true,
    cell: (line) => `${line.rank}. ${funderNameOf(line)}`,
  },
  { key: "detail", header: "Fonds ou dispositif", wrap: true, cell: ({ detail }) => detail || "–" },
  {
    key: "nature",
    header: "Nature",
    wrap: true,
    cell: ({ nature }) => (nature === null ? "À préciser" : FUNDING_NATURE_LABELS[nature]),
  },
  { key: "state", header: "État", wrap: true, cell: (line) => <LifeOfLine line={line} /> },
  amountColumn("asked", "Demandé"),
  amountColumn("granted", "Accordé"),
  amountColumn("paid", "Versé"),
];

/** The state, with its day; and the amount that no column of money tells. */
function LifeOfLine({ line }: { readonly line: FundingLineDetail }): ReactNode {
  const { state, amountCents, refusalReason, nature } = line;
  const days = [
    line.requestedOn && `demandé le ${formatShortDate(line.requestedOn)}`,
    line.grantedOn && `accordé le ${formatShortDate(line.grantedOn)}`,
    line.paidOn && `versé le ${formatShortDate(line.paidOn)}`,
    line.refusedOn && `refusé le ${formatShortDate(line.refusedOn)}`,
  ].filter((day) => day !== null && day !== "");
  const isUntold = state === "envisaged" || state === "refused" || nature === "guarantee";
  const amount = isUntold && amountCents !== null ? `\u00A0: ${formatMoney(amountCents)}` : "";
  return (
    <div>
      {FUNDING_STATE_LABELS[state]}
      {amount}
      {days.length > 0 && <span className="fr-hint-text block">{days.join(", ")}</span>}
      {refusalReason !== "" && (
        <span className="fr-hint-text block wrap-anywhere">Motif du refus&nbsp;: {refusalReason}</span>
      )}
      {nature === "guarantee" && <span className="fr-hint-text block">{GUARANTEE_NOTE}</span>}
    </div>
  );
}

type FundingLinesTableProps = {
  readonly lines: readonly FundingLineDetail[];
  readonly figures: LineAmounts;
};

export function FundingLinesTable({ lines, figures }: FundingLinesTableProps) {
  return (
    <DataTable
      caption="Financements, ligne par ligne"
      narrow="cards"
      columns={COLUMNS}
      rows={lines.map((line, position) => ({
        ...line,
        key: String(position),
        rank: position + 1,
        amounts: amountsOfLine(line),
      }))}
      rowKey={({ key }) => key}
      footer={[
        "Total",
        "",
        "",
        "",
        formatMoney(figures.asked),
        formatMoney(figures.granted),
        formatMoney(figures.paid),
      ]}
      empty="Aucune ligne de financement."
    />
  );
}
