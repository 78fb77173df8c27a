import { inflateSync } from "node:zlib";

/*
 * Reads back the PDFs of this application: their structure – headings, tables, figures – with the text of each element, as
 * a screen reader walks through them. It knows the part of ISO 32000 that they use, and nothing of how they were written.
 */

export type PdfElement = {
  readonly type: string;
  readonly alternative: string;
  readonly scope: string;
  /** Of the element and of all that is in it. */
  readonly text: string;
  readonly children: readonly PdfElement[];
};

export type ReadPdf = {
  readonly language: string;
  readonly title: string;
  readonly pageCount: number;
  readonly fonts: readonly { readonly name: string; readonly isEmbedded: boolean }[];
  readonly document: PdfElement;
  /** What is drawn but read to nobody. */
  readonly artifacts: readonly string[];
};

type Objects = ReadonlyMap<number, { readonly dictionary: string; readonly stream: string }>;

export function readPdf(bytes: Buffer): ReadPdf {
  const objects = readObjects(bytes.toString("latin1"));
  const all = [...objects.entries()];
  const dictionaryOf = (type: string) =>
    all.find(([, { dictionary }]) => new RegExp(`/Type /${type}\\b`).test(dictionary))?.[1].dictionary ?? "";
  const pages = all.filter(([, { dictionary }]) => /\/Type \/Page\b/.test(dictionary));
  const texts = new Map<string, string>();
  const artifacts: string[] = [];
  for (const [number, { dictionary }] of pages) readPage(objects, number, dictionary, texts, artifacts);
  const info = all.find(([, { dictionary }]) => /\/Producer /.test(dictionary))?.[1].dictionary ?? "";
  const root = Number(/\/K \[(\d+) 0 R\]/.exec(dictionaryOf("StructTreeRoot"))?.[1]);
  return {
    language: stringAfter(dictionaryOf("Catalog"), "Lang"),
    title: stringAfter(
      `/Title ${objects.get(Number(/\/Title (\d+) 0 R/.exec(info)?.[1]))?.dictionary}`,
      "Title",
    ),
    pageCount: pages.length,
    fonts: all
      .filter(([, { dictionary }]) => /\/Type \/FontDescriptor/.test(dictionary))
      .map(([, { dictionary }]) => ({
        name: /\/FontName \/(\S+)/.exec(dictionary)?.[1] ?? "",
        isEmbedded: /\/FontFile[23]? \d/.test(dictionary),
      })),
    document: elementOf(objects, root, texts),
    artifacts,
  };
}

function readObjects(file: string): Objects {
  const objects = new Map<number, { dictionary: string; stream: string }>();
  for (const found of file.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) {
    const start = found.index + found[0].length;
    const end = file.indexOf("\nendobj", start);
    const stream = file.indexOf("\nstream\n", start);
    const hasStream = stream !== -1 && stream < end;
    const dictionary = file.slice(start, hasStream ? stream : end);
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0);
    const raw = hasStream ? file.slice(stream + 8, stream + 8 + length) : "";
    const isPacked = dictionary.includes("/FlateDecode");
    objects.set(Number(found[1]), {
      dictionary,
      stream: isPacked ? inflateSync(Buffer.from(raw, "latin1")).toString("latin1") : raw,
    });
  }
  return objects;
}

/** A literal string, in UTF-16 where it begins so. */
function stringAfter(dictionary: string, key: string): string {
  const start = dictionary.indexOf(`/${key} (`);
  if (start === -1) return "";
  const escaped = /^((?:\\[\s\S]|[^\\)])*)\)/.exec(dictionary.slice(start + key.length + 3))?.[1] ?? "";
  const escapes: Record<string, string> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };
  const plain = escaped.replace(/\\([\s\S])/g, (_, letter: string) => escapes[letter] ?? letter);
  if (!plain.startsWith("\u00FE\u00FF")) return plain;
  return Buffer.from(plain.slice(2), "latin1").swap16().toString("utf16le");
}

