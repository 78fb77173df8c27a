import type { TableRow } from "../../types";

// What a workbook is made of, read by its tags: cells are text, numbers or days, never formulas – of a formula, only the
// value that the spreadsheet kept. ECMA-376 part 1, §18.

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** XML entities, and Excel's own `_x000D_`. */
export function xmlDecoded(text: string): string {
  return text
    .replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w+));/g, (whole, decimal, hexadecimal, name) => {
      const code = decimal ? Number(decimal) : hexadecimal ? Number.parseInt(hexadecimal, 16) : null;
      if (code !== null) return code <= 0x10ffff ? String.fromCodePoint(code) : "";
      return NAMED[String(name)] ?? whole;
    })
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}

const textOf = (xml: string) =>
  [
    ...xml
      .replace(/<(?:\w+:)?rPh\b.*?<\/(?:\w+:)?rPh>/gs, "")
      .matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>(.*?)<\/(?:\w+:)?t>/gs),
  ]
    .map(([, text]) => xmlDecoded(text ?? ""))
    .join("");

/** The texts that cells name by their number. */
export function sharedStrings(xml: string): string[] {
  return [...xml.matchAll(/<(?:\w+:)?si\s*\/>|<(?:\w+:)?si(?:\s[^>]*)?>(.*?)<\/(?:\w+:)?si>/gs)].map(
    ([, inner]) => textOf(inner ?? ""),
  );
}

const attribute = (attributes: string, name: string) =>
  new RegExp(`\\b${name}\\s*=\\s*(["'])(.*?)\\1`, "s").exec(attributes)?.[2];

/** Formats that Excel builds in for days: 14–17, 22, and those of the east. Hours alone are no day. */
const isBuiltInDay = (id: number) =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
const isDayFormat = (code: string) =>
  !/^(?:general|standard)$/i.test(code) && /[dy]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, ""));

