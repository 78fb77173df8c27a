import "server-only";
import { cellText } from "@/lib/features/dashboard/report/figures/rules";
import type { ReportCell, ReportTable } from "@/lib/features/dashboard/report/types";
import { printable, textWidth } from "../typography/service";
import { type ColumnNeed, shareWidth, unbreakableParts } from "./rules";

/** A table as it is printed: every cell in words. */
export type PrintedTable = {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly totals: readonly string[] | null;
};

export function printedTable(table: ReportTable): PrintedTable {
  const words = (row: readonly ReportCell[]) =>
    table.columns.map(({ kind }, column) => cellText(row[column] ?? null, kind));
  return {
    heads: table.columns.map(({ label }) => label),
    rows: table.rows.map(words),
    // What does not add up is left out, not unknown.
    totals:
      table.totals &&
      words(table.totals).map((text, column) => (table.totals?.[column] === null ? "" : text)),
  };
}

/** Widths of the columns, in points, for a page of that width and cells of that size and padding. */
export function columnWidths(
  { heads, rows, totals }: PrintedTable,
  page: number,
  size: number,
  padding: number,
): readonly number[] {
  const bold = totals === null ? [heads] : [heads, totals];
  const widest = (parts: readonly string[], isBold: boolean) =>
    parts.reduce((most, part) => Math.max(most, textWidth(part, size, isBold)), 0);
  const need = (column: number): ColumnNeed => {
    const [plain, strong] = [rows, bold].map((lines) => lines.map((line) => printable(line[column] ?? "")));
    const words = (cells: readonly string[] = []) => cells.flatMap(unbreakableParts);
    const room = 2 * padding + 0.1;
    return {
      least: Math.max(widest(words(plain), false), widest(words(strong), true)) + room,
      wanted: Math.max(widest(plain ?? [], false), widest(strong ?? [], true)) + room,
    };
  };
  return shareWidth(
    heads.map((_, column) => need(column)),
    page,
  );
}
