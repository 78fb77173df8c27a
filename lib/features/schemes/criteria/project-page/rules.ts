import { NATURE_TOKENS } from "../../constants";
import { operatorToken } from "../../rules";
import type { Answer, LeafAnswer } from "../matching/types";
import { MATCH_RANKS, type SchemeMatch } from "../schemes/types";
import { MATCHES_SHOWN, RANK_TOKENS } from "./constants";
import {
  PROJECT_SCHEME_FACETS,
  type ProjectSchemeFacet,
  type ProjectSchemeList,
  type ProjectSchemeView,
} from "./types";

function valuesOf({ rank, scheme }: SchemeMatch, facet: ProjectSchemeFacet): readonly string[] {
  if (facet === "rank") return [RANK_TOKENS[rank]];
  if (facet === "operator") return [operatorToken(scheme.operatorGroup)];
  return scheme.natures.map((nature) => NATURE_TOKENS[nature]);
}

/** One page of ranked matches. Each facet counts what its values would leave beside the others' choices. */
export function selectMatches(
  matches: readonly SchemeMatch[],
  view: ProjectSchemeView,
): Omit<ProjectSchemeList, keyof ProjectSchemeView> & { readonly page: number } {
  const passes = (match: SchemeMatch, facet: ProjectSchemeFacet) =>
    view[facet].length === 0 || valuesOf(match, facet).some((value) => view[facet].includes(value));
  const countsOf = (facet: ProjectSchemeFacet) => {
    const counts: Record<string, number> = {};
    const others = PROJECT_SCHEME_FACETS.filter((other) => other !== facet);
    for (const match of matches.filter((one) => others.every((other) => passes(one, other))))
      for (const value of valuesOf(match, facet)) counts[value] = (counts[value] ?? 0) + 1;
    return counts;
  };
  const kept = matches.filter((match) => PROJECT_SCHEME_FACETS.every((facet) => passes(match, facet)));
  const pageCount = Math.max(1, Math.ceil(kept.length / MATCHES_SHOWN));
  const page = Math.min(view.page, pageCount);
  const shown = kept.slice((page - 1) * MATCHES_SHOWN, page * MATCHES_SHOWN);
  return {
    page,
    pageCount,
    total: kept.length,
    groups: MATCH_RANKS.map((rank) => ({ rank, matches: shown.filter((one) => one.rank === rank) })).filter(
      (group) => group.matches.length > 0,
    ),
    counts: { rank: countsOf("rank"), operator: countsOf("operator"), nature: countsOf("nature") },
    operators: [...new Set(matches.map(({ scheme }) => scheme.operatorGroup))]
      .sort((one, other) => one.localeCompare(other, "fr"))
      .map((label) => ({ value: operatorToken(label), label })),
  };
}

/** One page of a view, as the query of its address. */
export function viewQuery(
  view: ProjectSchemeView,
  parameters: Record<ProjectSchemeFacet, string>,
  page: number,
) {
  const query = new URLSearchParams();
  for (const facet of PROJECT_SCHEME_FACETS)
    for (const value of view[facet]) query.append(parameters[facet], value);
  if (page > 1) query.set("page", String(page));
  return query;
}

/** Every criterion proper, in reading order. */
export function leafAnswersOf(answers: readonly Answer[]): LeafAnswer[] {
  return answers.flatMap((answer) => ("answers" in answer ? leafAnswersOf(answer.answers) : [answer]));
}
