import { expect } from "vitest";
import { cellText, tablesOf } from "@/lib/features/dashboard/report/figures/rules";
import type { CellKind, Report, ReportCell, ReportTable } from "@/lib/features/dashboard/report/types";
import { readDocument, readSheets } from "./office-reader";
import { elementsOf, readPdf } from "./pdf-reader";

type Files = Readonly<Record<"pdf" | "docx" | "xlsx", Uint8Array>>;

/** Spaces are of several widths in French; letters that the typeface of the PDF lacks are not compared. */
const spaced = (text: string) => text.replace(/[\s\u00A0\u202F]+/g, " ").trim();

function wordsOf(table: ReportTable): readonly (readonly string[])[] {
  const words = (row: readonly ReportCell[]) =>
    table.columns.map(({ kind }, column) => spaced(cellText(row[column] ?? null, kind)));
  const totals = table.totals?.map((cell, column) =>
    cell === null ? "" : spaced(cellText(cell, table.columns[column]?.kind ?? "text")),
  );
  return [
    table.columns.map(({ label }) => spaced(label)),
    ...table.rows.map(words),
    ...(totals ? [totals] : []),
  ];
}

/** What a spreadsheet holds for a cell: cents as euros, days as Excel counts them. */
function heldBy(value: string | number | null | undefined, kind: CellKind): ReportCell {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "string") return value;
  if (kind === "cents") return Math.round(value * 100);
  return kind === "date"
    ? new Date(Date.UTC(1899, 11, 30) + value * 86_400_000).toISOString().slice(0, 10)
    : value;
}

/** Reads the three files back and compares each table, cell by cell, with the report that they were made from. */
export function expectSameNumbers(report: Report, files: Files): void {
  const tables = tablesOf(report);
  const drawn = tables.filter(({ rows }) => rows.length > 0);
  const expected = drawn.map(wordsOf);

  const pdf = elementsOf(readPdf(Buffer.from(files.pdf)).document, "Table").map((table) =>
    elementsOf(table, "TR").map(({ children }) => children.map(({ text }) => spaced(text))),
  );
  expect(pdf).toEqual(expected);
  expect(readDocument(files.docx).tables.map((rows) => rows.map((cells) => cells.map(spaced)))).toEqual(
    expected,
  );

  // Between the sheet that presents the pack and the one of definitions.
  const sheets = readSheets(files.xlsx).slice(1, -1);
  expect(sheets.map(({ rows }) => rows[0])).toEqual(
    tables.map(({ columns }) => columns.map(({ label }) => label)),
  );
  for (const [place, table] of tables.entries()) {
    if (table.rows.length === 0) continue;
    const lines = [...table.rows, ...(table.totals ? [table.totals] : [])];
    const held = (sheets[place]?.rows.slice(1) ?? []).map((cells) =>
      table.columns.map(({ kind }, column) => heldBy(cells[column], kind)),
    );
    expect(held, table.title).toEqual(
      lines.map((row) =>
        table.columns.map((_, column) => (row[column] === "" ? null : (row[column] ?? null))),
      ),
    );
  }
}
