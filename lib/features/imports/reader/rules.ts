import { ok, type Result, refuse } from "@/lib/kernel/result";
import { MAX_CELL_LENGTH, MAX_COLUMNS, MAX_ROWS } from "../constants";
import type { Table, TableRow } from "../types";
import type { ReadRefusal } from "./types";

export type FileKind = "zip" | "ole" | "text" | "html" | "binary";

const startsWith = (bytes: Uint8Array, signature: readonly number[]) =>
  signature.every((byte, position) => bytes[position] === byte);

const isUtf16 = (bytes: Uint8Array) => startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);

/** What the file is, by what it holds: its name says nothing. */
export function sniffKind(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]))
    return "zip";
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return "ole";
  if (isUtf16(bytes)) return "text";
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

/** What windows-1252 has where Latin-1 has control characters. Node's own decoder forgets them. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

/** UTF-8 with or without its mark, UTF-16 with its mark, or else what French spreadsheets save: windows-1252. */
export function decodeText(bytes: Uint8Array): string {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder("utf-16le").decode(bytes);
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("latin1")
      .decode(bytes)
      .replace(/[\u0080-\u009F]/g, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? control);
  }
}

const isBlank = (cell: string) => cell.trim() === "";

/** A title or a date may stand above the header: not further down than this. */
const HEADER_WITHIN = 20;

/**
 * The first line that holds two cells or more is the header, or the first line of a file of one column; what stands
 * above it is left aside, and so are empty lines and the empty columns at the end.
 */
export function toTable(format: Table["format"], lines: readonly TableRow[]): Result<Table, ReadRefusal> {
  const filled = lines.filter(({ cells }) => !cells.every(isBlank));
  const isWide = ({ cells }: TableRow) => cells.filter((cell) => !isBlank(cell)).length > 1;
  const place = Math.max(0, filled.slice(0, HEADER_WITHIN).findIndex(isWide));
  const header = filled[place];
  if (header === undefined) return refuse("noHeader");
  const width = header.cells.findLastIndex((cell) => !isBlank(cell)) + 1;
  if (width > MAX_COLUMNS) return refuse("tooManyColumns");
  const headers = header.cells.slice(0, width).map((cell) => cell.replace(/\s+/g, " ").trim().slice(0, 200));
  const below = filled.slice(place + 1);
  if (below.length === 0) return refuse("noRows");
  if (below.length > MAX_ROWS) return refuse("tooManyRows");
  const rows = below.map(({ number, cells }) => ({
    number,
    cells: headers.map((_, column) => (cells[column] ?? "").slice(0, MAX_CELL_LENGTH)),
  }));
  return ok({ format, headers, rows });
}
