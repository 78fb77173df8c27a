import type { Query } from "@/lib/kernel/query";
import { isSlug } from "@/lib/kernel/slug";
import { NATURE_TOKENS } from "../../constants";
import { PROJECT_SCHEME_PARAMETERS, RANK_TOKENS } from "./constants";
import { PROJECT_SCHEME_FACETS, type ProjectSchemeFacet, type ProjectSchemeView } from "./types";

const MAX_PAGE = 10_000;

/** Operators are rows, of which only the shape is known here. */
const KNOWN: Partial<Record<ProjectSchemeFacet, ReadonlySet<string>>> = {
  rank: new Set(Object.values(RANK_TOKENS)),
  nature: new Set(Object.values(NATURE_TOKENS)),
};

/** Reads a view from its address. Never refuses: what it does not understand is told, and left out. */
export function parseProjectSchemeView(query: Query): ProjectSchemeView {
  const ignored: string[] = [];
  const accepted = (facet: ProjectSchemeFacet) => {
    const name = PROJECT_SCHEME_PARAMETERS[facet];
    const given = query[name] ?? [];
    const values = [...new Set(typeof given === "string" ? [given] : given)].filter((value) => value !== "");
    return values.filter((value) => {
      const isKnown = isSlug(value) && (KNOWN[facet]?.has(value) ?? true);
      if (!isKnown) ignored.push(`${name}=${value.slice(0, 80)}`);
      return isKnown;
    });
  };
  const facets = Object.fromEntries(PROJECT_SCHEME_FACETS.map((facet) => [facet, accepted(facet)])) as Record<
    ProjectSchemeFacet,
    string[]
  >;
  const asked = typeof query.page === "string" ? query.page : "1";
  const page = /^\d{1,5}$/.test(asked) ? Math.min(Math.max(Number(asked), 1), MAX_PAGE) : null;
  if (page === null) ignored.push(`page=${asked.slice(0, 80)}`);
  return { ...facets, page: page ?? 1, ignored };
}
