import { decodePDFRawStream, PDFArray, type PDFPage, PDFRawStream } from "@cantoo/pdf-lib";

/** What of a page is shown to readers, or hidden from them. */
export type PageMarks = {
  /** The numbers of its pieces that belong to elements, as often as they are opened. */
  readonly numbers: readonly number[];
  /** What is wrong with how it is marked. */
  readonly faults: readonly string[];
};

/** Operators that put something on the paper: paths, shadings, pictures, text (ISO 32000-1, annex A). */
const DRAWS = new Set([
  "S",
  "s",
  "f",
  "F",
  "f*",
  "B",
  "B*",
  "b",
  "b*",
  "sh",
  "Do",
  "EI",
  "Tj",
  "TJ",
  "'",
  '"',
]);

/** Strings, dictionaries and arrays whole, so that nothing in them is taken for an operator. */
const TOKENS =
  /\((?:\\[\s\S]|[^\\()])*\)|<<(?:[^<>]|<[^<>]*>)*>>|<[^<>]*>|\[(?:\((?:\\[\s\S]|[^\\()])*\)|[^\][()])*\]|[^\s<>[\]()]+/g;

function contentOf(page: PDFPage): string {
  const contents = page.node.Contents();
  const streams = contents instanceof PDFArray ? contents.asArray() : [contents];
  return streams
    .map((stream) => page.node.context.lookup(stream))
    .map((stream) =>
      stream instanceof PDFRawStream ? decodePDFRawStream(stream).decode() : new Uint8Array(),
    )
    .map((bytes) => Buffer.from(bytes).toString("latin1"))
    .join("\n");
}

type Mark = { readonly kind: "element" | "artifact" | "other" };

/** Every drawing operator stands in a piece of an element, or in an artifact, and neither of these in the other. */
export function readMarks(page: PDFPage): PageMarks {
  const open: Mark[] = [];
  const numbers: number[] = [];
  const faults: string[] = [];
  const isIn = (kind: Mark["kind"]) => open.some((mark) => mark.kind === kind);
  let operands: string[] = [];
  for (const [token] of contentOf(page).matchAll(TOKENS)) {
    if (token === "BDC" || token === "BMC") {
      const number = /\/MCID (\d+)/.exec(operands.join(" "))?.[1];
      const kind = number !== undefined ? "element" : operands[0] === "/Artifact" ? "artifact" : "other";
      if (kind === "artifact" && isIn("element")) faults.push("7.1: an artifact inside an element");
      if (kind === "element" && isIn("artifact"))
        faults.push("7.1: a piece of an element inside an artifact");
      if (number !== undefined) numbers.push(Number(number));
      open.push({ kind });
    } else if (token === "EMC") {
      if (open.pop() === undefined) faults.push("14.6: a mark is closed that was never opened");
    } else if (DRAWS.has(token) && !isIn("element") && !isIn("artifact")) {
      faults.push(`7.1: drawn and neither element nor artifact (${token})`);
    }
    operands = /^[/(<[\d.+-]/.test(token) ? [...operands, token] : [];
  }
  if (open.length > 0) faults.push("14.6: a mark stays open at the end of a page");
  return { numbers, faults };
}
