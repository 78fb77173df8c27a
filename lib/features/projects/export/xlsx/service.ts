import "server-only";
import { strToU8, Zip, ZipDeflate, zipSync } from "fflate";
import type { ProjectExport } from "../types";
import { FIXED_PARTS, rowXml, SHEET_END, sheetStart, textSheet } from "./rules";

/** Fast rather than small: the text repeats itself so much that the next level gains little. */
const LEVEL = 3;

/** The workbook in pieces. The sheet is compressed while it is written: one batch of projects in memory at a time. */
export async function* writeXlsx(file: ProjectExport): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const pending: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pending.push(piece);
  });
  function add(path: string): ZipDeflate {
    const part = new ZipDeflate(path, { level: LEVEL });
    zip.add(part);
    return part;
  }
  for (const [path, content] of Object.entries(FIXED_PARTS)) add(path).push(encoder.encode(content), true);
  const sheet = add("xl/worksheets/sheet1.xml");
  sheet.push(encoder.encode(sheetStart()));
  let row = 1;
  for await (const projects of file.batches()) {
    const rows = projects.map((project) => {
      row += 1;
      return rowXml(project, row);
    });
    sheet.push(encoder.encode(rows.join("")));
    yield* pending.splice(0);
  }
  sheet.push(encoder.encode(SHEET_END), true);
  zip.end();
  yield* pending.splice(0);
}

/** A small table of texts, whole. */
export function xlsxOf(table: readonly (readonly string[])[]): Uint8Array {
  const parts = Object.entries({ ...FIXED_PARTS, "xl/worksheets/sheet1.xml": textSheet(table) });
  return zipSync(Object.fromEntries(parts.map(([path, content]) => [path, strToU8(content)])), {
    level: LEVEL,
  });
}
