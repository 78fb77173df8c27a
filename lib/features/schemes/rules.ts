import { daysFrom } from "@/lib/kernel/dates";
import { slugOf } from "@/lib/kernel/slug";
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
  SOURCE_TOKENS,
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

/** Where a scheme stands that day: a closing day that is over closes it, whatever its sources said before. */
export function schemeState(
  scheme: Pick<SchemeHead, "situation" | "closesOn"> & Partial<Pick<SchemeHead, "goneOn">>,
  today: string,
): SchemeState {
  const { situation, closesOn, goneOn = null } = scheme;
  if (situation === "draftLaw") return "draftLaw";
  if (situation === "closed" || (closesOn !== null && closesOn < today)) return "closed";
  if (goneOn !== null) return "gone";
  if (closesOn !== null && daysFrom(today, closesOn) <= CLOSING_SOON_DAYS) return "closingSoon";
  return situation;
}

/** The word of an address for a group of operators: « État », « Région Île-de-France » → `etat`, `region-ile-de-france`. */
export const operatorToken = (group: string): string => slugOf(group);

const AUTHORITIES: readonly ApplicantKind[] = ["commune", "epci", "ept"];

/** What is for collectivités is for each kind of them. */
function applicantsOf({ applicants }: SchemeHead): readonly ApplicantKind[] {
  return applicants.includes("localAuthority") ? [...new Set([...applicants, ...AUTHORITIES])] : applicants;
}

/** What is for all of France is for each of its zones. */
function zonesOf({ zones }: SchemeHead): readonly SchemeZone[] {
  return zones.includes("everywhere") ? SCHEME_ZONES : zones;
}

export type Place = {
  readonly slug: string;
  readonly regionName: string;
  readonly isIleDeFrance: boolean;
  readonly isOverseas: boolean;
};
const GROUND: Partial<Record<SchemeZone, (place: Place) => boolean>> = {
  aixMarseille: ({ slug }) => slug === "aix-marseille",
  ileDeFrance: ({ isIleDeFrance }) => isIleDeFrance,
  paysDeLaLoire: ({ regionName }) => regionName === "Pays de la Loire",
  outreMer: ({ isOverseas }) => isOverseas,
};

/** Pilot territories that some zones touch: those of a region, or all, where a zone is a kind of place that each may hold. */
export function territoriesIn(
  zones: readonly SchemeZone[],
  places: readonly Place[],
): readonly string[] | null {
  if (zones.length === 0) return null;
  const grounds = zones.map((zone) => GROUND[zone]);
  const touched = places.filter((place) =>
    grounds.some((isThere) => isThere === undefined || isThere(place)),
  );
  return touched.map(({ slug }) => slug);
}

const orNotSaid = (tokens: readonly string[]) => (tokens.length > 0 ? tokens : [NOT_SAID_TOKEN]);

/** The words under which a scheme is found in each facet. */
export function facetValues(scheme: SchemeHead, facet: SchemeFacet, today: string): readonly string[] {
  switch (facet) {
    case "priority":
      return orNotSaid(scheme.priorities);
    case "operator":
      return [operatorToken(scheme.operatorGroup)];
    case "nature":
      return orNotSaid(scheme.natures.map((nature) => NATURE_TOKENS[nature]));
    case "applicant":
      return orNotSaid(applicantsOf(scheme).map((applicant) => APPLICANT_TOKENS[applicant]));
    case "zone":
      return orNotSaid(zonesOf(scheme).map((zone) => ZONE_TOKENS[zone]));
    case "territory":
      return scheme.territories ?? [NOT_SAID_TOKEN];
    case "source":
      return [SOURCE_TOKENS[scheme.source]];
    case "state": {
      const state = schemeState(scheme, today);
      const isOver = state === "closed" || state === "draftLaw";
      return [...(isOver ? [] : [NOT_CLOSED_TOKEN]), STATE_TOKENS[state]];
    }
  }
}

/** What can still be asked for comes first. */
const STATE_ORDER: readonly SchemeState[] = [
  "closingSoon",
  "announced",
  "toConfirm",
  "draftLaw",
  "gone",
  "closed",
];
const french = new Intl.Collator("fr");

/** In the order asked for. What it depends on is worked out once a scheme, of which there may be thousands. */
function sorted<Scheme extends SchemeHead>(
  schemes: readonly Scheme[],
  sort: SchemeSort,
  today: string,
): readonly Scheme[] {
  const keyed = schemes.map((scheme) => {
    const state = schemeState(scheme, today);
    return {
      scheme,
      place: STATE_ORDER.indexOf(state),
      // A closing day to come, the nearest first; then those without one; then what is over.
      deadline: state === "closed" || state === "gone" ? "9" : (scheme.closesOn ?? "8"),
      amount: scheme.highestAmountCents ?? -1,
    };
  });
  type Keyed = (typeof keyed)[number];
  const byName = (one: Keyed, other: Keyed) =>
    french.compare(one.scheme.name, other.scheme.name) || (one.scheme.slug < other.scheme.slug ? -1 : 1);
  const by: Record<SchemeSort, (one: Keyed, other: Keyed) => number> = {
    name: () => 0,
    amount: (one, other) => other.amount - one.amount,
    deadline: (one, other) => (one.deadline < other.deadline ? -1 : Number(one.deadline > other.deadline)),
    relevance: (one, other) => other.scheme.rank - one.scheme.rank || one.place - other.place,
  };
  return keyed.sort((one, other) => by[sort](one, other) || byName(one, other)).map(({ scheme }) => scheme);
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
  // The values of each facet, once a scheme, and which facets it does not pass: one only, and it counts there.
  const looked = found.map((scheme) => {
    const values = SCHEME_FACETS.map((facet) => facetValues(scheme, facet, today));
    const failed = SCHEME_FACETS.filter(
      (facet, index) =>
        filters[facet].length > 0 && !values[index]?.some((value) => filters[facet].includes(value)),
    );
    return { scheme, values, failed };
  });
  const kept = looked.filter(({ failed }) => failed.length === 0).map(({ scheme }) => scheme);
  const countsOf = (facet: SchemeFacet, index: number) => {
    const counts: Record<string, number> = {};
    for (const { values, failed } of looked)
      if (failed.every((one) => one === facet))
        for (const value of values[index] ?? []) counts[value] = (counts[value] ?? 0) + 1;
    return counts;
  };
  const pageCount = Math.max(1, Math.ceil(kept.length / SCHEMES_PER_PAGE));
  const shown = Math.min(page, pageCount);
  return {
    schemes: sorted(kept, sort, today).slice((shown - 1) * SCHEMES_PER_PAGE, shown * SCHEMES_PER_PAGE),
    total: kept.length,
    page: shown,
    pageCount,
    counts: Object.fromEntries(
      SCHEME_FACETS.map((facet, index) => [facet, countsOf(facet, index)]),
    ) as FacetCounts,
  };
}
