import { expect, it } from "vitest";
import type { Match, SchemeVerdict, Verdict } from "../matching/types";
import { moveOf } from "./rules";

const match = (verdict: SchemeVerdict, ...verdicts: Verdict[]): Match => ({
  verdict,
  nearMisses: [],
  answers: verdicts.map((one, id) => ({
    id,
    verdict: one,
    doubt: null,
    fact: null,
    explanation: "",
    field: null,
    leaf: { id, test: { kind: "unknown", text: "" }, sentence: "", source: "" },
  })),
});

it.each([
  [match("ineligible", "notMet"), match("toCheck", "toCheck"), "opened"],
  [match("toCheck", "toCheck"), match("eligible", "met"), "opened"],
  [match("eligible", "met"), match("ineligible", "notMet"), "closed"],
  [match("ineligible", "notMet", "notMet"), match("ineligible", "met", "notMet"), "nearer"],
  [match("ineligible", "met", "notMet"), match("ineligible", "notMet", "notMet"), "farther"],
  [match("toCheck", "toCheck", "met"), match("toCheck", "met", "toCheck"), "same"],
] as const)("tells what a change does to a scheme: %#", (before, after, move) => {
  expect(moveOf(before, after)).toBe(move);
});
