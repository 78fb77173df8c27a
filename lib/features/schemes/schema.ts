import type { Query } from "@/lib/kernel/query";
import { isSlug } from "@/lib/kernel/slug";
import { cleanLine, textLength } from "@/lib/kernel/text";
import {
  APPLICANT_TOKENS,
  FACET_PARAMETERS,
  MAX_SCHEME_QUERY,
  NATURE_TOKENS,
  NOT_CLOSED_TOKEN,
  NOT_SAID_TOKEN,
  SCHEME_SORT_TOKENS,
  SCHEME_SORTS,
  SOURCE_TOKENS,
  STATE_TOKENS,
  ZONE_TOKENS,
} from "./constants";
import { SCHEME_FACETS, type SchemeFacet, type SchemeFilters, type SchemeView } from "./types";

export const NO_SCHEME_FILTERS: SchemeFilters = {
  query: "",
  priority: [],
  operator: [],
  nature: [],
  applicant: [],
  zone: [],
  territory: [],
  state: [],
  source: [],
};

const MAX_PAGE = 10_000;

/** The closed lists; priorities, territories and operators are rows, of which only the shape is known here. */
const KNOWN: Partial<Record<SchemeFacet, ReadonlySet<string>>> = {
  nature: new Set([...Object.values(NATURE_TOKENS), NOT_SAID_TOKEN]),
  applicant: new Set([...Object.values(APPLICANT_TOKENS), NOT_SAID_TOKEN]),
  zone: new Set([...Object.values(ZONE_TOKENS), NOT_SAID_TOKEN]),
  state: new Set<string>([NOT_CLOSED_TOKEN, ...Object.values(STATE_TOKENS)]),
  source: new Set(Object.values(SOURCE_TOKENS)),
};

function valuesOf(parameters: Query, name: string): string[] {
  const given = parameters[name] ?? [];
  const values = (typeof given === "string" ? [given] : given).map((value) => value.trim());
  return [...new Set(values.filter((value) => value !== ""))];
}

/** Reads a view of the catalogue from its address. Never refuses: what it does not understand is told, and left out. */
export function parseSchemeView(parameters: Query): SchemeView {
  const ignored: string[] = [];
  const accepted = (facet: SchemeFacet) =>
    valuesOf(parameters, FACET_PARAMETERS[facet]).filter((value) => {
      const isKnown = isSlug(value) && (KNOWN[facet]?.has(value) ?? true);
      if (!isKnown) ignored.push(`${FACET_PARAMETERS[facet]}=${value.slice(0, 80)}`);
      return isKnown;
    });
  const facets = Object.fromEntries(SCHEME_FACETS.map((facet) => [facet, accepted(facet)])) as Record<
    SchemeFacet,
    string[]
  >;
  const [words = ""] = valuesOf(parameters, "q").map(cleanLine);
  const isTooLong = textLength(words) > MAX_SCHEME_QUERY;
  if (isTooLong) ignored.push(`q=${words.slice(0, 80)}…`);
  const [askedSort] = valuesOf(parameters, "tri");
  const sort = SCHEME_SORTS.find((one) => SCHEME_SORT_TOKENS[one] === askedSort);
  if (askedSort !== undefined && sort === undefined) ignored.push(`tri=${askedSort.slice(0, 80)}`);
  const [askedPage] = valuesOf(parameters, "page");
  const page = askedPage !== undefined && /^\d{1,5}$/.test(askedPage) ? Number(askedPage) : 1;
  const isPage = page >= 1 && page <= MAX_PAGE;
  if (askedPage !== undefined && (!/^\d{1,5}$/.test(askedPage) || !isPage))
    ignored.push(`page=${askedPage.slice(0, 80)}`);
  return {
    filters: { query: isTooLong ? "" : words, ...facets },
    sort: sort ?? "relevance",
    page: isPage ? page : 1,
    ignored,
  };
}
