import "server-only";
import { stringify } from "csv-stringify/sync";
import type { SheetLine } from "@/lib/features/workbook/types";
import { EXPORT_COLUMNS, exportLine } from "../rules";
import type { ProjectExport } from "../types";
import { csvRecord, withoutFormulas } from "./rules";

const BOM = "\uFEFF";

/** As French spreadsheets read it: UTF-8 with its mark, semicolons, CRLF. Every text is quoted. */
function csvText(records: readonly (readonly string[])[]): string {
  return stringify([...records], { delimiter: ";", record_delimiter: "windows", quoted: true });
}

/** The file in pieces, one batch of projects in memory at a time. */
export function writeCsv(file: ProjectExport): AsyncGenerator<Uint8Array> {
  async function* batches() {
    for await (const projects of file.batches()) yield projects.map(exportLine);
  }
  return writeCsvLines(
    EXPORT_COLUMNS.map(({ header }) => header),
    batches(),
  );
}

/** A table in pieces, some of its lines at a time. */
export async function* writeCsvLines(
  heads: readonly string[],
  batches: AsyncIterable<readonly SheetLine[]>,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(BOM + csvText([heads.map(withoutFormulas)]));
  for await (const lines of batches) yield encoder.encode(csvText(lines.map(csvRecord)));
}

/** A small table of texts, whole. */
export function csvOf(table: readonly (readonly string[])[]): Uint8Array {
  return new TextEncoder().encode(BOM + csvText(table.map((cells) => cells.map(withoutFormulas))));
}
