import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { expect, it } from "vitest";
import { rowsXml, sheetNames, xmlText } from "./rules";
import { writeWorkbook } from "./service";
import type { Cell, Sheet } from "./types";

it.each([
  ['a & b < c > d "e"', "a &amp; b &lt; c &gt; d &quot;e&quot;"],
  ["NUL\u0000 et \u0007", "NUL et "],
  ["\uD800 seul", " seul"],
  ["_x0041_", "_x005F_x0041_"],
  ["ligne\nsuivante 🏘️", "ligne\nsuivante 🏘️"],
])("writes %j", (text, written) => expect(xmlText(text)).toBe(written));

it.each<[Cell, string]>([
  [
    { kind: "text", text: '=HYPERLINK("http://exemple.test")' },
    '<c r="A2" s="0" t="inlineStr"><is><t xml:space="preserve">=HYPERLINK(&quot;http://exemple.test&quot;)</t></is></c>',
  ],
  [{ kind: "amount", cents: 99_999_999_999_999 }, '<c r="A2" s="2"><v>999999999999.99</v></c>'],
  [{ kind: "amount", cents: 5 }, '<c r="A2" s="2"><v>0.05</v></c>'],
  [{ kind: "amount", cents: -123_405 }, '<c r="A2" s="2"><v>-1234.05</v></c>'],
  [{ kind: "day", day: "1900-03-01" }, '<c r="A2" s="4"><v>61</v></c>'],
  [{ kind: "count", count: 12 }, '<c r="A2" s="6"><v>12</v></c>'],
  [{ kind: "share", share: 0.125 }, '<c r="A2" s="8"><v>0.125</v></c>'],
  [{ kind: "empty" }, ""],
])("writes %j as Excel counts it", (cell, xml) => {
  expect(rowsXml([[cell]], 2, [])).toBe(`<row r="2">${xml}</row>`);
});

it.each([
  [
    ["Projets", "projets"],
    ["Projets", "projets (2)"],
  ],
  [
    ["Demandé / obtenu : [2026]?", ""],
    ["Demandé obtenu 2026", "Feuille 2"],
  ],
  [
    ["'cité'", "History"],
    ["cité", "History (2)"],
  ],
])("names the sheets %j as a spreadsheet takes them", (wanted, names) => {
  expect(sheetNames(wanted)).toEqual(names);
});

it("names any sheets so that none is refused", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme", maxLength: 50 })), (wanted) => {
      const names = sheetNames(wanted);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(wanted.length);
      for (const name of names) expect(name).toMatch(/^(?!')[^[\]:*?/\\]{1,62}(?<!')$/u);
    }),
  );
});

it("writes several sheets, batch after batch, with their totals last", async () => {
  const count = (value: number): Cell => ({ kind: "count", count: value });
  const sheet = (name: string, totals?: Cell[]): Sheet => ({
    name,
    columns: [{ header: "Projets", width: 12 }],
    batches: () => [[[count(1)], [count(2)]], [], [[count(3)]]],
    ...(totals && { totals }),
  });
  const pieces: Uint8Array[] = [];
  for await (const piece of writeWorkbook("Essai", [sheet("Un"), sheet("Deux", [count(6)])]))
    pieces.push(piece);
  const parts = unzipSync(Buffer.concat(pieces));
  const values = (path: string) =>
    [...strFromU8(parts[path] ?? new Uint8Array()).matchAll(/<row r="(\d+)"><c [^>]*><v>(\d+)<\/v>/g)].map(
      ([, row, value]) => `${row}: ${value}`,
    );
  expect(values("xl/worksheets/sheet1.xml")).toEqual(["2: 1", "3: 2", "4: 3"]);
  expect(values("xl/worksheets/sheet2.xml")).toEqual(["2: 1", "3: 2", "4: 3", "5: 6"]);
  expect(strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array())).toContain('name="Deux" sheetId="2"');
});
