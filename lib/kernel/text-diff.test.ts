import fc from "fast-check";
import { expect, it } from "vitest";
import { diffUnits, linesOf, type TextPart, wordsOf } from "./text-diff";

const without = (parts: readonly TextPart[], kind: TextPart["kind"]) =>
  parts
    .filter((part) => part.kind !== kind)
    .map(({ text }) => text)
    .join("");

it.each([
  ["rien", "rien", [["same", "rien"]]],
  ["", "tout", [["added", "tout"]]],
  [
    "une halle",
    "une grande halle",
    [
      ["same", "une "],
      ["added", "grande "],
      ["same", "halle"],
    ],
  ],
  [
    "douze ateliers loués",
    "vingt ateliers loués",
    [
      ["removed", "douze"],
      ["added", "vingt"],
      ["same", " ateliers loués"],
    ],
  ],
] as const)("%j → %j", (before, after, expected) => {
  expect(diffUnits(wordsOf(before), wordsOf(after)).map(({ kind, text }) => [kind, text])).toEqual(expected);
});

it("tells lines whole", () => {
  expect(diffUnits(linesOf("a 1\nb 2\n"), linesOf("a 1\nb 3\n"))).toEqual([
    { kind: "same", text: "a 1\n" },
    { kind: "removed", text: "b 2\n" },
    { kind: "added", text: "b 3\n" },
  ]);
});

it("loses nothing of either text, whatever they are", () => {
  const text = fc
    .array(fc.constantFrom("a", "b", "été", " ", "\n", "\u00A0", "🏗️"))
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, text, fc.constantFrom(wordsOf, linesOf), (before, after, unitsOf) => {
      const parts = diffUnits(unitsOf(before), unitsOf(after));
      expect(without(parts, "added")).toBe(before);
      expect(without(parts, "removed")).toBe(after);
      if (before === after) expect(parts.every(({ kind }) => kind === "same")).toBe(true);
    }),
  );
});

it("answers at once for the longest texts", () => {
  const long = (word: string) => Array.from({ length: 5000 }, (_, i) => `${word}${i} `).join("");
  const startedAt = performance.now();
  diffUnits(wordsOf(long("a")), wordsOf(long("b")));
  expect(performance.now() - startedAt).toBeLessThan(1000);
});
