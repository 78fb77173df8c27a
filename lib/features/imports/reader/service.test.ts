import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { cellsOf, readFile } from "@/tests/support/file-cells";
import { csvOf } from "../../projects/export/csv/service";
import { xlsxOf } from "../../workbook/service";
import { withoutGuard } from "../cells/rules";

const bytes = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Buffer.from(text.replaceAll("€", "\x80").replaceAll("’", "\x92"), "latin1");
const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le");

describe("a csv", () => {
  it.each([
    ["semicolons, UTF-8", bytes("Intitulé;Coût\nL’été;1 234,56 €\n")],
    ["its mark", bytes("\uFEFFIntitulé;Coût\r\nL’été;1 234,56 €\r\n")],
    ["windows-1252", latin("Intitulé;Coût\r\nL’été;1 234,56 €\r\n")],
    ["tabs, UTF-16", utf16("Intitulé\tCoût\r\nL’été\t1 234,56 €\r\n")],
    ["commas and quotes", bytes('Intitulé,Coût\n"L’été","1 234,56 €"\n')],
    ["old line breaks", bytes("Intitulé;Coût\rL’été;1 234,56 €\r")],
    ["the separator named", bytes("sep=;\r\nIntitulé;Coût\r\nL’été;1 234,56 €")],
    ["upright bars", bytes("Intitulé|Coût\nL’été|1 234,56 €\n")],
    ["blanks before quotes", bytes('Intitulé; Coût\n"L’été"; "1 234,56 €"\n')],
    ["UTF-16 without its mark", utf16("Intitulé;Coût\nL’été;1 234,56 €\n").subarray(2)],
    ["UTF-16, the other way round", utf16("Intitulé;Coût\nL’été;1 234,56 €\n").swap16()],
    ["two encodings in one file", Buffer.concat([bytes("Intitulé;Coût\nL’été;"), latin("1 234,56 €\n")])],
    ["an old Macintosh", Buffer.from("Intitul\x8E;Co\x9Et\rL\xD5\x8Et\x8E;1 234,56 \xDB\r", "latin1")],
    ["an addressee above", bytes("Pour :;Ville\n;\nIntitulé;Coût\nL’été;1 234,56 €\n")],
    ["commas in the title above", bytes("Projets, à valider, 2026\nIntitulé;Coût\nL’été;1 234,56 €\n")],
    ["a title and blank lines above", bytes("Projets 2026;\n;\n\nIntitulé;Coût\nL’été;1 234,56 €\n;;\n")],
  ])("with %s", async (_, file) => {
    expect(await cellsOf(file)).toEqual([
      ["Intitulé", "Coût"],
      ["L’été", "1 234,56 €"],
    ]);
  });

  it("of MS-DOS keeps its accents", async () => {
    const dos = Buffer.from("Intitul\x82;Co\x96t\r\nA la for\x88t, \x85 c\x93t\x82;5\r\n", "latin1");
    expect(await cellsOf(dos)).toEqual([
      ["Intitulé", "Coût"],
      ["A la forêt, à côté", "5"],
    ]);
  });

  it("joins a header of two lines, with the unit of its group", async () => {
    const file =
      "Intitulé;Commune;Financement (k€);;Calendrier\n;;Demandé;Montant accordé;Début\nHalle;Lens;5;6;\n";
    expect(await cellsOf(bytes(file))).toEqual([
      ["Intitulé", "Commune", "Financement (k€) Demandé", "Financement (k€) Montant accordé", "Début"],
      ["Halle", "Lens", "5", "6", ""],
    ]);
  });

  it("keeps a first project that lacks a cell out of the header", async () => {
    const table = await readFile(bytes("Intitulé;Commune;\nHalle;;Travaux\nPont;Lens;\n"));
    expect(table).toMatchObject({
      headers: ["Intitulé", "Commune", ""],
      rows: [{ number: 2 }, { number: 3 }],
    });
  });

  it("says where a text without quotes was broken in two", async () => {
    const table = await readFile(bytes("Intitulé;Commune;Coût\nHalle\nrue A;Lens;5\nPont;Lens;\nQuai;;\n"));
    expect(table).toMatchObject({ notes: [{ kind: "brokenLine", number: 2 }] });
  });

  it("says that a unit stands above the table, and is not followed", async () => {
    const table = await readFile(bytes("Montants en milliers d’euros;\nIntitulé;Coût\nHalle;5\n"));
    expect(table).toMatchObject({ notes: [{ kind: "unitAbove", text: "Montants en milliers d’euros" }] });
  });

  it("keeps separators, quotes and line breaks inside quotes", async () => {
    expect(await cellsOf(bytes('a;b\n"x;""y""\nz";2\n'))).toEqual([
      ["a", "b"],
      ['x;"y"\nz', "2"],
    ]);
  });
});

