import "server-only";
import { createInflateRaw, inflateRawSync } from "node:zlib";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { countRecognised } from "../../columns/rules";
import { MAX_COLUMNS, MAX_ROWS } from "../../constants";
import type { ReadNote, Table, TableRow } from "../../types";
import { toTable } from "../rules";
import type { ReadRefusal } from "../types";
import { mergedOver, numberStyles, readRow, sharedStrings, sheetsOf, type Workbook } from "./rules";

/** Bytes of one part once inflated. A sheet of 10,000 lines is a tenth of it; a bomb says so before it is in memory. */
const MAX_PART = 48 * 1024 * 1024;
const MAX_SHEET = 300 * 1024 * 1024;
/** Characters of one line of a sheet, tags included. */
const MAX_LINE = 2 * 1024 * 1024;

type Entry = {
  readonly path: string;
  readonly method: number;
  readonly offset: number;
  readonly size: number;
};

/** The directory at the end of a zip file. Null when there is none that can be read. */
function listEntries(file: Buffer): Entry[] | null {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end === -1 || end + 22 > file.length) return null;
  const count = file.readUInt16LE(end + 10);
  let at = file.readUInt32LE(end + 16);
  const entries: Entry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== 0x02014b50) return null;
    const nameLength = file.readUInt16LE(at + 28);
    const path = file.toString("utf8", at + 46, at + 46 + nameLength);
    const local = file.readUInt32LE(at + 42);
    if (local + 30 > file.length) return null;
    entries.push({
      path,
      method: file.readUInt16LE(at + 10),
      size: file.readUInt32LE(at + 20),
      offset: local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28),
    });
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}

const packed = (file: Buffer, entry: Entry) => file.subarray(entry.offset, entry.offset + entry.size);

function readPart(file: Buffer, entry: Entry | undefined): string {
  if (!entry) return "";
  const bytes = packed(file, entry);
  return (entry.method === 0 ? bytes : inflateRawSync(bytes, { maxOutputLength: MAX_PART })).toString("utf8");
}

class TooLarge extends Error {}

/** A readme, a legend and a few years may come before the projects: not more sheets than these are opened. */
const MAX_SHEETS = 8;

/** The sheet of a workbook that names projects, or else the first that holds a table. */
export async function readXlsx(bytes: Uint8Array): Promise<Result<Table, ReadRefusal>> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = listEntries(file);
  if (entries === null) return refuse("damaged");
  const find = (path: string) => entries.find((entry) => entry.path === path);
  if (find("content.xml") && find("META-INF/manifest.xml")) return refuse("openDocument");
  if (find("xl/vbaProject.bin")) return refuse("macros");
  if (!find("xl/workbook.xml")) return refuse("notATable");
  try {
    const workbookXml = readPart(file, find("xl/workbook.xml"));
    const sheets = sheetsOf(workbookXml, readPart(file, find("xl/_rels/workbook.xml.rels")));
    const workbook: Workbook = {
      strings: sharedStrings(readPart(file, find("xl/sharedStrings.xml"))),
      styles: numberStyles(readPart(file, find("xl/styles.xml"))),
      is1904: /\bdate1904=["'](?:1|true)["']/.test(workbookXml),
    };
    let chosen: Result<Table, ReadRefusal> | null = null;
    let most = -1;
    for (const { name, path } of sheets.slice(0, MAX_SHEETS)) {
      const sheet = find(`xl/${path}`);
      // Another kind of sheet, a chart, has its part elsewhere and no lines.
      const read: Result<Table, ReadRefusal> = sheet
        ? await readSheet(file, sheet, workbook)
        : refuse("damaged");
      const others = sheets.flatMap((one) => (one.path === path ? [] : [one.name]));
      const score = read.ok ? countRecognised(read.value.headers) : -1;
      if (chosen !== null && score <= most) continue;
      most = score;
      chosen =
        read.ok && others.length > 0
          ? ok(withNote(read.value, { kind: "otherSheets", read: name, others }))
          : read;
    }
    return chosen ?? refuse("damaged");
  } catch (error) {
    if (
      error instanceof TooLarge ||
      (error instanceof RangeError && /maxOutputLength|larger than/i.test(error.message))
    )
      return refuse("tooLargeInside");
    if (error instanceof Error && "code" in error && /^(?:Z_|ERR_)/.test(String(error.code)))
      return refuse(error.code === "ERR_BUFFER_TOO_LARGE" ? "tooLargeInside" : "damaged");
    throw error;
  }
}

const withNote = (table: Table, note: ReadNote): Table => ({ ...table, notes: [note, ...table.notes] });

async function readSheet(
  file: Buffer,
  sheet: Entry,
  workbook: Workbook,
): Promise<Result<Table, ReadRefusal>> {
  const rows: TableRow[] = [];
  const hidden = new Set<number>();
  let merged = "";
  for await (const row of sheetRows(file, sheet, workbook)) {
    if ("rest" in row) {
      merged = row.rest;
      continue;
    }
    if (row.overflow) return refuse("tooManyColumns");
    if (row.cells.length === 0) continue;
    if (rows.length > MAX_ROWS + 20) return refuse("tooManyRows");
    if (row.hidden) hidden.add(row.number);
    rows.push(row);
  }
  const table = toTable("xlsx", rows);
  if (!table.ok) return table;
  const count = table.value.rows.filter(({ number }) => hidden.has(number)).length;
  const example = mergedOver(merged, table.value.rows[0]?.number ?? 0);
  const notes: ReadNote[] = [
    ...(example === null ? [] : [{ kind: "mergedCells", example } as const]),
    ...(count === 0 ? [] : [{ kind: "hiddenLines", count } as const]),
  ];
  return ok({ ...table.value, notes: [...notes, ...table.value.notes] });
}

async function* inflated(file: Buffer, entry: Entry): AsyncGenerator<Buffer> {
  const bytes = packed(file, entry);
  if (entry.method === 0) {
    yield bytes;
    return;
  }
  const stream = createInflateRaw();
  stream.end(bytes);
  yield* stream;
}

async function* sheetRows(file: Buffer, entry: Entry, workbook: Workbook) {
  const decoder = new TextDecoder("utf-8");
  let pending = "";
  let size = 0;
  let number = 0;
  for await (const piece of inflated(file, entry)) {
    size += piece.length;
    if (size > MAX_SHEET) throw new TooLarge();
    pending += decoder.decode(piece, { stream: true });
    const { rows, rest } = cutRows(pending);
    pending = rest;
    if (pending.length > MAX_LINE) throw new TooLarge();
    for (const xml of rows) {
      const row = readRow(xml, number, workbook, MAX_COLUMNS);
      number = row.number;
      yield row;
    }
  }
  yield { rest: pending };
}

/** Whole `<row>` elements, and what follows them. */
function cutRows(xml: string): { readonly rows: string[]; readonly rest: string } {
  const rows: string[] = [];
  let end = 0;
  const whole = /<(?:\w+:)?row(?:\s[^>]*?)?(?:\/>|>.*?<\/(?:\w+:)?row>)/gs;
  for (const match of xml.matchAll(whole)) {
    end = match.index + match[0].length;
    rows.push(match[0]);
  }
  return { rows, rest: xml.slice(end) };
}
