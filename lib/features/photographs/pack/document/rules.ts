import { isNumeric } from "@/lib/features/dashboard/report/figures/rules";
import type { ReportTable } from "@/lib/features/dashboard/report/types";
import { xmlText } from "@/lib/features/workbook/rules";

// Office Open XML, as little of it as makes a text document with headings, tables and pictures. ECMA-376 part 1, §17.

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SCHEMAS = "http://schemas.openxmlformats.org";
const W = `xmlns:w="${SCHEMAS}/wordprocessingml/2006/main"`;
const R = `xmlns:r="${SCHEMAS}/officeDocument/2006/relationships"`;
const RELATIONS = `${SCHEMAS}/officeDocument/2006/relationships`;
const PACKAGE = `${SCHEMAS}/package/2006`;
const TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** A4 in twentieths of a point, with margins of 2 cm. */
const PAGE = { width: 11906, height: 16838, margin: 1134 } as const;
export const TEXT_WIDTH = (PAGE.width - 2 * PAGE.margin) / 20;
/** The text of a cell, in points. */
const CELL = { size: 8.5, padding: 4 } as const;
/** Columns are measured wider: a machine without the typeface takes another. */
export const MEASURED_CELL = { size: 9.8, padding: CELL.padding } as const;

/** Twentieths of a point, as a whole number. */
const twips = (points: number) => Math.round(points * 20);
/** English metric units, in which drawings are measured. */
const emu = (points: number) => Math.round(points * 12_700);

type ParagraphStyle = "Title" | "Subtitle" | "Heading1" | "Heading2" | "Heading3" | "Normal" | "Small";

const run = (text: string, properties = "") =>
  `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`;

export const paragraphXml = (text: string, style: ParagraphStyle = "Normal") =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run(text)}</w:p>`;

type FittedColumns = { readonly size: number; readonly widths: readonly number[] };
type Printed = {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly totals: readonly string[] | null;
};

/** A table whose head comes back on every page, and whose name a screen reader says. */
export function tableXml(
  table: ReportTable,
  { heads, rows, totals }: Printed,
  { size, widths }: FittedColumns,
): string {
  const atRight = table.columns.map(({ kind }) => isNumeric(kind));
  // Smaller than the style of a cell only where words would be cut.
  const taken = MEASURED_CELL.size - size;
  const letters = taken === 0 ? "" : `<w:sz w:val="${(CELL.size - taken) * 2}"/>`;
  const cell = (text: string, column: number, isBold: boolean) =>
    `<w:tc><w:tcPr><w:tcW w:w="${twips(widths[column] ?? 0)}" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="Cell"/>${
      atRight[column] ? '<w:jc w:val="right"/>' : ""
    }</w:pPr>${run(text, (isBold ? "<w:b/>" : "") + letters)}</w:p></w:tc>`;
  const row = (texts: readonly string[], isBold: boolean, isHead: boolean) =>
    `<w:tr><w:trPr><w:cantSplit/>${isHead ? "<w:tblHeader/>" : ""}</w:trPr>${texts.map((text, column) => cell(text, column, isBold)).join("")}</w:tr>`;
  const grid = widths.map((width) => `<w:gridCol w:w="${twips(width)}"/>`).join("");
  const properties = `<w:tblPr><w:tblStyle w:val="Report"/><w:tblW w:w="${twips(TEXT_WIDTH)}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:firstRow="1" w:lastRow="${totals ? 1 : 0}" w:firstColumn="1" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/><w:tblCaption w:val="${xmlText(table.title)}"/></w:tblPr>`;
  const lines = [row(heads, true, true), ...rows.map((texts) => row(texts, false, false))];
  if (totals !== null) lines.push(row(totals, true, false));
  return `<w:tbl>${properties}<w:tblGrid>${grid}</w:tblGrid>${lines.join("")}</w:tbl>${paragraphXml("", "Small")}`;
}

export type Picture = {
  /** From 1. */
  readonly number: number;
  readonly title: string;
  readonly alternative: string;
  readonly width: number;
  readonly height: number;
};

const DRAWING = `${SCHEMAS}/drawingml/2006`;
/** Programs that draw vectors take the second part; the others the first. */
const VECTORS = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}";

