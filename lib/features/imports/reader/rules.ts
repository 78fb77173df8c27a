import { ok, type Result, refuse } from "@/lib/kernel/result";
import { scaleOf } from "../cells/amounts/rules";
import { countRecognised } from "../columns/rules";
import { MAX_CELL_LENGTH, MAX_COLUMNS, MAX_ROWS } from "../constants";
import type { ReadNote, Table, TableRow } from "../types";
import { utf16Of } from "./encoding/rules";
import type { ReadRefusal } from "./types";

export type FileKind = "zip" | "ole" | "text" | "html" | "binary";

const startsWith = (bytes: Uint8Array, signature: readonly number[]) =>
  signature.every((byte, position) => bytes[position] === byte);

/** What the file is, by what it holds: its name says nothing. */
export function sniffKind(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]))
    return "zip";
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return "ole";
  if (utf16Of(bytes)) return "text";
  const head = bytes.subarray(0, 65_536);
  if (head.includes(0)) return "binary";
  const text = new TextDecoder("windows-1252").decode(head.subarray(0, 2_048)).replace(/^ï»¿/, "");
  if (/^\s*(?:<!doctype html|<html|<table|<\?xml|<head|<body)/i.test(text)) return "html";
  return /^%PDF|^\{\\rtf|^\x89PNG|^GIF8|^ÿØÿ/.test(text) ? "binary" : "text";
}

/** Excel keeps a workbook with a password in the old container, and says so inside, in UTF-16. */
export function isEncryptedWorkbook(bytes: Uint8Array): boolean {
  const name = new Uint8Array([..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]));
  return new TextDecoder("latin1").decode(bytes).includes(new TextDecoder("latin1").decode(name));
}

const isBlank = (cell: string) => cell.trim() === "";
const isWide = ({ cells }: TableRow) => cells.filter((cell) => !isBlank(cell)).length > 1;
const widthOf = (cells: readonly string[]) => cells.findLastIndex((cell) => !isBlank(cell)) + 1;

/** Titles, dates, addressees may stand above the header: not further down than this. */
const HEADER_WITHIN = 20;

/**
 * The header is the line that names the most fields; in a file that names fewer than two, the first line of two cells or
 * more, or the first line of a file of one column. What stands above it is left aside, and so are empty lines. A column
 * without a name that holds something stays, to be named by hand.
 */
export function toTable(format: Table["format"], lines: readonly TableRow[]): Result<Table, ReadRefusal> {
  const filled = lines.filter(({ cells }) => !cells.every(isBlank));
  const { from, to, cells } = findHeader(filled);
  const width = widthOf(cells);
  if (width === 0) return refuse("noHeader");
  if (width > MAX_COLUMNS) return refuse("tooManyColumns");
  const below = filled.slice(to);
  if (below.length === 0) return refuse("noRows");
  if (below.length > MAX_ROWS) return refuse("tooManyRows");
  const widest = below.reduce((most, row) => Math.max(most, widthOf(row.cells)), width);
  if (widest > MAX_COLUMNS) return refuse("tooManyColumns");
  const headers = Array.from({ length: widest }, (_, column) =>
    (cells[column] ?? "").replace(/\s+/g, " ").trim().slice(0, 200),
  );
  const rows = below.map(({ number, cells: given }) => ({
    number,
    cells: headers.map((_, column) => (given[column] ?? "").slice(0, MAX_CELL_LENGTH)),
  }));
  const told = [...brokenLine(format, below, width), ...unitsAbove(filled.slice(0, from))];
  return ok({ format, headers, rows, notes: told });
}

/** A line break in a text without quotes leaves its beginning alone on a line, where all the others are whole. */
function brokenLine(format: Table["format"], lines: readonly TableRow[], width: number): ReadNote[] {
  const whole = lines.filter(({ cells }) => cells.length >= width).length;
  const broken = lines.find(({ cells }) => cells.length === 1);
  return format === "csv" && width > 2 && broken && whole * 2 > lines.length
    ? [{ kind: "brokenLine", number: broken.number }]
    : [];
}

type Header = { readonly from: number; readonly to: number; readonly cells: readonly string[] };

function findHeader(filled: readonly TableRow[]): Header {
  const heads = filled.slice(0, HEADER_WITHIN);
  const known = heads.map(({ cells }) => countRecognised(cells));
  const most = Math.max(0, ...known);
  const at = most >= 2 ? known.indexOf(most) : Math.max(0, heads.findIndex(isWide));
  const cells = filled[at]?.cells ?? [];
  const above = filled[at - 1];
  const below = filled[at + 1];
  if (above && isWide(above) && isSecondHeader(above.cells, cells))
    return { from: at - 1, to: at + 1, cells: joined(above.cells, cells) };
  if (below && isSecondHeader(cells, below.cells))
    return { from: at, to: at + 2, cells: joined(cells, below.cells) };
  return { from: at, to: at + 1, cells };
}

/** A second line of header names what the first one leaves without a name, and holds no figure. */
function isSecondHeader(first: readonly string[], second: readonly string[]): boolean {
  const named = (cells: readonly string[], column: number) => !isBlank(cells[column] ?? "");
  const columns = Array.from({ length: Math.max(first.length, second.length) }, (_, column) => column);
  const fills = columns.filter((column) => !named(first, column) && named(second, column));
  const stands = columns.filter((column) => named(first, column) && !named(second, column));
  return (
    fills.length > 0 &&
    stands.length > 0 &&
    countRecognised([...first, ...second]) >= 2 &&
    fills.some((column) => countRecognised([second[column] ?? ""]) > 0) &&
    !second.some((cell) => /\d{3}|\d[/.,]\d/.test(cell))
  );
}

/** Names of two lines: the lower one where it says enough, or else both. */
function joined(first: readonly string[], second: readonly string[]): string[] {
  let group = "";
  return Array.from({ length: Math.max(first.length, second.length) }, (_, column) => {
    const upper = (first[column] ?? "").trim();
    const lower = (second[column] ?? "").trim();
    if (upper !== "") group = upper;
    if (lower === "") return upper;
    const both = `${group} ${lower}`.trim();
    const scaled = scaleOf(group) !== 0 && scaleOf(lower) === 0;
    return countRecognised([lower]) > 0 && !scaled ? lower : both;
  });
}

/** « Montants en milliers d'euros » above a table is said of it: whoever imports has to know that it was not followed. */
function unitsAbove(above: readonly TableRow[]): ReadNote[] {
  const found = above.flatMap(({ cells }) => cells).find((cell) => scaleOf(cell.slice(0, 300)) !== 0);
  return found === undefined
    ? []
    : [{ kind: "unitAbove", text: found.replace(/\s+/g, " ").trim().slice(0, 120) }];
}
