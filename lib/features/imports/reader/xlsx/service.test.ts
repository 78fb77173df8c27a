import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { cellsOf, readFile } from "@/tests/support/file-cells";

describe("a workbook of the wild", () => {
  const text = (name: string, value: string) => `<c r="${name}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const header = `<row r="1">${text("A1", "Intitulé")}${text("B1", "Coût")}</row>`;
  const line = (number: number | string, title: string, cost: string) =>
    `<row r="${number}">${text("A2", title)}<c r="B2"${cost}</row>`;
  const workbook = (
    sheets: readonly (readonly [name: string, rows: string, after?: string])[],
    styles = "",
  ) =>
    zipSync({
      "xl/workbook.xml": strToU8(
        `<workbook><sheets>${sheets.map(([name], n) => `<sheet name="${name}" r:id="r${n}"/>`).join("")}</sheets></workbook>`,
      ),
      "xl/_rels/workbook.xml.rels": strToU8(
        sheets.map((_, n) => `<Relationship Id="r${n}" Target="/xl/worksheets/s${n}.xml"/>`).join(""),
      ),
      "xl/styles.xml": strToU8(styles),
      ...Object.fromEntries(
        sheets.map(([, rows, after = ""], n) => [
          `xl/worksheets/s${n}.xml`,
          strToU8(`<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`),
        ]),
      ),
    });

  it("is read where it names projects, and says what else it holds", async () => {
    const notice = `<row r="1">${text("A1", "Notice")}${text("B1", "2026")}</row><row r="2">${text("A2", "Merci")}</row>`;
    const table = await readFile(
      workbook([
        ["Vide", ""],
        ["Lisez-moi", notice],
        ["Projets", header + line(2, "Halle", "><v>5</v></c>")],
      ]),
    );
    expect(table).toMatchObject({
      rows: [{ cells: ["Halle", "5"] }],
      notes: [{ kind: "otherSheets", read: "Projets", others: ["Vide", "Lisez-moi"] }],
    });
  });

  it("says that cells are merged over several lines", async () => {
    const merged = '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="B2:B3"/></mergeCells>';
    const rows = `${header}${line(2, "Halle", "><v>5</v></c>")}${line(3, "Pont", "/>")}`;
    expect(await readFile(workbook([["A", rows, merged]]))).toMatchObject({
      notes: [{ kind: "mergedCells", example: "B2:B3" }],
    });
  });

  it("reads the lines that a filter hides, and says so", async () => {
    const rows = header + line(2, "Halle", "/>") + line(3, "Pont", "/>").replace("<row", '<row hidden="1"');
    expect(await readFile(workbook([["A", rows]]))).toMatchObject({
      rows: [{ number: 2 }, { number: 3 }],
      notes: [{ kind: "hiddenLines", count: 1 }],
    });
  });

  it("keeps the thousands that only the format of a number shows", async () => {
    const styles = `<numFmts><numFmt numFmtId="170" formatCode="# ##0\\ &quot;k€&quot;"/><numFmt numFmtId="171" formatCode="#,##0,&quot; k€&quot;"/><numFmt numFmtId="172" formatCode="#,##0\\ [$€-40C]"/></numFmts><cellXfs><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="172"/></cellXfs>`;
    const rows = [0, 1, 2].map((style) => line(style + 2, `P${style}`, ` s="${style}"><v>12</v></c>`));
    expect((await cellsOf(workbook([["A", header + rows.join("")]], styles))).slice(1)).toEqual([
      ["P0", "12 k€"],
      ["P1", "12"],
      ["P2", "12"],
    ]);
  });

  it("has no value where a program left a formula without one", async () => {
    const rows = `${header}${line(2, "Halle", "><f>1+1</f><v></v></c>")}`;
    expect((await cellsOf(workbook([["A", rows]])))[1]).toEqual(["Halle", "#VALEUR!"]);
  });

  it("numbers its lines whatever they call themselves", async () => {
    const rows = ["99999999999", "2", "x"].map((number) => line(number, "Halle", "/>"));
    expect(await readFile(workbook([["A", header + rows.join("")]]))).toMatchObject({
      rows: [{ number: 2 }, { number: 3 }, { number: 4 }],
    });
  });

  it("is read with single quotes too", async () => {
    const rows = header + line(2, "Halle", "/>").replaceAll('"A2"', "'B2'").replaceAll('"', "'");
    expect((await cellsOf(workbook([["A", rows]])))[1]).toEqual(["", "Halle"]);
  });
});
