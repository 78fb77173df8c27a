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

/** A table of the report in words, cell by cell, as paper shows it. */
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

/** Points taken off the letters of a table that is too wide for them, before words are cut. */
const SMALLER = [0, 0.5, 1, 1.5, 2] as const;

export type FittedColumns = { readonly size: number; readonly widths: readonly number[] };

/** Widths of the columns, in points, for a page of that width; and the size of letters at which no word need be cut. */
export function fitColumns(
  printed: PrintedTable,
  page: number,
  { size, padding }: { readonly size: number; readonly padding: number },
): FittedColumns {
  let needs: readonly ColumnNeed[] = [];
  let fitted: number = size;
  for (const smaller of SMALLER) {
    fitted = size - smaller;
    needs = needsOf(printed, fitted, padding);
    if (needs.reduce((sum, { least }) => sum + least, 0) <= page) break;
  }
  return { size: fitted, widths: shareWidth(needs, page) };
}

function needsOf(
  { heads, rows, totals }: PrintedTable,
  size: number,
  padding: number,
): readonly ColumnNeed[] {
  const bold = totals === null ? [heads] : [heads, totals];
  const widest = (parts: readonly string[], isBold: boolean) =>
    parts.reduce((most, part) => Math.max(most, textWidth(part, size, isBold)), 0);
  const room = 2 * padding + 0.1;
  return heads.map((_, column) => {
    const cells = (lines: readonly (readonly string[])[]) =>
      lines.map((line) => printable(line[column] ?? ""));
    const [plain, strong] = [cells(rows), cells(bold)];
    const words = (texts: readonly string[]) => texts.flatMap(unbreakableParts);
    return {
      least: Math.max(widest(words(plain), false), widest(words(strong), true)) + room,
      wanted: Math.max(widest(plain, false), widest(strong, true)) + room,
    };
  });
}