function readPage(
  objects: Objects,
  page: number,
  dictionary: string,
  texts: Map<string, string>,
  artifacts: string[],
) {
  const at = (key: string, from: string) =>
    objects.get(Number(new RegExp(`/${key} (\\d+) 0 R`).exec(from)?.[1]));
  const content = at("Contents", dictionary)?.stream ?? "";
  const resources = at("Resources", dictionary)?.dictionary ?? "";
  const letters = new Map<string, ReadonlyMap<string, string>>();
  let font = "";
  const open: (string | null)[] = [];
  const tokens = /\/(\w+) (?:<<([\s\S]*?)>> BDC|BMC)|\bEMC\b|\/(\w+) [\d.]+ Tf|\[([^\]]*)\] TJ/g;
  for (const [token, tag, properties, name, shown] of content.matchAll(tokens)) {
    if (token === "EMC") {
      if (open.pop() === undefined) throw new Error("a mark is closed that was never opened");
    } else if (tag !== undefined) open.push(/\/MCID (\d+)/.exec(properties ?? "")?.[1] ?? null);
    else if (name !== undefined) font = name;
    else {
      if (!letters.has(font)) letters.set(font, lettersOf(objects, at(font, resources)?.dictionary ?? ""));
      const glyphs = [...(shown ?? "").matchAll(/<([0-9a-f]+)>/g)].flatMap(
        ([, hex]) => hex?.match(/.{4}/g) ?? [],
      );
      const text = glyphs.map((glyph) => letters.get(font)?.get(glyph) ?? "\uFFFD").join("");
      const mark = open.at(-1);
      if (mark === null || mark === undefined) artifacts.push(text);
      else {
        const key = `${page} ${mark}`;
        // Each line of a paragraph or of a cell is written by itself, with the space that ends it.
        texts.set(key, `${texts.get(key) ?? ""}${text}`);
      }
    }
  }
  if (open.length > 0) throw new Error("a mark stays open at the end of a page");
}

function lettersOf(objects: Objects, font: string): ReadonlyMap<string, string> {
  const map = objects.get(Number(/\/ToUnicode (\d+) 0 R/.exec(font)?.[1]))?.stream ?? "";
  const letters = new Map<string, string>();
  for (const [, first, list] of map.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)) {
    [...(list ?? "").matchAll(/<([0-9a-f ]+)>/g)].forEach(([, hex], place) => {
      const code = (Number.parseInt(first ?? "0", 16) + place).toString(16).padStart(4, "0");
      letters.set(
        code,
        Buffer.from((hex ?? "").replaceAll(" ", ""), "hex")
          .swap16()
          .toString("utf16le"),
      );
    });
  }
  return letters;
}

function elementOf(objects: Objects, number: number, texts: ReadonlyMap<string, string>): PdfElement {
  const dictionary = objects.get(number)?.dictionary ?? "";
  const page = /\/Pg (\d+) 0 R/.exec(dictionary.replace(/<<\s*\/Type \/MCR[\s\S]*?>>/g, ""))?.[1];
  const kids = /\/K \[([\s\S]*?)\]\s*(?:\/\w|>>)/.exec(dictionary)?.[1] ?? "";
  const children: PdfElement[] = [];
  let text = "";
  const own = /<<\s*\/Type \/MCR\s*\/Pg (\d+) 0 R\s*\/MCID (\d+)\s*>>|(\d+) 0 R|(\d+)/g;
  for (const [, otherPage, otherMark, child, mark] of kids.matchAll(own)) {
    if (child !== undefined) {
      const element = elementOf(objects, Number(child), texts);
      children.push(element);
      text += text !== "" && element.text !== "" ? ` ${element.text}` : element.text;
    } else text += texts.get(`${otherPage ?? page} ${otherMark ?? mark}`) ?? "";
  }
  return {
    type: /\/S \/(\w+)/.exec(dictionary)?.[1] ?? "",
    alternative: stringAfter(dictionary, "Alt"),
    scope: /\/Scope \/(\w+)/.exec(dictionary)?.[1] ?? "",
    text,
    children,
  };
}

/** Every element of that type, in reading order. */
export function elementsOf(element: PdfElement, type: string): readonly PdfElement[] {
  const inside = element.children.flatMap((child) => elementsOf(child, type));
  return element.type === type ? [element, ...inside] : inside;
}
