import { decimal, EXPORT_COLUMNS } from "../rules";
import type { ExportCell, ExportProject } from "../types";

/** What XML 1.0 cannot hold, escaped or not: control characters and halves of characters. */
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

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

/** Styles of the workbook, by their place in styles.xml. */
const STYLES = { text: 0, header: 1, amount: 2, day: 3 } as const;

function textCell(name: string, text: string, style: number): string {
  // Never a formula: a formula is an <f> element, and there is none.
  return `<c r="${name}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
}

function cellXml(cell: ExportCell, name: string): string {
  switch (cell.kind) {
    case "text":
      return textCell(name, cell.text, STYLES.text);
    case "amount":
      return `<c r="${name}" s="${STYLES.amount}"><v>${decimal(cell.cents, ".")}</v></c>`;
    case "day":
      return `<c r="${name}" s="${STYLES.day}"><v>${dayNumber(cell.day)}</v></c>`;
    case "empty":
      return "";
  }
}

export function rowXml(project: ExportProject, row: number): string {
  const cells = EXPORT_COLUMNS.map(({ cell }, column) => cellXml(cell(project), cellName(column, row)));
  return `<row r="${row}">${cells.join("")}</row>`;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** The sheet up to its first project: the head stays in sight, columns have room. */
export function sheetStart(): string {
  const columns = EXPORT_COLUMNS.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const heads = EXPORT_COLUMNS.map(({ header }, column) =>
    textCell(cellName(column, 1), header, STYLES.header),
  );
  return `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join("")}</cols><sheetData><row r="1">${heads.join("")}</row>`;
}

export const SHEET_END = "</sheetData></worksheet>";

/** A whole sheet of texts, its first line as the head. */
export function textSheet(table: readonly (readonly string[])[]): string {
  const rows = table.map((cells, place) => {
    const style = place === 0 ? STYLES.header : STYLES.text;
    const xml = cells.map((text, column) =>
      text === "" ? "" : textCell(cellName(column, place + 1), text, style),
    );
    return `<row r="${place + 1}">${xml.join("")}</row>`;
  });
  return `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetData>${rows.join("")}${SHEET_END}`;
}

/** The other parts of the file, by their path in it. */
export const FIXED_PARTS: Readonly<Record<string, string>> = {
  "[Content_Types].xml": `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
  "_rels/.rels": `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml": `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="Projets" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
  "xl/styles.xml": `${DECLARATION}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
};
