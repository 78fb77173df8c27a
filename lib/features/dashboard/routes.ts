import { DASHBOARD_PATH, projectListPath } from "@/lib/features/projects/search/routes";
import { type FilterEntry, filterEntries } from "@/lib/features/projects/search/rules";
import type { ProjectFilters } from "@/lib/features/projects/search/types";
import { type FigurePlace, filtersBehind } from "./rules";

/** The list of the projects that make up a figure. */
export const figurePath = (filters: ProjectFilters, place: FigurePlace = {}) =>
  projectListPath(filtersBehind(filters, place));

/** The same view without one value of one filter. */
export function dashboardPathWithout(filters: ProjectFilters, removed: FilterEntry): string {
  const kept = filterEntries(filters).filter(([name, value]) => name !== removed[0] || value !== removed[1]);
  const query = new URLSearchParams(kept.map(([name, value]) => [name, value])).toString();
  return query === "" ? DASHBOARD_PATH : `${DASHBOARD_PATH}?${query}`;
}
