import { expect, it } from "vitest";
import { openRemarksSentence } from "./labels";
import { decideRemark, openComments, orderedRemarks, remarkCommands } from "./rules";
import type { Remark } from "./types";

const AT = new Date("2026-06-30T12:00:00Z");
const remark = (changes: Partial<Remark>): Remark => ({
  id: 1,
  field: "summary",
  text: "Précisez",
  at: AT,
  authorName: "x",
  state: "open",
  revision: 1,
  answer: "",
  answeredAt: null,
  answeredByName: "",
  settledAt: null,
  settledByName: "",
  ...changes,
});
const OPEN = remark({});
const ANSWERED = remark({ answeredAt: AT });
const SETTLED = remark({ state: "settled", settledAt: AT });

it.each([
  [OPEN, "answer", true],
  [OPEN, "settle", true],
  [OPEN, "reopen", "alreadyOpen"],
  [ANSWERED, "answer", true],
  [ANSWERED, "settle", true],
  [ANSWERED, "reopen", true],
  [SETTLED, "answer", "alreadySettled"],
  [SETTLED, "settle", "alreadySettled"],
  [SETTLED, "reopen", true],
] as const)("%#", (one, command, expected) => {
  expect(decideRemark(one, command)).toEqual(
    expected === true ? { ok: true, value: true } : { ok: false, refusal: expected },
  );
});

it("each side has its own buttons, and whoever looks on has none", () => {
  expect(remarkCommands(ANSWERED, "territory")).toEqual(["answer"]);
  expect(remarkCommands(ANSWERED, "reviewer")).toEqual(["settle", "reopen"]);
  expect(remarkCommands(SETTLED, "reviewer")).toEqual(["reopen"]);
  expect(remarkCommands(OPEN, null)).toEqual([]);
});

it("what the territory still has to do comes first, in the order of the form", () => {
  const cost = remark({ id: 2, field: "totalCost" });
  const title = remark({ id: 3, field: "title" });
  expect(orderedRemarks([SETTLED, ANSWERED, cost, title])).toEqual([title, cost, ANSWERED, SETTLED]);
});

it("what is open is told once beside its field, however often it was asked", () => {
  expect(openComments([OPEN, SETTLED, remark({ id: 9 }), remark({ id: 4, text: "Et le lieu ?" })])).toEqual([
    { field: "summary", comment: "Précisez" },
    { field: "summary", comment: "Et le lieu ?" },
  ]);
});

it.each([
  [[SETTLED], null],
  [[OPEN, SETTLED], "1\u00A0remarque ouverte"],
  [[OPEN, ANSWERED], "2\u00A0remarques ouvertes, dont 1\u00A0traitée par le territoire"],
] as const)("%#: in a sentence", (remarks, sentence) => {
  expect(openRemarksSentence(remarks)).toBe(sentence);
});
