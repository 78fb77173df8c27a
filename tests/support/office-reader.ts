import { strFromU8, unzipSync } from "fflate";

// Reads back the documents and workbooks of this application, by their XML.

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };
const plain = (xml: string) => xml.replace(/&(\w+);/g, (_, name: string) => ENTITIES[name] ?? "");

export function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  const texts = Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith(".png"));
  return Object.fromEntries(texts.map(([path, content]) => [path, strFromU8(content)]));
}

export type ReadDocument = {
  readonly headings: readonly string[];
  readonly tables: readonly (readonly (readonly string[])[])[];
  /** Rows that come back at the top of each page. */
  readonly repeatedRows: number;
  readonly alternatives: readonly string[];
  readonly text: string;
};

export function readDocument(bytes: Uint8Array): ReadDocument {
  const xml = partsOf(bytes)["word/document.xml"] ?? "";
  const textOf = (part: string) =>
    [...part.matchAll(/<w:t [^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => plain(text ?? "")).join("");
  const all = (part: string, pattern: RegExp) => [...part.matchAll(pattern)].map(([whole]) => whole);
  return {
    headings: all(xml, /<w:p><w:pPr><w:pStyle w:val="(?:Title|Heading\d)"\/>.*?<\/w:p>/g).map(textOf),
    tables: all(xml, /<w:tbl>.*?<\/w:tbl>/g).map((table) =>
      all(table, /<w:tr>.*?<\/w:tr>/g).map((row) => all(row, /<w:tc>.*?<\/w:tc>/g).map(textOf)),
    ),
    repeatedRows: all(xml, /<w:tblHeader\/>/g).length,
    alternatives: [...xml.matchAll(/descr="([^"]*)"/g)].map(([, text]) => plain(text ?? "")),
    text: textOf(xml),
  };
}

export type ReadSheet = {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | null)[])[];
};

/** Texts as texts, everything else as the number that is written. */
export function readSheets(bytes: Uint8Array): readonly ReadSheet[] {
  const parts = partsOf(bytes);
  const names = [...(parts["xl/workbook.xml"] ?? "").matchAll(/<sheet name="([^"]*)"/g)];
  return names.map(([, name], place) => ({
    name: plain(name ?? ""),
    rows: [...(parts[`xl/worksheets/sheet${place + 1}.xml`] ?? "").matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(
      ([, row]) => cellsOf(row ?? ""),
    ),
  }));
}

function cellsOf(row: string): readonly (string | number | null)[] {
  const cells: (string | number | null)[] = [];
  for (const [, letters, content] of row.matchAll(/<c r="([A-Z]+)\d+"[^>]*>(.*?)<\/c>/gs)) {
    const column = [...(letters ?? "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    while (cells.length < column) cells.push(null);
    const value = /<v>([^<]*)<\/v>/.exec(content ?? "")?.[1];
    cells[column] =
      value === undefined ? plain(/<t [^>]*>([^<]*)<\/t>/s.exec(content ?? "")?.[1] ?? "") : Number(value);
  }
  return cells;
}
