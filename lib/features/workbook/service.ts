import "server-only";
import { strToU8, Zip, ZipDeflate, zipSync } from "fflate";
import { fixedParts, rowsXml, sheetEnd, sheetPath, sheetStart } from "./rules";
import type { Sheet, SheetLine } from "./types";

/** Fast rather than small: the text repeats itself so much that the next level gains little. */
const LEVEL = 3;

/** The workbook in pieces. Each sheet is compressed while it is written: one batch of its lines in memory at a time. */
export async function* writeWorkbook(title: string, sheets: readonly Sheet[]): AsyncGenerator<Uint8Array> {
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
  const names = sheets.map(({ name }) => name);
  for (const [path, content] of Object.entries(fixedParts(title, names)))
    add(path).push(encoder.encode(content), true);
  for (const [place, sheet] of sheets.entries()) {
    const part = add(sheetPath(place));
    part.push(encoder.encode(sheetStart(sheet.columns)));
    let row = 2;
    for await (const lines of sheet.batches()) {
      part.push(encoder.encode(rowsXml(lines, row, sheet.columns)));
      row += lines.length;
      yield* pending.splice(0);
    }
    part.push(encoder.encode(sheetEnd(sheet, row)), true);
  }
  zip.end();
  yield* pending.splice(0);
}

/** A small table of texts, whole; its first line is the head. */
export function xlsxOf(name: string, table: readonly (readonly string[])[]): Uint8Array {
  const [heads = [], ...records] = table;
  const columns = heads.map((header) => ({ header, width: 24 }));
  const lines = records.map(
    (cells): SheetLine => cells.map((text) => (text === "" ? { kind: "empty" } : { kind: "text", text })),
  );
  const sheet: Sheet = { name, columns, batches: () => [lines] };
  const parts = {
    ...fixedParts(name, [name]),
    [sheetPath(0)]: sheetStart(columns) + rowsXml(lines, 2, columns) + sheetEnd(sheet, lines.length + 2),
  };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([path, content]) => [path, strToU8(content)])),
    { level: LEVEL },
  );
}
