import { PDFDict, PDFDocument, PDFName, PDFRawStream } from "@cantoo/pdf-lib";
import { beforeAll, expect, it } from "vitest";
import { pdfUaFaults } from "@/tests/support/pdf-ua";
import { sampleReport } from "@/tests/support/sample-report";
import { writePdf } from "./service";

const packOf = (lines: number, comment: string) => ({
  title: "Comité de juin – l’« œuvre »",
  comment,
  signature: "Figée le 30 juin 2026 à 18:02 par Awa Diallo, Ville de Roubaix",
  report: sampleReport(Array.from({ length: lines }, (_, n) => [`Territoire ${n}`, n, n * 1234] as const)),
});
let pdf: Buffer;
beforeAll(async () => {
  pdf = await writePdf(packOf(2, "Un mot."));
});

it("does all that PDF/UA-1 asks and a machine can tell, over as many pages as it takes", async () => {
  const long = "Le comité examine chaque point, l’un après l’autre. ".repeat(120);
  expect(await pdfUaFaults(await writePdf(packOf(60, long)))).toEqual([]);
});

it("does so with little to tell, and without a line in its tables", async () => {
  expect(await pdfUaFaults(pdf)).toEqual([]);
  expect(await pdfUaFaults(await writePdf(packOf(0, "")))).toEqual([]);
});

/** The first object of the file whose dictionary says so. */
function find(document: PDFDocument, key: string, value: string): PDFDict {
  for (const [, object] of document.context.enumerateIndirectObjects())
    if (object instanceof PDFDict && String(object.get(PDFName.of(key))) === value) return object;
  throw new Error(`Nothing is /${key} ${value}`);
}

const without = (dictionary: PDFDict, key: string) => dictionary.delete(PDFName.of(key));

function rewriteFirstPage(document: PDFDocument, change: (content: string) => string): void {
  const page = document.getPage(0);
  const contents = document.getPage(0).node.Contents();
  if (!(contents instanceof PDFRawStream)) throw new Error("one stream was expected");
  const plain = document.context.stream(change("/Artifact BMC\nEMC\n"));
  page.node.set(PDFName.of("Contents"), document.context.obj([document.context.register(plain), contents]));
  page.node.normalize();
}

// The check itself: each fault is seen once it is there.
it.each<[string, (document: PDFDocument) => void]>([
  ["7.2: it says no language", ({ catalog }) => without(catalog, "Lang")],
  ["5: the metadata do not say that it is PDF/UA-1", ({ catalog }) => without(catalog, "Metadata")],
  ["7.1: the metadata have no title", ({ catalog }) => without(catalog, "Metadata")],
  ["7.1: not marked as tagged", ({ catalog }) => without(catalog, "MarkInfo")],
  [
    "7.1: a reader would show the file's name, not its title",
    ({ catalog }) => without(catalog, "ViewerPreferences"),
  ],
  ["7.1: no structure", ({ catalog }) => without(catalog, "StructTreeRoot")],
  ["7.3: a drawing without words", (document) => without(find(document, "S", "/Figure"), "Alt")],
  [
    "7.3: a drawing that does not say where it is",
    (document) => without(find(document, "S", "/Figure"), "A"),
  ],
  ["7.5: a head that does not say of what", (document) => without(find(document, "S", "/TH"), "A")],
  ["7.4: H3 after H1", (document) => find(document, "S", "/H2").set(PDFName.of("S"), PDFName.of("H3"))],
  ["7.1: an empty H2", (document) => without(find(document, "S", "/H2"), "K")],
  ["7.1: a piece of a page stands in no element", (document) => without(find(document, "S", "/H2"), "K")],
  [
    "7.1: « Titre » is no type of ISO 32000 and is mapped to none",
    (document) => find(document, "S", "/H1").set(PDFName.of("S"), PDFName.of("Titre")),
  ],
  ["7.5: a P in a TR", (document) => find(document, "S", "/TD").set(PDFName.of("S"), PDFName.of("P"))],
  [
    "7.18: the order of a page is not that of its structure",
    (document) => without(document.getPage(0).node, "Tabs"),
  ],
  [
    "7.21: nobody knows the letters of",
    (document) => without(find(document, "Subtype", "/Type0"), "ToUnicode"),
  ],
  ["7.21: ", (document) => without(find(document, "Type", "/FontDescriptor"), "FontFile3")],
  [
    "7.1: drawn and neither element nor artifact (f)",
    (document) => rewriteFirstPage(document, () => "0 0 9 9 re f"),
  ],
  [
    "14.6: a mark is closed that was never opened",
    (document) => rewriteFirstPage(document, (mark) => `${mark}EMC`),
  ],
])("tells « %s »", async (fault, breakIt) => {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  breakIt(document);
  expect((await pdfUaFaults(await document.save())).join("\n")).toContain(fault);
});
