import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFStream,
  PDFString,
} from "@cantoo/pdf-lib";
import { readMarks } from "./pdf-content";

/*
 * What PDF/UA-1 (ISO 14289-1) asks and a machine can tell, of any PDF, with a parser that had no part in writing it. The
 * numbers are those of the clauses. What it leaves to people – is this the right reading order, does this text describe
 * that drawing – no validator tells either.
 */

const STANDARD_TYPES = new Set(
  "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form".split(
    " ",
  ),
);
/** What may stand directly in these, and where these may stand. */
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  Table: ["TR", "THead", "TBody", "TFoot", "Caption"],
  THead: ["TR"],
  TBody: ["TR"],
  TFoot: ["TR"],
  TR: ["TH", "TD"],
};
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  TR: ["Table", "THead", "TBody", "TFoot"],
  TH: ["TR"],
  TD: ["TR"],
  THead: ["Table"],
  TBody: ["Table"],
  TFoot: ["Table"],
};
/** A cell may be empty: that is what it says. */
const MAY_BE_EMPTY = new Set(["TD", "TH"]);

type Piece = { readonly page: string; readonly number: number };
type Node = {
  readonly type: string;
  readonly dictionary: PDFDict;
  readonly children: readonly Node[];
  readonly pieces: readonly Piece[];
};

const at = (dictionary: PDFDict | undefined, key: string): PDFObject | undefined =>
  dictionary?.lookup(PDFName.of(key));
const dictAt = (dictionary: PDFDict | undefined, key: string): PDFDict | undefined => {
  const found = at(dictionary, key);
  return found instanceof PDFDict ? found : undefined;
};
const nameAt = (dictionary: PDFDict | undefined, key: string): string => {
  const found = at(dictionary, key);
  return found instanceof PDFName ? found.decodeText() : "";
};
const textAt = (dictionary: PDFDict | undefined, key: string): string => {
  const found = at(dictionary, key);
  return found instanceof PDFString || found instanceof PDFHexString ? found.decodeText() : "";
};
const isTrue = (dictionary: PDFDict | undefined, key: string) => String(at(dictionary, key)) === "true";

function kidsOf(context: PDFContext, value: PDFObject | undefined): readonly PDFObject[] {
  const found = context.lookup(value);
  if (found === undefined) return [];
  return found instanceof PDFArray ? found.asArray() : [value ?? found];
}

function readNode(context: PDFContext, dictionary: PDFDict): Node {
  const own = String(dictionary.get(PDFName.of("Pg")) ?? "");
  const children: Node[] = [];
  const pieces: Piece[] = [];
  for (const kid of kidsOf(context, dictionary.get(PDFName.of("K")))) {
    const found = context.lookup(kid);
    if (found instanceof PDFNumber) pieces.push({ page: own, number: found.asNumber() });
    else if (found instanceof PDFDict && nameAt(found, "S") !== "") children.push(readNode(context, found));
    else if (found instanceof PDFDict && nameAt(found, "Type") === "MCR") {
      const number = at(found, "MCID");
      const page = String(found.get(PDFName.of("Pg")) ?? own);
      pieces.push({ page, number: number instanceof PDFNumber ? number.asNumber() : -1 });
    }
  }
  return { type: nameAt(dictionary, "S"), dictionary, children, pieces };
}

const everyNode = (node: Node): readonly Node[] => [node, ...node.children.flatMap(everyNode)];

function documentFaults(document: PDFDocument): readonly string[] {
  const { catalog } = document;
  const metadata = at(catalog, "Metadata");
  const xmp = metadata instanceof PDFStream ? Buffer.from(metadata.getContents()).toString("utf8") : "";
  const title = /<dc:title>[\s\S]*?<rdf:li[^>]*>([^<]+)<\/rdf:li>/.exec(xmp)?.[1] ?? "";
  return [
    ...(/<pdfuaid:part>1</.test(xmp) ? [] : ["5: the metadata do not say that it is PDF/UA-1"]),
    ...(title.trim() === "" ? ["7.1: the metadata have no title"] : []),
    ...(isTrue(dictAt(catalog, "ViewerPreferences"), "DisplayDocTitle")
      ? []
      : ["7.1: a reader would show the file's name, not its title"]),
    ...(isTrue(dictAt(catalog, "MarkInfo"), "Marked") ? [] : ["7.1: not marked as tagged"]),
    ...(isTrue(dictAt(catalog, "MarkInfo"), "Suspects") ? ["7.1: its tags are suspect"] : []),
    ...(/^[a-z]{2}(-[A-Z]{2})?$/.test(textAt(catalog, "Lang")) ? [] : ["7.2: it says no language"]),
  ];
}

