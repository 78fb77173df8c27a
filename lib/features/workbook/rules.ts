import { centsAsDecimal } from "@/lib/kernel/money";
import type { Cell, Sheet, SheetColumn, SheetLine } from "./types";

// Office Open XML, as little of it as makes a workbook. ECMA-376 part 1, §18.

/** What XML 1.0 cannot hold, escaped or not: control characters and halves of characters. */
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text as an element or an attribute of XML holds it. */
export function xmlText(text: string): string {
  return (
    text
      .replace(NOT_XML, "")
      .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? "")
      // Excel reads _x0041_ as a character code: the underscore itself is written as one.
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
  );
}

/** A1, B1 … Z1, AA1. */
function cellName(column: number, row: number): string {
  const letter = (index: number) => String.fromCharCode(65 + index);
  const prefix = column >= 26 ? letter(Math.floor(column / 26) - 1) : "";
  return `${prefix}${letter(column % 26)}${row}`;
}

/** Excel's day number: days since 30 December 1899. */
function dayNumber(day: string): number {
  return (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

/** Formats of the cells, by their place in styles.xml: each plain, then in bold. */
const STYLES = ["text", "amount", "day", "count", "share", "wrapped"] as const;
type Style = (typeof STYLES)[number];
const styleNumber = (style: Style, isBold: boolean) => STYLES.indexOf(style) * 2 + (isBold ? 1 : 0);

function cellXml(cell: Cell, name: string, isBold: boolean, wraps: boolean): string {
  const styled = (style: Style) => `<c r="${name}" s="${styleNumber(style, isBold)}"`;
  switch (cell.kind) {
    case "text":
      // Never a formula: a formula is an <f> element, and there is none.
      return `${styled(wraps ? "wrapped" : "text")} t="inlineStr"><is><t xml:space="preserve">${xmlText(cell.text)}</t></is></c>`;
    case "amount":
      return `${styled("amount")}><v>${centsAsDecimal(cell.cents, ".")}</v></c>`;
    case "count":
      return `${styled("count")}><v>${cell.count}</v></c>`;
    case "share":
      return `${styled("share")}><v>${cell.share}</v></c>`;
    case "day":
      return `${styled("day")}><v>${dayNumber(cell.day)}</v></c>`;
    case "empty":
      return "";
  }
}

function lineXml(line: SheetLine, row: number, columns: readonly SheetColumn[], isBold: boolean): string {
  const cells = line.map((cell, column) =>
    cellXml(cell, cellName(column, row), isBold, columns[column]?.wraps ?? false),
  );
  return `<row r="${row}">${cells.join("")}</row>`;
}

/** Lines of a sheet, the first of them on this row. */
export const rowsXml = (lines: readonly SheetLine[], first: number, columns: readonly SheetColumn[]) =>
  lines.map((line, place) => lineXml(line, first + place, columns, false)).join("");

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** The sheet up to its first line: the head stays in sight, columns have room. */
export function sheetStart(columns: readonly SheetColumn[]): string {
  const widths = columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const heads = columns.map(({ header }): Cell => ({ kind: "text", text: header }));
  return `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join("")}</cols><sheetData>${lineXml(heads, 1, [], true)}`;
}

/** What comes after the last line, which stands on the row before this one. */
export function sheetEnd(sheet: Sheet, row: number): string {
  const totals = sheet.totals === undefined ? "" : lineXml(sheet.totals, row, sheet.columns, true);
  return `${totals}</sheetData></worksheet>`;
}

const LONGEST_NAME = 31;

/** Names as a spreadsheet takes them: short, without its own signs, each once whatever the case. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>(["history"]);
  return wanted.map((name, place) => {
    const plain =
      name
        .replace(NOT_XML, "")
        .replace(/[[\]:*?/\\\s]+/g, " ")
        .replace(/^['\s]+|['\s]+$/g, "") || `Feuille ${place + 1}`;
    for (let attempt = 1; ; attempt += 1) {
      const end = attempt === 1 ? "" : ` (${attempt})`;
      const name = `${[...plain]
        .slice(0, LONGEST_NAME - end.length)
        .join("")
        .trimEnd()}${end}`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}

export const sheetPath = (place: number) => `xl/worksheets/sheet${place + 1}.xml`;

const FORMATS: Record<Style, { readonly id: number; readonly alignment?: string }> = {
  text: { id: 0 },
  amount: { id: 165 },
  day: { id: 164 },
  count: { id: 3 },
  share: { id: 166 },
  wrapped: { id: 0, alignment: '<alignment vertical="top" wrapText="1"/>' },
};

function stylesXml(): string {
  const formats = STYLES.flatMap((style) =>
    [0, 1].map((font) => {
      const { id, alignment } = FORMATS[style];
      const how = `numFmtId="${id}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"`;
      return alignment === undefined ? `<xf ${how}/>` : `<xf ${how} applyAlignment="1">${alignment}</xf>`;
    }),
  );
  return `${DECLARATION}<styleSheet xmlns="${MAIN}"><numFmts count="3"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="#,##0.00\\ &quot;€&quot;"/><numFmt numFmtId="166" formatCode="0.0\\ %"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${formats.length}">${formats.join("")}</cellXfs></styleSheet>`;
}

/** The other parts of the file, by their path in it. */
export function fixedParts(title: string, names: readonly string[]): Readonly<Record<string, string>> {
  const places = names.map((_, place) => place);
  const kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const override = (path: string, type: string) => `<Override PartName="/${path}" ContentType="${type}"/>`;
  const overrides = [
    override("xl/workbook.xml", `${kind}.sheet.main+xml`),
    ...places.map((place) => override(sheetPath(place), `${kind}.worksheet+xml`)),
    override("xl/styles.xml", `${kind}.styles+xml`),
    override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
  ];
  const sheets = sheetNames(names).map(
    (name, place) => `<sheet name="${xmlText(name)}" sheetId="${place + 1}" r:id="rId${place + 1}"/>`,
  );
  const relations = [
    ...places.map(
      (place) =>
        `<Relationship Id="rId${place + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${place + 1}.xml"/>`,
    ),
    `<Relationship Id="rId${names.length + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/>`,
  ];
  return {
    "[Content_Types].xml": `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`,
    "_rels/.rels": `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    "docProps/core.xml": `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title><dc:language>fr</dc:language></cp:coreProperties>`,
    "xl/workbook.xml": `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${relations.join("")}</Relationships>`,
    "xl/styles.xml": stylesXml(),
  };
}