describe("what cannot be read is told", () => {
  const sheet = (rows: string) => ({
    "[Content_Types].xml": strToU8("<Types/>"),
    "xl/workbook.xml": strToU8('<workbook><sheets><sheet name="A" r:id="r1"/></sheets></workbook>'),
    "xl/_rels/workbook.xml.rels": strToU8(
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    "xl/worksheets/sheet1.xml": strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
  });
  const ole = (inside: string) =>
    Buffer.concat([
      Buffer.from("d0cf11e0a1b11ae1", "hex"),
      Buffer.alloc(600),
      Buffer.from(inside, "utf16le"),
    ]);
  const text = (name: string, value: string) => `<c r="${name}" t="inlineStr"><is><t>${value}</t></is></c>`;

  it.each([
    ["nothing", bytes(""), "fileEmpty"],
    ["a heading alone", bytes("a;b\n"), "noRows"],
    ["blank lines", bytes("\n \n;;\n"), "noHeader"],
    ["an open quote", bytes('a;b\n"x;2\n'), "unclosedQuote"],
    ["a web page", bytes("\n<!DOCTYPE html><table><tr><td>1</td></tr></table>"), "webPage"],
    ["NUL", bytes("a;b\n\0\0;2"), "notATable"],
    ["a pdf", bytes("%PDF-1.7\n"), "notATable"],
    ["an old workbook", ole("Workbook"), "oldExcel"],
    ["a password", ole("EncryptedPackage"), "passwordProtected"],
    ["a cut zip", Buffer.from("504b0304aaaaaaaaaa", "hex"), "damaged"],
    ["macros", zipSync({ ...sheet(""), "xl/vbaProject.bin": strToU8("x") }), "macros"],
    [
      "OpenDocument",
      zipSync({ "content.xml": strToU8("x"), "META-INF/manifest.xml": strToU8("x") }),
      "openDocument",
    ],
    ["another zip", zipSync({ "a.txt": strToU8("x") }), "notATable"],
    ["too many lines", bytes(`a;b\n${"1;2\n".repeat(10_001)}`), "tooManyRows"],
    ["16,384 columns", bytes(`${"a;".repeat(16_384)}b\n1;2\n`), "tooManyColumns"],
    [
      "16,384 columns in a workbook",
      zipSync(sheet(`<row r="1">${text("A1", "a")}${text("XFD1", "b")}</row>`)),
      "tooManyColumns",
    ],
    [
      "a bomb of shared texts",
      zipSync({ ...sheet(""), "xl/sharedStrings.xml": new Uint8Array(60_000_000) }),
      "tooLargeInside",
    ],
    ["an endless line", zipSync(sheet(`<row r="1">${"<c></c>".repeat(600_000)}`)), "tooLargeInside"],
  ])("%s", { timeout: 20_000 }, async (_, file, refusal) => {
    expect(await readFile(file)).toBe(refusal);
  });

  it("passes over a million empty lines", { timeout: 20_000 }, async () => {
    const empty = Array.from({ length: 1_000_000 }, (_, n) => `<row r="${n + 3}"/>`).join("");
    const rows = `<row r="1">${text("A1", "a")}${text("B1", "b")}</row><row r="2">${text("A2", "1")}</row>${empty}`;
    expect(await cellsOf(zipSync(sheet(rows)))).toEqual([
      ["a", "b"],
      ["1", ""],
    ]);
  });

  it("reads the value of a formula, never the formula; days and numbers as they are shown", async () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs></styleSheet>';
    const header = ["A", "B", "C", "D", "E", "F"].map((column) => text(`${column}1`, column)).join("");
    const row = `<row r="2"><c r="A2"><f>1+1</f><v>2</v></c><c r="B2"><f>NOW()</f></c><c r="C2" s="1"><v>46280</v></c><c r="D2" s="2"><v>46280.75</v></c><c r="E2"><v>1234.5600000000001</v></c><c r="F2" t="e"><v>#REF!</v></c></row>`;
    const file = zipSync({ ...sheet(`<row r="1">${header}</row>${row}`), "xl/styles.xml": strToU8(styles) });
    expect((await cellsOf(file))[1]).toEqual([
      "2",
      "#VALEUR!",
      "2026-09-15",
      "2026-09-15",
      "1234.56",
      "#VALEUR!",
    ]);
  });
});

describe("our own files come back as they were", () => {
  const cell = fc.string({ unit: "grapheme", maxLength: 30 }).map((one) => `x${one.replace(/\p{Cc}/gu, "")}`);
  const formulas = fc
    .array(fc.constantFrom("=", "+", "-", "@", ";", ",", "\t", "\n", '"', "'", " ", "a", "＝"), {
      minLength: 1,
    })
    .map((pieces) => pieces.join(""));

  it("in csv and in xlsx, whatever the texts", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), async (rows) => {
        const table = [["a", "b"], ...rows];
        const fromXlsx = await cellsOf(xlsxOf("A", table));
        expect(fromXlsx).toEqual(
          table.map((cells) =>
            cells.map((one) => one.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")),
          ),
        );
        const fromCsv = await cellsOf(csvOf(table));
        expect(Array.isArray(fromCsv) && fromCsv.map((cells) => cells.map(withoutGuard))).toEqual(table);
      }),
      { numRuns: 60 },
    );
  });

  it("takes the guard against formulas away, and nothing else", async () => {
    const { withoutFormulas } = await import("../../projects/export/csv/rules");
    fc.assert(fc.property(formulas, (text) => withoutGuard(withoutFormulas(text.trim())) === text.trim()));
  });
});
