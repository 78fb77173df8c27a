import { FACET_PARAMETERS, SCHEME_SORT_TOKENS } from "./constants";
import { SCHEME_FACETS, type SchemeFacet, type SchemeView } from "./types";

export const schemesPath = "/dispositifs";

export const schemePath = (slug: string) => `${schemesPath}/${encodeURIComponent(slug)}`;

/** Which scheme's old address led to its successor. */
export const PREDECESSOR_PARAMETER = "ancien";
export const succeededSchemePath = (slug: string, old: string) =>
  `${schemePath(slug)}?${new URLSearchParams({ [PREDECESSOR_PARAMETER]: old })}`;

type Asked = Pick<SchemeView, "filters"> & Partial<Pick<SchemeView, "sort" | "page">>;

/** A view of the catalogue; what differs from the first one stands in its address. */
export function schemeListPath({ filters, sort = "relevance", page = 1 }: Asked): string {
  const query = new URLSearchParams();
  if (filters.query !== "") query.set("q", filters.query);
  for (const facet of SCHEME_FACETS)
    for (const value of filters[facet]) query.append(FACET_PARAMETERS[facet], value);
  if (sort !== "relevance") query.set("tri", SCHEME_SORT_TOKENS[sort]);
  if (page > 1) query.set("page", String(page));
  return query.size > 0 ? `${schemesPath}?${query}` : schemesPath;
}

/** The same view without one value of one filter. */
export function schemePathWithout(
  { filters, sort }: Pick<SchemeView, "filters" | "sort">,
  facet: SchemeFacet,
  value: string,
): string {
  const kept = filters[facet].filter((one) => one !== value);
  return schemeListPath({ filters: { ...filters, [facet]: kept }, sort });
}
