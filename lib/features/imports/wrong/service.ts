import "server-only";
import { csvOf } from "../../projects/export/csv/service";
import { xlsxOf } from "../../workbook/service";
import { PROBLEM_HEADER } from "../columns/rules";
import type { WrongRow } from "../data";
import { describeProblem } from "../report/labels";
import type { ImportHead } from "../types";

const TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** The same columns, and a last one that says what to correct: imported again, it is known and left aside. */
export function writeWrongRows(
  head: ImportHead,
  rows: readonly WrongRow[],
  format: "csv" | "xlsx",
): Response {
  const kept = head.headers
    .map((header, column) => ({ header, column }))
    .filter(({ header }) => header !== PROBLEM_HEADER);
  const table = [
    [...kept.map(({ header }) => header), PROBLEM_HEADER],
    ...rows.map(({ cells, problems }) => [
      ...kept.map(({ column }) => cells[column] ?? ""),
      problems.map(describeProblem).join("\n"),
    ]),
  ];
  const body = format === "csv" ? csvOf(table) : xlsxOf("À corriger", table);
  return new Response(new Uint8Array(body), {
    headers: {
      "Content-Type": TYPES[format],
      "Content-Disposition": `attachment; filename="a-corriger-import-${head.id}.${format}"`,
      "Cache-Control": "private, no-store",
    },
  });
}
