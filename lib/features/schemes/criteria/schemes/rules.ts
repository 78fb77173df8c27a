import { schemeState } from "../../rules";
import type { ProjectFacts } from "../facts/types";
import { matchCriteria } from "../matching/answers/rules";
import type { Match } from "../matching/types";
import type { Ground } from "../types";
import { MATCH_RANKS, type MatchedScheme, type MatchRank, type SchemeMatch } from "./types";

const rankOf = ({ verdict, nearMisses }: Match): MatchRank =>
  verdict === "ineligible" && nearMisses.length > 0 ? "oneAway" : verdict;

/** Nearest first; of the same rank, what is closed last. Nothing is left out. */
export function rankSchemes(
  schemes: readonly MatchedScheme[],
  facts: ProjectFacts,
  ground: Ground,
): SchemeMatch[] {
  const place = ({ rank, scheme }: SchemeMatch) =>
    MATCH_RANKS.indexOf(rank) * 2 + (schemeState(scheme, ground.today) === "closed" ? 1 : 0);
  return schemes
    .map((scheme) => {
      const match = matchCriteria(scheme.tree, facts, ground);
      return { scheme, match, rank: rankOf(match) };
    })
    .sort(
      (one, other) =>
        place(one) - place(other) ||
        one.scheme.name.localeCompare(other.scheme.name, "fr") ||
        one.scheme.slug.localeCompare(other.scheme.slug),
    );
}
