import { DASHBOARD_PATH, projectListPath } from "@/lib/features/projects/search/routes";
import { type FilterEntry, filterEntries } from "@/lib/features/projects/search/rules";
import type { ProjectFilters } from "@/lib/features/projects/search/types";
import { type FigurePlace, filtersBehind } from "./rules";
import type { ViewAddress } from "./types";

/** The list of the projects that make up a figure. */
export const figurePath = (filters: ProjectFilters, place: FigurePlace = {}) =>
  projectListPath(filtersBehind(filters, place));

export const dashboardAddress: ViewAddress = { path: DASHBOARD_PATH, extra: [] };

function withEntries({ path, extra }: ViewAddress, entries: readonly FilterEntry[]): string {
  const said = [...entries, ...extra].map(([name, value]) => [name, value]);
  const query = new URLSearchParams(said).toString();
  return query === "" ? path : `${path}?${query}`;
}

/** The same view with these filters. */
export const viewPath = (address: ViewAddress, filters: ProjectFilters): string =>
  withEntries(address, filterEntries(filters));

/** The same view without one value of one filter. */
export function viewPathWithout(address: ViewAddress, filters: ProjectFilters, removed: FilterEntry): string {
  const kept = filterEntries(filters).filter(([name, value]) => name !== removed[0] || value !== removed[1]);
  return withEntries(address, kept);
}
