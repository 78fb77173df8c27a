import type { SchemeNature, Situation } from "../../constants";
import type { Match } from "../matching/types";
import type { CriteriaTree } from "../types";

export type MatchedScheme = {
  readonly slug: string;
  readonly name: string;
  readonly operator: string;
  readonly operatorGroup: string;
  readonly natures: readonly SchemeNature[];
  readonly situation: Situation;
  readonly closesOn: string | null;
  /** When it was last missing at its source; null while it is there. */
  readonly goneOn: string | null;
  readonly howToApply: string;
  readonly url: string | null;
  readonly tree: CriteriaTree;
};

/** In the order of the list. `oneAway`: not eligible, and one change would be enough. */
export const MATCH_RANKS = ["eligible", "oneAway", "toCheck", "ineligible"] as const;
export type MatchRank = (typeof MATCH_RANKS)[number];

export type SchemeMatch = { readonly scheme: MatchedScheme; readonly rank: MatchRank; readonly match: Match };
