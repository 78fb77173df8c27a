import { tablesOf } from "@/lib/features/dashboard/report/figures/rules";
import type { CellKind, Report, ReportCell, ReportTable } from "@/lib/features/dashboard/report/types";
import type { Cell, Sheet } from "@/lib/features/workbook/types";
import { DEFINITIONS_TITLE, reportDates } from "../labels";
import type { PackSource } from "../types";

const NOTHING: Cell = { kind: "empty" };

/** A number stays one, to the cent. */
function sheetCell(cell: ReportCell, kind: CellKind): Cell {
  if (cell === null || cell === "") return NOTHING;
  if (typeof cell === "string")
    return kind === "date" ? { kind: "day", day: cell } : { kind: "text", text: cell };
  if (kind === "cents") return { kind: "amount", cents: cell };
  return kind === "percent" ? { kind: "share", share: cell } : { kind: "count", count: cell };
}

const text = (words: string): Cell => (words === "" ? NOTHING : { kind: "text", text: words });
const WIDTHS: Readonly<Record<CellKind, number>> = {
  text: 34,
  cents: 20,
  count: 14,
  number: 14,
  percent: 12,
  date: 14,
};

function tableSheet(table: ReportTable): Sheet {
  const line = (row: readonly ReportCell[]) =>
    table.columns.map(({ kind }, column) => sheetCell(row[column] ?? null, kind));
  return {
    name: table.title,
    columns: table.columns.map(({ label, kind }) => ({ header: label, width: WIDTHS[kind] })),
    batches: () => [table.rows.length === 0 ? [[text(table.empty)]] : table.rows.map(line)],
    ...(table.totals && { totals: line(table.totals) }),
  };
}

function coverSheet({ title, comment, signature, report }: PackSource): Sheet {
  const lines: readonly (readonly [string, string])[] = [
    ["Titre", title],
    ["Périmètre", report.subject],
    ["Dates", reportDates(report)],
    ["Projets comptés", report.counted],
    ["Photographie", signature],
    ["Commentaire", comment],
  ];
  return {
    name: "Présentation",
    columns: [
      { header: "Ce dossier", width: 24 },
      { header: "", width: 90, wraps: true },
    ],
    batches: () => [lines.map(([label, words]) => [text(label), text(words)])],
  };
}

function definitionSheet({ definitions }: Report): Sheet {
  return {
    name: DEFINITIONS_TITLE,
    columns: [
      { header: "Chiffre", width: 36, wraps: true },
      { header: "Ce qui est compté, d’après quoi, à quelle date", width: 110, wraps: true },
    ],
    batches: () => [definitions.map(({ label, text: words }) => [text(label), text(words)])],
  };
}

/** One sheet a table, between what the pack is and what its figures mean. */
export const packSheets = (source: PackSource): readonly Sheet[] => [
  coverSheet(source),
  ...tablesOf(source.report).map(tableSheet),
  definitionSheet(source.report),
];
