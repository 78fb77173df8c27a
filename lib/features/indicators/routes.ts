import { type FilterEntry, filterEntries } from "../projects/search/rules";
import type { ProjectFilters } from "../projects/search/types";

export const libraryPath = "/administration/indicateurs";
export const newIndicatorPath = `${libraryPath}/nouveau`;
export const libraryIndicatorPath = (slug: string) => `${libraryPath}/${encodeURIComponent(slug)}`;

/** What was just done, as `fait` in the address of the library. */
export const LIBRARY_NOTICES = ["ajout", "modification", "retrait", "retour"] as const;
export type LibraryNotice = (typeof LIBRARY_NOTICES)[number];
/** After a move, the reader comes back to the line that moved. */
export const libraryRowId = (slug: string) => `indicateur-${slug}`;
export const libraryPathWith = ({
  notice,
  refusal,
  slug,
}: {
  readonly notice?: LibraryNotice;
  readonly refusal?: string;
  readonly slug?: string;
}) => {
  const query = notice ? `?fait=${notice}` : refusal ? `?refus=${refusal}` : "";
  return `${libraryPath}${query}${slug ? `#${libraryRowId(slug)}` : ""}`;
};

export const indicatorSumsPath = "/indicateurs";

function withFilters(
  path: string,
  entries: readonly FilterEntry[],
  others: readonly (readonly [string, string])[] = [],
) {
  const query = new URLSearchParams([...entries, ...others].map(([name, value]) => [name, value])).toString();
  return query === "" ? path : `${path}?${query}`;
}

const entriesWithout = (filters: ProjectFilters, removed: FilterEntry) =>
  filterEntries(filters).filter(([name, value]) => name !== removed[0] || value !== removed[1]);

/** What the projects of a view add up to. */
export const indicatorSumsPathOf = (filters: ProjectFilters) =>
  withFilters(indicatorSumsPath, filterEntries(filters));

export const indicatorSumsPathWithout = (filters: ProjectFilters, removed: FilterEntry) =>
  withFilters(indicatorSumsPath, entriesWithout(filters, removed));

export const SHARES_PAGE_PARAMETER = "page";

const sharesPath = (slug: string) => `${indicatorSumsPath}/${encodeURIComponent(slug)}`;
const evening = (on: string | null): [string, string][] => (on === null ? [] : [["au", on]]);

/** The projects behind a figure, as things are now or as they were one evening. */
export const indicatorProjectsPath = (
  slug: string,
  filters: ProjectFilters,
  page = 1,
  on: string | null = null,
) =>
  withFilters(sharesPath(slug), filterEntries(filters), [
    ...evening(on),
    ...(page > 1 ? [[SHARES_PAGE_PARAMETER, String(page)] as const] : []),
  ]);

export const indicatorProjectsPathWithout = (
  slug: string,
  filters: ProjectFilters,
  removed: FilterEntry,
  on: string | null = null,
) => withFilters(sharesPath(slug), entriesWithout(filters, removed), evening(on));
