import type { MatchRank } from "../schemes/types";
import type { ProjectSchemeFacet } from "./types";

/** Words of addresses. */
export const RANK_TOKENS: Record<MatchRank, string> = {
  eligible: "eligible",
  oneAway: "a-un-critere-pres",
  toCheck: "a-verifier",
  ineligible: "non-eligible",
};

export const PROJECT_SCHEME_PARAMETERS: Record<ProjectSchemeFacet, string> = {
  rank: "resultat",
  operator: "operateur",
  nature: "nature",
};

export const MATCHES_SHOWN = 20;