/** `# ##0 "k€"` shows 12 as « 12 k€ »; with a comma after its last digit, it is 12,000 that it shows so. */
function unitOfFormat(code: string): string {
  const [positive = ""] = code.split(";");
  if (/[0#?],+(?![0#?,])/.test(positive)) return "";
  return /(?<![a-z])([kM]) ?€/i.exec(positive.replace(/["\\]|\[\$([^\]-]*)[^\]]*\]/g, "$1"))?.[1] ?? "";
}

export type NumberStyle = { readonly isDay: boolean; readonly unit: string };

/** How each style shows a number, by its place: as a day, or in thousands of euros that only its format names. */
export function numberStyles(xml: string): readonly NumberStyle[] {
  const formats = new Map(
    [...xml.matchAll(/<(?:\w+:)?numFmt\s([^>]*)>/g)].map(([, attributes = ""]) => [
      Number(attribute(attributes, "numFmtId")),
      xmlDecoded(attribute(attributes, "formatCode") ?? ""),
    ]),
  );
  const styles = /<(?:\w+:)?cellXfs\b.*?<\/(?:\w+:)?cellXfs>/s.exec(xml)?.[0] ?? "";
  return [...styles.matchAll(/<(?:\w+:)?xf(?:\s([^>]*))?>/g)].map(([, attributes = ""]) => {
    const id = Number(attribute(attributes, "numFmtId") ?? 0);
    const custom = formats.get(id);
    if (custom === undefined) return { isDay: isBuiltInDay(id), unit: "" };
    return { isDay: isDayFormat(custom), unit: unitOfFormat(custom) };
  });
}

export type Sheet = { readonly name: string; readonly path: string };

/** The sheets that can be seen, with the part that holds each, relative to `xl/`; all of them when every one is hidden. */
export function sheetsOf(workbook: string, relations: string): readonly Sheet[] {
  const targets = new Map(
    [...relations.matchAll(/<(?:\w+:)?Relationship\s([^>]*)>/g)].map(([, attributes = ""]) => [
      attribute(attributes, "Id"),
      attribute(attributes, "Target")?.replace(/^\/?(?:xl\/)?/, ""),
    ]),
  );
  const sheets = [...workbook.matchAll(/<(?:\w+:)?sheet\s([^>]*)>/g)].map(
    ([, attributes = ""]) => attributes,
  );
  const shown = sheets.filter((attributes) => !/\bstate=["'](?:very)?hidden["']/i.test(attributes));
  return (shown.length > 0 ? shown : sheets).flatMap((attributes) => {
    const path = targets.get(attribute(attributes, "\\w*:?id"));
    return path === undefined ? [] : [{ name: xmlDecoded(attribute(attributes, "name") ?? ""), path }];
  });
}

/** `B3:B7`: the first cells that are merged over several lines, from that line on. Only the first of them has a value. */
export function mergedOver(xml: string, fromLine: number): string | null {
  for (const [, attributes = ""] of xml.matchAll(/<(?:\w+:)?mergeCell\s([^>]*)>/g)) {
    const area = attribute(attributes, "ref") ?? "";
    const [, first, last] = /^[A-Z]+(\d+):[A-Z]+(\d+)$/.exec(area) ?? [];
    if (first !== undefined && last !== first && Number(first) >= fromLine) return area;
  }
  return null;
}

/** Excel's day number → `2026-03-31`; with hours, those are left aside. Null for what is no day of this century or the last. */
export function dayOfSerial(serial: number, is1904: boolean): string | null {
  const days = Math.floor(serial) + (is1904 ? 1_462 : 0);
  if (!(days > 0 && days < 109_574)) return null;
  return new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10);
}

/** As a person would have typed it: no exponent, and fifteen digits, beyond which a spreadsheet invents. */
export function plainNumber(raw: string): string {
  const value = Number(raw);
  if (raw.trim() === "" || !Number.isFinite(value)) return raw;
  const rounded = Number(value.toPrecision(15));
  return Math.abs(rounded) < 1e21 && Math.abs(rounded) >= 1e-6
    ? String(rounded)
    : rounded === 0
      ? "0"
      : rounded.toFixed(15).replace(/\.?0+$/, "");
}

/** B12 → 1. */
export function columnOf(name: string): number {
  let column = 0;
  for (const letter of name) {
    const digit = letter.charCodeAt(0) - 64;
    if (digit < 1 || digit > 26) break;
    column = column * 26 + digit;
  }
  return column - 1;
}

export type Workbook = {
  readonly strings: readonly string[];
  readonly styles: readonly NumberStyle[];
  readonly is1904: boolean;
};

/** What stands in the place of a formula without a value, or of `#REF!`: no field takes it. */
export const NO_VALUE = "#VALEUR!";

function cellText(attributes: string, inner: string, workbook: Workbook): string {
  const type = attribute(attributes, "t") ?? "n";
  const value = /<(?:\w+:)?v(?:\s[^>]*)?>(.*?)<\/(?:\w+:)?v>/s.exec(inner)?.[1];
  if (type === "inlineStr") return textOf(inner);
  // What was written by a program and never opened in a spreadsheet has formulas, and no values yet.
  if (value === undefined || (value === "" && type !== "str"))
    return /<(?:\w+:)?f[\s>/]/.test(inner) ? NO_VALUE : "";
  if (type === "s") return workbook.strings[Number(value)] ?? "";
  if (type === "str") return xmlDecoded(value);
  if (type === "e") return NO_VALUE;
  if (type === "b") return value === "1" ? "oui" : "non";
  if (type === "d") return value.slice(0, 10);
  const style = workbook.styles[Number(attribute(attributes, "s") ?? -1)];
  if (style?.isDay) return dayOfSerial(Number(value), workbook.is1904) ?? plainNumber(value);
  return style?.unit ? `${plainNumber(value)} ${style.unit}€` : plainNumber(value);
}

const CELL = /<(?:\w+:)?c(?:\s([^>]*?))?(?:\/>|>(.*?)<\/(?:\w+:)?c>)/gs;

/** One `<row>`. Columns beyond `maxColumns` are counted and not kept. */
export function readRow(
  xml: string,
  previous: number,
  workbook: Workbook,
  maxColumns: number,
): TableRow & { readonly overflow: boolean; readonly hidden: boolean } {
  const tag = /^<[^>]*>/.exec(xml)?.[0] ?? "";
  const given = Number(attribute(tag, "r"));
  // Lines follow one another, and Excel has no more than these.
  const number = Number.isSafeInteger(given) && given > previous && given <= 1_048_576 ? given : previous + 1;
  const cells: string[] = [];
  let next = 0;
  let overflow = false;
  for (const [, attributes = "", inner = ""] of xml.matchAll(CELL)) {
    const name = attribute(attributes, "r");
    const column = name === undefined ? next : columnOf(name);
    next = column + 1;
    const text = cellText(attributes, inner, workbook);
    if (text === "") continue;
    if (column >= maxColumns) {
      overflow = true;
      continue;
    }
    while (cells.length < column) cells.push("");
    cells[column] = text;
  }
  return { number, cells, overflow, hidden: /^(?:1|true)$/.test(attribute(tag, "hidden") ?? "") };
}
