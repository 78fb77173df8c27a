import { daysFrom } from "@/lib/kernel/dates";
import {
  APPLICANT_TOKENS,
  type ApplicantKind,
  CLOSING_SOON_DAYS,
  NATURE_TOKENS,
  NOT_CLOSED_TOKEN,
  NOT_SAID_TOKEN,
  SCHEME_ZONES,
  SCHEMES_PER_PAGE,
  type SchemeSort,
  type SchemeZone,
  STATE_TOKENS,
  ZONE_TOKENS,
} from "./constants";
import {
  type FacetCounts,
  SCHEME_FACETS,
  type SchemeFacet,
  type SchemeHead,
  type SchemeState,
  type SchemeView,
} from "./types";

/** What cannot be a slug is not looked for: an address may hold anything, NUL included. */
export const isSchemeSlug = (slug: string): boolean => /^[a-z0-9-]{1,100}$/.test(slug);

/** Where a scheme stands that day: a closing day that is over closes it, whatever its sources said before. */
export function schemeState(scheme: Pick<SchemeHead, "situation" | "closesOn">, today: string): SchemeState {
  const { situation, closesOn } = scheme;
  if (situation === "draftLaw") return "draftLaw";
  if (situation === "closed" || (closesOn !== null && closesOn < today)) return "closed";
  if (closesOn !== null && daysFrom(today, closesOn) <= CLOSING_SOON_DAYS) return "closingSoon";
  return situation;
}

/** « État », « Région Île-de-France » → `etat`, `region-ile-de-france`. */
export function operatorToken(group: string): string {
  return group
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

const AUTHORITIES: readonly ApplicantKind[] = ["commune", "epci", "ept"];

/** What is for collectivités is for each kind of them. */
function applicantsOf({ applicants }: SchemeHead): readonly ApplicantKind[] {
  return applicants.includes("localAuthority") ? [...new Set([...applicants, ...AUTHORITIES])] : applicants;
}

/** What is for all of France is for each of its zones. */
function zonesOf({ zones }: SchemeHead): readonly SchemeZone[] {
  return zones.includes("everywhere") ? SCHEME_ZONES : zones;
}

const orNotSaid = (tokens: readonly string[]) => (tokens.length > 0 ? tokens : [NOT_SAID_TOKEN]);

/** The words under which a scheme is found in each facet. */
export function facetValues(scheme: SchemeHead, facet: SchemeFacet, today: string): readonly string[] {
  switch (facet) {
    case "priority":
      return scheme.priorities;
    case "operator":
      return [operatorToken(scheme.operatorGroup)];
    case "nature":
      return scheme.natures.map((nature) => NATURE_TOKENS[nature]);
    case "applicant":
      return orNotSaid(applicantsOf(scheme).map((applicant) => APPLICANT_TOKENS[applicant]));
    case "zone":
      return orNotSaid(zonesOf(scheme).map((zone) => ZONE_TOKENS[zone]));
    case "state": {
      const state = schemeState(scheme, today);
      const isOver = state === "closed" || state === "draftLaw";
      return [...(isOver ? [] : [NOT_CLOSED_TOKEN]), STATE_TOKENS[state]];
    }
  }
}

/** What can still be asked for comes first. */
const STATE_ORDER: readonly SchemeState[] = ["closingSoon", "announced", "toConfirm", "draftLaw", "closed"];

function comparison(sort: SchemeSort, today: string): (one: SchemeHead, other: SchemeHead) => number {
  const byName = (one: SchemeHead, other: SchemeHead) =>
    one.name.localeCompare(other.name, "fr") || one.slug.localeCompare(other.slug);
  const place = (scheme: SchemeHead) => STATE_ORDER.indexOf(schemeState(scheme, today));
  // A closing day to come, the nearest first; then those without one; then what is over.
  const deadline = (scheme: SchemeHead) =>
    schemeState(scheme, today) === "closed" ? "9" : (scheme.closesOn ?? "8");
  const amount = ({ highestAmountCents }: SchemeHead) => highestAmountCents ?? -1;
  switch (sort) {
    case "name":
      return byName;
    case "amount":
      return (one, other) => amount(other) - amount(one) || byName(one, other);
    case "deadline":
      return (one, other) => deadline(one).localeCompare(deadline(other)) || byName(one, other);
    case "relevance":
      return (one, other) => other.rank - one.rank || place(one) - place(other) || byName(one, other);
  }
}

export type Selection<Scheme> = {
  readonly schemes: readonly Scheme[];
  readonly total: number;
  readonly page: number;
  readonly pageCount: number;
  readonly counts: FacetCounts;
};

/**
 * One page of a view: any of a facet's chosen values, of all facets that have some. Each facet counts what its values
 * would leave beside the others' choices.
 */
export function selectSchemes<Scheme extends SchemeHead>(
  found: readonly Scheme[],
  { filters, sort, page }: Omit<SchemeView, "ignored">,
  today: string,
): Selection<Scheme> {
  const passes = (scheme: Scheme, facet: SchemeFacet) =>
    filters[facet].length === 0 ||
    facetValues(scheme, facet, today).some((value) => filters[facet].includes(value));
  const kept = found.filter((scheme) => SCHEME_FACETS.every((facet) => passes(scheme, facet)));
  const countsOf = (facet: SchemeFacet) => {
    const others = SCHEME_FACETS.filter((other) => other !== facet);
    const counts: Record<string, number> = {};
    for (const scheme of found.filter((one) => others.every((other) => passes(one, other))))
      for (const value of facetValues(scheme, facet, today)) counts[value] = (counts[value] ?? 0) + 1;
    return counts;
  };
  const pageCount = Math.max(1, Math.ceil(kept.length / SCHEMES_PER_PAGE));
  const shown = Math.min(page, pageCount);
  return {
    schemes: [...kept]
      .sort(comparison(sort, today))
      .slice((shown - 1) * SCHEMES_PER_PAGE, shown * SCHEMES_PER_PAGE),
    total: kept.length,
    page: shown,
    pageCount,
    counts: Object.fromEntries(SCHEME_FACETS.map((facet) => [facet, countsOf(facet)])) as FacetCounts,
  };
}