export function pictureXml({ number, title, alternative, width, height }: Picture): string {
  const size = `cx="${emu(width)}" cy="${emu(height)}"`;
  const vectors = `<a:extLst><a:ext uri="${VECTORS}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="svg${number}"/></a:ext></a:extLst>`;
  const picture = `<pic:pic xmlns:pic="${DRAWING}/picture"><pic:nvPicPr><pic:cNvPr id="${number}" name="image${number}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="png${number}">${vectors}</a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>`;
  return `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:drawing><wp:inline xmlns:wp="${DRAWING}/wordprocessingDrawing"><wp:extent ${size}/><wp:docPr id="${number}" name="${xmlText(title)}" descr="${xmlText(alternative)}"/><a:graphic xmlns:a="${DRAWING}/main"><a:graphicData uri="${DRAWING}/picture">${picture}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
}

export const documentXml = (body: readonly string[]) =>
  `${DECLARATION}<w:document ${W} ${R}><w:body>${body.join("")}<w:sectPr><w:headerReference w:type="default" r:id="header"/><w:footerReference w:type="default" r:id="footer"/><w:headerReference w:type="first" r:id="blank"/><w:footerReference w:type="first" r:id="footer"/><w:pgSz w:w="${PAGE.width}" w:h="${PAGE.height}"/><w:pgMar w:top="${PAGE.margin}" w:right="${PAGE.margin}" w:bottom="${PAGE.margin}" w:left="${PAGE.margin}" w:header="567" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr></w:body></w:document>`;

const field = (name: string) => `<w:fldSimple w:instr=" ${name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;

/** The other parts of the file, by their path in it. */
export function fixedParts(
  title: string,
  head: string,
  foot: string,
  pictures: number,
): Readonly<Record<string, string>> {
  const numbers = Array.from({ length: pictures }, (_, place) => place + 1);
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const part = (path: string, type: string) =>
    `<Override PartName="/word/${path}.xml" ContentType="${TYPES}.${type}+xml"/>`;
  const margin = (tag: "hdr" | "ftr", content: string) =>
    `${DECLARATION}<w:${tag} ${W}><w:p><w:pPr><w:pStyle w:val="Small"/><w:tabs><w:tab w:val="right" w:pos="${twips(TEXT_WIDTH)}"/></w:tabs></w:pPr>${content}</w:p></w:${tag}>`;
  return {
    "[Content_Types].xml": `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="svg" ContentType="image/svg+xml"/>${part("document", "document.main")}${part("styles", "styles")}${part("settings", "settings")}${part("fontTable", "fontTable")}${part("header", "header")}${part("blank", "header")}${part("footer", "footer")}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
    "_rels/.rels": `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${relation("document", "officeDocument", "word/document.xml")}<Relationship Id="core" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    "docProps/core.xml": `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title><dc:creator>Quartiers Productifs</dc:creator><dc:language>fr-FR</dc:language></cp:coreProperties>`,
    "word/_rels/document.xml.rels": `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${["styles", "settings", "fontTable"].map((name) => relation(name, name, `${name}.xml`)).join("")}${relation("header", "header", "header.xml")}${relation("blank", "header", "blank.xml")}${relation("footer", "footer", "footer.xml")}${numbers.map((number) => relation(`png${number}`, "image", `media/image${number}.png`) + relation(`svg${number}`, "image", `media/image${number}.svg`)).join("")}</Relationships>`,
    "word/header.xml": margin("hdr", run(head)),
    "word/blank.xml": margin("hdr", ""),
    "word/footer.xml": margin(
      "ftr",
      `${run(foot)}<w:r><w:tab/></w:r>${run("Page ")}${field("PAGE")}${run(" sur ")}${field("NUMPAGES")}`,
    ),
    "word/settings.xml": `${DECLARATION}<w:settings ${W}><w:themeFontLang w:val="fr-FR"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`,
    "word/fontTable.xml": `${DECLARATION}<w:fonts ${W}><w:font w:name="Marianne"><w:altName w:val="Arial"/><w:family w:val="swiss"/></w:font></w:fonts>`,
    "word/styles.xml": stylesXml(),
  };
}

function stylesXml(): string {
  const style = (id: string, name: string, paragraph: string, letters: string, isDefault = false) =>
    `<w:style w:type="paragraph" ${isDefault ? 'w:default="1" ' : ""}w:styleId="${id}"><w:name w:val="${name}"/>${isDefault ? "" : '<w:basedOn w:val="Normal"/>'}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${letters}</w:rPr></w:style>`;
  const heading = (level: number, size: number, before: number, color: string) =>
    style(
      `Heading${level}`,
      `heading ${level}`,
      `<w:keepNext/><w:keepLines/><w:spacing w:before="${before}" w:after="80"/><w:outlineLvl w:val="${level - 1}"/>`,
      `<w:b/><w:color w:val="${color}"/><w:sz w:val="${size}"/>`,
    );
  const size = (half: number, color = "161616") => `<w:color w:val="${color}"/><w:sz w:val="${half}"/>`;
  const border = (edge: string) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="DDDDDD"/>`;
  return `${DECLARATION}<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Marianne" w:hAnsi="Marianne" w:cs="Arial"/><w:sz w:val="20"/><w:lang w:val="fr-FR" w:eastAsia="fr-FR" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="100" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>${[
    style("Normal", "Normal", "", size(20), true),
    style("Title", "Title", '<w:spacing w:after="80"/>', `<w:b/>${size(44, "000091")}`),
    style("Subtitle", "Subtitle", '<w:spacing w:after="80"/>', size(24)),
    heading(1, 30, 400, "000091"),
    heading(2, 22, 240, "161616"),
    heading(3, 20, 160, "161616"),
    style("Small", "Small", '<w:spacing w:after="60"/>', size(17, "666666")),
    style(
      "Cell",
      "Cell",
      '<w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/>',
      size(CELL.size * 2),
    ),
  ].join(
    "",
  )}<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style><w:style w:type="table" w:styleId="Report"><w:name w:val="Report"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${["top", "bottom", "insideH"].map(border).join("")}</w:tblBorders><w:tblCellMar><w:left w:w="${twips(CELL.padding)}" w:type="dxa"/><w:right w:w="${twips(CELL.padding)}" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="EEEEEE"/></w:tcPr></w:tblStylePr></w:style></w:styles>`;
}