function structureFaults(root: Node): readonly string[] {
  const faults: string[] = [];
  let heading = 0;
  function visit(node: Node, parent: string): void {
    const { type, children, pieces, dictionary } = node;
    if (!STANDARD_TYPES.has(type))
      faults.push(`7.1: « ${type} » is no type of ISO 32000 and is mapped to none`);
    if (children.length === 0 && pieces.length === 0 && !MAY_BE_EMPTY.has(type))
      faults.push(`7.1: an empty ${type}`);
    const allowed = CHILDREN[type];
    for (const child of children)
      if (allowed && !allowed.includes(child.type)) faults.push(`7.5: a ${child.type} in a ${type}`);
    if (PARENTS[type]?.includes(parent) === false) faults.push(`7.5: a ${type} in a ${parent}`);
    if (type === "Figure" && textAt(dictionary, "Alt").trim() === "")
      faults.push("7.3: a drawing without words");
    if (type === "Figure" && !(at(dictAt(dictionary, "A"), "BBox") instanceof PDFArray))
      faults.push("7.3: a drawing that does not say where it is");
    if (type === "TH" && !["Row", "Column", "Both"].includes(nameAt(dictAt(dictionary, "A"), "Scope")))
      faults.push("7.5: a head that does not say of what");
    const level = Number(/^H([1-6])$/.exec(type)?.[1] ?? 0);
    if (level > heading + 1) faults.push(`7.4: H${level} after H${heading}`);
    if (level > 0) heading = level;
    if (type === "Table") faults.push(...tableFaults(node));
    for (const child of children) visit(child, type);
  }
  visit(root, "");
  return faults;
}

function tableFaults(table: Node): readonly string[] {
  const rows = everyNode(table).filter(({ type }) => type === "TR");
  const widths = new Set(rows.map(({ children }) => children.length));
  return [
    ...(widths.size > 1 ? ["7.5: the lines of a table are not equally long"] : []),
    ...(everyNode(table).some(({ type }) => type === "TH") ? [] : ["7.5: a table without heads"]),
  ];
}

function contentFaults(document: PDFDocument, root: Node): readonly string[] {
  const faults: string[] = [];
  const owned = everyNode(root).flatMap(({ pieces }) =>
    pieces.map(({ page, number }) => `${page} ${number}`),
  );
  if (new Set(owned).size < owned.length) faults.push("7.1: a piece of a page stands in two elements");
  const marked = document.getPages().flatMap((page) => {
    const marks = readMarks(page);
    faults.push(...marks.faults);
    if (new Set(marks.numbers).size < marks.numbers.length)
      faults.push("14.7: two pieces of a page share a number");
    if (nameAt(page.node, "Tabs") !== "S")
      faults.push("7.18: the order of a page is not that of its structure");
    if (!(at(page.node, "StructParents") instanceof PDFNumber))
      faults.push("14.7: a page without its elements");
    return marks.numbers.map((number) => `${page.ref} ${number}`);
  });
  const known = new Set(owned);
  if (marked.some((piece) => !known.has(piece))) faults.push("7.1: a piece of a page stands in no element");
  const drawn = new Set(marked);
  if (owned.some((piece) => !drawn.has(piece)))
    faults.push("7.1: an element names a piece that is not there");
  return faults;
}

function fontFaults({ context }: PDFDocument): readonly string[] {
  return context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict) || nameAt(object, "Type") !== "Font") return [];
    const name = nameAt(object, "BaseFont");
    if (nameAt(object, "Subtype") === "Type0")
      return at(object, "ToUnicode") === undefined ? [`7.21: nobody knows the letters of ${name}`] : [];
    const descriptor = dictAt(object, "FontDescriptor");
    const isEmbedded = ["FontFile", "FontFile2", "FontFile3"].some(
      (key) => at(descriptor, key) !== undefined,
    );
    return isEmbedded ? [] : [`7.21: ${name} is not embedded`];
  });
}

/** Each thing that PDF/UA-1 asks and that file does not do; none, and it conforms as far as a machine can tell. */
export async function pdfUaFaults(bytes: Uint8Array): Promise<readonly string[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const tree = dictAt(document.catalog, "StructTreeRoot");
  if (tree === undefined) return [...documentFaults(document), "7.1: no structure"];
  const children = kidsOf(document.context, tree.get(PDFName.of("K")))
    .map((kid) => document.context.lookup(kid instanceof PDFRef ? kid : kid))
    .filter((kid) => kid instanceof PDFDict)
    .map((kid) => readNode(document.context, kid));
  const faults = [
    ...documentFaults(document),
    ...(at(tree, "ParentTree") instanceof PDFDict ? [] : ["14.7: pages cannot find their elements"]),
    ...(children.length === 0 ? ["7.1: an empty structure"] : []),
    ...children.flatMap((root) => [...structureFaults(root), ...contentFaults(document, root)]),
    ...fontFaults(document),
  ];
  return [...new Set(faults)];
}
