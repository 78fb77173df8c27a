import { ok, type Result, refuse } from "@/lib/kernel/result";
import { MAX_COLUMNS, MAX_ROWS } from "../../constants";
import type { TableRow } from "../../types";
import type { ReadRefusal } from "../types";

const DELIMITERS = [";", "\t", "|", ","] as const;

/**
 * The one that most of the first lines hold equally often outside quotes, from the highest line on: a header holds it,
 * where decimal commas begin below; then the most frequent one. A semicolon when nothing tells.
 */
export function findDelimiter(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .replace(/"(?:[^"]|"")*"/g, "")
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== "")
    .slice(0, 20);
  const found = DELIMITERS.flatMap((delimiter) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const often = new Map<number, number>();
    for (const count of counts) if (count > 0) often.set(count, (often.get(count) ?? 0) + 1);
    const [usual] = [...often].sort(([one, times], [other, timesToo]) => timesToo - times || other - one);
    if (!usual) return [];
    const [count, times] = usual;
    return [{ delimiter, count, isRegular: times * 2 >= lines.length, first: counts.indexOf(count) }];
  });
  found.sort(
    (one, other) =>
      Number(other.isRegular) - Number(one.isRegular) || one.first - other.first || other.count - one.count,
  );
  return found[0]?.delimiter ?? ";";
}

/**
 * RFC 4180, and what spreadsheets really write: any line break, a quote in the middle of a cell is a quote. The number
 * is that of the record, as a spreadsheet counts its lines.
 */
export function readCsv(input: string): Result<TableRow[], ReadRefusal> {
  let text = input.replace(/^\uFEFF/, "");
  // Excel's own way to name the separator, on a first line that is no data.
  const named = /^sep=(.)(?:\r\n?|\n)/i.exec(text);
  if (named) text = text.slice(named[0].length);
  const delimiter = named?.[1] ?? findDelimiter(text);
  const rows: TableRow[] = [];
  let number = named ? 1 : 0;
  let position = 0;
  while (position < text.length) {
    const record = readRecord(text, position, delimiter);
    if (record === null) return refuse("unclosedQuote");
    number += 1;
    position = record.end;
    if (record.cells.length > MAX_COLUMNS * 100) return refuse("tooManyColumns");
    if (record.cells.every((cell) => cell.trim() === "")) continue;
    // A header, a few titles above it, and one line too many so that the excess is told.
    if (rows.length > MAX_ROWS + 20) return refuse("tooManyRows");
    rows.push({ number, cells: record.cells });
  }
  return ok(rows);
}

type CsvRecord = { readonly cells: string[]; readonly end: number };

function readRecord(text: string, start: number, delimiter: string): CsvRecord | null {
  const cells: string[] = [];
  let position = start;
  for (;;) {
    let cell = "";
    // Some writers leave a blank before the quote.
    if (text[position] === " " && /^ +"/.test(text.slice(position, position + 9)))
      position = text.indexOf('"', position);
    if (text[position] === '"') {
      const closed = readQuoted(text, position + 1);
      if (closed === null) return null;
      cell = closed.cell;
      position = closed.end;
    }
    let end = position;
    while (end < text.length && text[end] !== delimiter && text[end] !== "\n" && text[end] !== "\r") end += 1;
    cells.push(cell + text.slice(position, end));
    if (text[end] === delimiter) {
      position = end + 1;
      continue;
    }
    return { cells, end: text.startsWith("\r\n", end) ? end + 2 : end + 1 };
  }
}

function readQuoted(text: string, start: number): { cell: string; end: number } | null {
  let from = start;
  let cell = "";
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1) return null;
    cell += text.slice(from, quote);
    if (text[quote + 1] !== '"') return { cell, end: quote + 1 };
    cell += '"';
    from = quote + 2;
  }
}
