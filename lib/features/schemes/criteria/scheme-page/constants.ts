import type { SchemeVerdict } from "../matching/types";
import type { MatchingFacet, MatchingSort } from "../projects/types";

/** Words of addresses; phases and states of the review have those of the list of projects. */
export const VERDICT_TOKENS: Record<SchemeVerdict, string> = {
  eligible: "eligible",
  toCheck: "a-verifier",
  ineligible: "non-eligible",
};
export const MATCHING_PARAMETERS: Record<MatchingFacet, string> = {
  verdicts: "resultat",
  territories: "territoire",
  priorities: "priorite",
  phases: "phase",
  reviewStatuses: "instruction",
};
export const MATCHING_SORT_TOKENS: Record<MatchingSort, string> = {
  fit: "resultat",
  recent: "recents",
  cost: "cout",
  gap: "reste",
};
export const COST_PARAMETERS = { costFromCents: "cout-min", costToCents: "cout-max" } as const;
