import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { partsOf, readDocument, readSheets } from "@/tests/support/office-reader";
import { expectSameNumbers } from "@/tests/support/pack-numbers";
import { elementsOf, type ReadPdf, readPdf } from "@/tests/support/pdf-reader";
import { sampleReport } from "@/tests/support/sample-report";
import { PACK_FORMATS } from "../constants";
import type { PackSource } from "../types";
import { PACK_WRITERS } from "./service";

const source = (rows: Parameters<typeof sampleReport>[0]): PackSource => ({
  title: "Comité de juin – l’« œuvre » 🏘️",
  comment: "Ce que le comité doit voir.\n\nEt ce qu’il décide.",
  signature: "Figée le 30 juin 2026 à 18:02 par Awa Diallo, Ville de Roubaix",
  report: sampleReport(rows),
});

async function write(of: PackSource) {
  const [pdf, docx, xlsx] = await Promise.all(PACK_FORMATS.map((format) => PACK_WRITERS[format](of)));
  if (!pdf || !docx || !xlsx) throw new Error("three formats");
  return { pdf, docx, xlsx };
}

it("says the same numbers in the three files, to the cent", { timeout: 60_000 }, async () => {
  const name = fc.constantFrom(
    "Roubaix",
    "Grand Paris Sud",
    "Le Port & « l’île » <x>",
    "Saint-Étienne métropole, très long nom",
  );
  const row = fc.tuple(name, fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: -1e14, max: 1e14 }));
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 70 }), async (rows) => {
      const written = source(rows);
      expectSameNumbers(written.report, await write(written));
    }),
    { numRuns: 6 },
  );
});

/** One paragraph over two pages. */
const LONG = `${"Le comité examine chaque point, l’un après l’autre. ".repeat(100)}Fin.`;

describe("the PDF", () => {
  let pdf: ReadPdf;
  beforeAll(async () => {
    const rows = Array.from({ length: 90 }, (_, n) => [`Territoire ${n}`, n, n * 1234] as const);
    pdf = readPdf(await PACK_WRITERS.pdf({ ...source(rows), comment: LONG }));
  });

  it("says its language and its title, and embeds its typeface", () => {
    expect(pdf.language).toBe("fr-FR");
    expect(pdf.title).toBe("Comité de juin – l’« œuvre » ?");
    expect(pdf.fonts.map(({ name }) => name.replace(/^.*\+/, "")).sort()).toEqual([
      "Marianne-Bold",
      "Marianne-Regular",
    ]);
    expect(pdf.fonts.every(({ isEmbedded }) => isEmbedded)).toBe(true);
  });

  it("has its headings in order, one first", () => {
    const headings = pdf.document.children.filter(({ type }) => /^H\d$/.test(type));
    expect(headings[0]?.type).toBe("H1");
    expect(headings.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        "Territoires",
        "Projets par territoire",
        "Montants",
        "Financeurs",
        "Définitions",
      ]),
    );
    headings.reduce((above, { type }) => {
      expect(Number(type[1])).toBeLessThanOrEqual(above + 1);
      return Number(type[1]);
    }, 0);
  });

  it("says what each drawing shows, and which column and line a cell is of", () => {
    const figures = elementsOf(pdf.document, "Figure");
    expect(figures).toHaveLength(3);
    expect(figures[0]?.alternative).toContain("Roubaix\u00A0: 7");
    expect(figures[1]?.alternative).toMatch(/Agence nationale.*1.234.567,89.€, dont obtenu 234.567.€/);
    const [table] = elementsOf(pdf.document, "Table");
    const [head, ...lines] = table ? elementsOf(table, "TR") : [];
    expect(head?.children.map(({ type, scope }) => [type, scope])).toEqual(
      [1, 2, 3].map(() => ["TH", "Column"]),
    );
    for (const { children } of lines)
      expect(children.map(({ type, scope }) => [type, scope])).toEqual([
        ["TH", "Row"],
        ["TD", ""],
        ["TD", ""],
      ]);
  });

  it("numbers its pages, and repeats heads without reading them out again", () => {
    expect(pdf.pageCount).toBeGreaterThan(3);
    for (let page = 1; page <= pdf.pageCount; page += 1)
      expect(pdf.artifacts).toContain(`Page\u00A0${page} sur ${pdf.pageCount}`);
    expect(pdf.artifacts.filter((text) => text === "Territoire").length).toBeGreaterThan(0);
    expect(pdf.document.text).toContain("Aucun projet.");
    expect(pdf.document.children.map(({ text }) => text)).toContain(LONG);
    expect(pdf.document.text).not.toContain("\uFFFD");
  });
});

it("makes a document with headings, repeated heads, drawings in words, and nothing from elsewhere", async () => {
  const written = source([["Roubaix", 1, 5]]);
  const bytes = await PACK_WRITERS.docx(written);
  const { headings, repeatedRows, alternatives, text } = readDocument(bytes);
  expect(headings).toEqual(
    expect.arrayContaining([written.title, "Territoires", "Montants", "Jalons en retard", "Définitions"]),
  );
  expect(repeatedRows).toBe(2);
  expect(alternatives).toHaveLength(3);
  expect(text).toContain("Et ce qu’il décide.");
  const parts = partsOf(bytes);
  expect(parts["word/styles.xml"]).toContain('w:lang w:val="fr-FR"');
  for (const [path, xml] of Object.entries(parts)) {
    if (path.endsWith(".rels")) expect(xml).not.toContain("TargetMode");
    expect(xml).not.toContain("<script");
  }
});

it("makes a workbook of one sheet a table, with what the figures mean at the end", async () => {
  const sheets = readSheets(await PACK_WRITERS.xlsx(source([["=1+1", 1, 5]])));
  expect(sheets.map(({ name }) => name)).toEqual([
    "Présentation",
    "Montants",
    "Mesures",
    "Jalons en retard",
    "Définitions",
  ]);
  expect(sheets.at(-1)?.rows.at(-1)).toEqual(["Coût total", "Somme des coûts totaux déclarés."]);
  expect(sheets[1]?.rows[1]).toEqual(["=1+1", 1, 0.05]);
});
