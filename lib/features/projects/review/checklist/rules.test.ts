import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CHECK_ANSWERS } from "./constants";
import { checkSummarySentence } from "./labels";
import { differingItems, mergedAnswers, movedItems, recordedPoints, summarizeChecklist } from "./rules";
import { longNotes, readTicks } from "./schema";

const items = [1, 2, 3].map((id) => ({ id, label: `Point ${id}`, help: "", isActive: id !== 3, version: 1 }));
const yes = { answer: "yes", note: "" } as const;
const no = { answer: "no", note: "Hors zone" } as const;

it("what is withdrawn is neither counted nor forgotten", () => {
  expect(summarizeChecklist(items, { 1: no, 3: yes })).toEqual({
    total: 2,
    answered: 1,
    no: 1,
    open: ["Point 2"],
  });
  expect(recordedPoints(items, { 1: no, 3: yes })).toEqual([
    { label: "Point 1", ...no },
    { label: "Point 2", answer: null, note: "" },
    { label: "Point 3", ...yes },
  ]);
  expect(mergedAnswers({ 3: yes, 1: yes }, { 1: no, 3: no, 9: yes }, items)).toEqual({
    1: no,
    2: { answer: null, note: "" },
    3: yes,
  });
});

it.each([
  [[], {}, null],
  [items, {}, "0\u00A0point vu sur 2"],
  [items, { 1: yes, 2: no }, "2\u00A0points vus sur 2, dont 1 «\u00A0non\u00A0»"],
] as const)("%#: in a sentence", (grid, answers, sentence) => {
  expect(checkSummarySentence(summarizeChecklist(grid, answers))).toBe(sentence);
});

it("two grids differ where an answer or a word does", () => {
  const ticked = fc.record({
    answer: fc.option(fc.constantFrom(...CHECK_ANSWERS)),
    note: fc.constantFrom("", "a", "b"),
  });
  const grid = fc.record({ 1: ticked, 2: ticked, 3: ticked });
  fc.assert(
    fc.property(grid, grid, (one, other) => {
      expect(differingItems(one, one, items)).toEqual([]);
      const expected = items.filter(
        ({ id }) => JSON.stringify(one[id as 1]) !== JSON.stringify(other[id as 1]),
      );
      expect(differingItems(one, other, items)).toEqual(expected);
    }),
  );
});

it.each([
  [2, -1, [2, 1, 3]],
  [2, 1, [1, 3, 2]],
  [1, -1, null],
  [3, 1, null],
  [9, 1, null],
] as const)("item %i moved by %i", (id, by, expected) => {
  expect(movedItems([1, 2, 3], id, by)).toEqual(expected);
});

describe("a form", () => {
  it("is read for its points alone, whatever else anybody put into it", () => {
    const form = new FormData();
    for (const [name, value] of [
      ["reference", "QP-ROUBAIX-0001"],
      ["point-1", "no"],
      ["mot-1", " Hors  zone "],
      ["point-2", "peut-être"],
      ["mot-x", "x"],
      ["point-12345678901", "yes"],
    ] as const)
      form.append(name, value);
    expect(readTicks(form)).toEqual({ 1: no, 2: { answer: null, note: "" } });
  });

  it("tells words that are too long", () => {
    expect(
      longNotes({ 1: { answer: null, note: "é".repeat(500) }, 2: { answer: null, note: "é".repeat(501) } }),
    ).toEqual([2]);
  });
});
