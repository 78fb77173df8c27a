import fc from "fast-check";
import { expect, it } from "vitest";
import { EMPTY_FUNDING_LINE, EMPTY_STATE, missingForSubmission } from "../rules";
import type { ProjectState } from "../types";
import { computeCompleteness } from "./rules";

const FULL: ProjectState = {
  ...EMPTY_STATE,
  title: "Halle",
  summary: "Une halle.",
  objectives: "Douze ateliers.",
  projectOwner: "Ville",
  mainPriority: 1,
  codeInsee: "59512",
  phase: "idea",
  progressStatus: "onTrack",
  startsOn: "2026-01-01",
  endsOn: "2027-01-01",
  totalCost: 100,
  taxBasis: "excluded",
  costLines: [{ nature: "works", label: "", amountCents: 100 }],
  fundingLines: [EMPTY_FUNDING_LINE],
  milestones: [{ label: "Travaux", plannedOn: null, actualOn: null, state: "planned" }],
  indicators: [
    {
      indicatorId: 1,
      baseline: { on: "2026-01-01", value: 0, denominator: null, source: "", comment: "" },
      targets: [],
      measures: [],
    },
  ],
  needs: [{ kind: "land", text: "", isMet: false }],
  contact: { name: "Awa", email: "awa@ville.fr", phone: "" },
};
const percents = (state: ProjectState) => computeCompleteness(state).map(({ percent }) => percent);

it.each([
  ["nothing", EMPTY_STATE, [0, 0, 0]],
  ["everything", FULL, [100, 100, 100]],
  [
    "everything but a phone number for partners",
    { ...FULL, contact: { name: "Awa", email: "", phone: "03" } },
    [90, 100, 100],
  ],
  [
    "an indicator without a figure",
    { ...FULL, indicators: [{ indicatorId: 1, baseline: null, targets: [], measures: [] }] },
    [100, 85, 100],
  ],
  ["an end before the start", { ...FULL, endsOn: "2025-01-01" }, [91, 100, 100]],
] satisfies [string, ProjectState, number[]][])("%s", (_, state, expected) => {
  expect(percents(state)).toEqual(expected);
});

it("says 100 % exactly when nothing is missing, and never more than there is", () => {
  const keys = Object.keys(FULL) as (keyof ProjectState)[];
  fc.assert(
    fc.property(fc.subarray(keys), (filled) => {
      const state = { ...EMPTY_STATE, ...Object.fromEntries(filled.map((key) => [key, FULL[key]])) };
      for (const { percent, missing, filled: count, total } of computeCompleteness(state)) {
        expect(percent === 100).toBe(missing.length === 0);
        expect(count + missing.length).toBe(total);
        expect(percent).toBeGreaterThanOrEqual(0);
      }
      expect(computeCompleteness(state)[0]?.missing).toEqual(missingForSubmission(state));
    }),
  );
});
