import fc from "fast-check";
import { expect, it } from "vitest";
import { withoutFormulas } from "./rules";

it.each([
  ["=1+1", "'=1+1"],
  ["+33 6", "'+33 6"],
  ["-3", "'-3"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\t=1", "'\t'=1"],
  ["\r=1", "'\r'=1"],
  ["  =1", "  '=1"],
  ['"=1', "\"'=1"],
  ["\u200B=1", "\u200B'=1"],
  ["\uFF1D1+1", "'\uFF1D1+1"],
  ["\uFE62cmd", "'\uFE62cmd"],
  ["a;=1", "a;'=1"],
  ["a, -1", "a, '-1"],
  ["a\n=1", "a\n'=1"],
  ["a|@x", "a|'@x"],
])("guards %j", (text, guarded) => expect(withoutFormulas(text)).toBe(guarded));

it.each(["Fil neuf", "1 = 1", "rez-de-chaussée", "a@b.fr", "l’Île – suite", ""])("leaves %j alone", (text) =>
  expect(withoutFormulas(text)).toBe(text),
);

it("leaves no cell that begins a formula, wherever a program cuts it", () => {
  const piece = fc.constantFrom("=", "+", "-", "@", ";", ",", "\t", "\n", '"', " ", "a", "＝", "'");
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      for (const cell of withoutFormulas(pieces.join("")).split(/[;,\t\r\n|]/))
        expect(cell).not.toMatch(/^[\s"]*[=+\-@＝]/);
    }),
  );
});
