import fc from "fast-check";
import { NEED_KINDS, PHASES } from "@/lib/features/projects/constants";
import { APPLICANT_KINDS } from "@/lib/features/schemes/constants";
import {
  COMBINATIONS,
  CRITERION_AMOUNTS,
  CRITERION_DATES,
  CRITERION_RATES,
  MAX_CRITERIA_DEPTH,
  PRIORITY_SCOPES,
  QPV_GENERATIONS,
  SOUGHT_NATURES,
  TERRITORY_KINDS,
} from "@/lib/features/schemes/criteria/constants";
import type { CriterionDraft, CriterionTest } from "@/lib/features/schemes/criteria/types";
import { INDICATORS, PRIORITIES, TERRITORIES, WORDS } from "./criteria-projects";

const some = <Value>(values: readonly Value[]) => fc.subarray([...values], { minLength: 1 });
/** Either side may lack, and the lower may be above the upper. */
const bounds = <Value>(values: readonly Value[]) => ({
  from: fc.constantFrom(null, ...values),
  to: fc.constantFrom(null, ...values),
});
/** Phrases of one or two words, and a word that is too common to be looked for. */
const phrases = some([...WORDS, `${WORDS[0]} ${WORDS[1]}`, `${WORDS[2]} de ${WORDS[3]}`, "de"]);

/** Any test, what is gone, withdrawn and contradictory included. */
export const testArbitrary: fc.Arbitrary<CriterionTest> = fc.oneof(
  fc.record({
    kind: fc.constant("priority" as const),
    priorities: some([...PRIORITIES, "disparue"]),
    scope: fc.constantFrom(...PRIORITY_SCOPES),
  }),
  fc.record({ kind: fc.constant("territory" as const), territories: some([...TERRITORIES, "disparu"]) }),
  fc.record({ kind: fc.constant("territoryKind" as const), kinds: some(TERRITORY_KINDS) }),
  fc.record({ kind: fc.constant("inQpv" as const), generations: some(QPV_GENERATIONS) }),
  fc.record({
    kind: fc.constant("nearQpv" as const),
    generations: some(QPV_GENERATIONS),
    metres: fc.constantFrom(0, 150, 500, 1_000, 2_500),
  }),
  fc.record({ kind: fc.constant("applicant" as const), kinds: some(APPLICANT_KINDS) }),
  fc.record({ kind: fc.constant("ownerNamed" as const), words: phrases }),
  fc.record({ kind: fc.constant("phase" as const), phases: some(PHASES) }),
  fc.record({
    kind: fc.constant("amount" as const),
    of: fc.constantFrom(...CRITERION_AMOUNTS),
    ...bounds([0, 1, 9_999_999, 10_000_000, 10_000_001, 99_999_999_999_999]),
  }),
  fc.record({
    kind: fc.constant("rate" as const),
    of: fc.constantFrom(...CRITERION_RATES),
    ...bounds([0, 1, 199, 200, 201, 800, 999, 1000]),
  }),
  fc.record({
    kind: fc.constant("indicator" as const),
    indicator: fc.constantFrom(...INDICATORS, "disparu"),
    ...bounds([0, 0.01, 19.99, 20, 20.01, 1_000]),
  }),
  fc.record({
    kind: fc.constant("date" as const),
    of: fc.constantFrom(...CRITERION_DATES),
    ...bounds(["2025-06-30", "2026-01-01", "2026-01-02", "2027-03-01"]),
  }),
  fc.record({ kind: fc.constant("nature" as const), natures: some(SOUGHT_NATURES) }),
  fc.record({ kind: fc.constant("need" as const), needs: some(NEED_KINDS) }),
  fc.record({ kind: fc.constant("keywords" as const), words: phrases }),
  fc.record({ kind: fc.constant("unknown" as const), text: fc.constant("À voir avec l’opérateur") }),
);

const leaf = testArbitrary.map((test): CriterionDraft => ({ test, sentence: "", source: "" }));

/** As deep as a tree may be; empty groups too. */
function nodeArbitrary(depth: number): fc.Arbitrary<CriterionDraft> {
  if (depth === MAX_CRITERIA_DEPTH) return leaf;
  const group = fc.record({
    combine: fc.constantFrom(...COMBINATIONS),
    children: fc.array(nodeArbitrary(depth + 1), { maxLength: 3 }),
  });
  return fc.oneof({ arbitrary: leaf, weight: 3 }, { arbitrary: group, weight: 2 });
}

export const treeArbitrary = fc.array(nodeArbitrary(1), { maxLength: 5 });
