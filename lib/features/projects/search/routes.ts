import { projectsPath } from "../routes";
import { SORT_TOKENS, SORTS } from "./constants";
import { type FilterEntry, filterEntries } from "./rules";
import type { ListPosition, ProjectFilters } from "./types";

export const listDataPath = `${projectsPath}/liste.json`;
export const DASHBOARD_PATH = "/tableau-de-bord";
export type ExportFormat = "csv" | "xlsx";

function withQuery(path: string, entries: readonly (readonly [string, string])[]): string {
  const query = new URLSearchParams(entries.map(([name, value]) => [name, value])).toString();
  return query === "" ? path : `${path}?${query}`;
}

function positionEntries({ sort, page, after, view }: Partial<ListPosition>): [string, string][] {
  const entries: [string, string][] = view ? [["vue", String(view)]] : [];
  if (sort !== undefined && sort !== SORTS[0]) entries.push(["tri", SORT_TOKENS[sort]]);
  if (page !== undefined && page > 1) entries.push(["page", String(page)]);
  if (after) entries.push(["apres", after]);
  return entries;
}

/** The list of a view; says only what differs from the default. */
export function projectListPath(filters: ProjectFilters, position: Partial<ListPosition> = {}): string {
  return withQuery(projectsPath, [...filterEntries(filters), ...positionEntries(position)]);
}

/** The same view without one value of one filter. */
export function projectListPathWithout(
  filters: ProjectFilters,
  removed: FilterEntry,
  position: Partial<ListPosition> = {},
): string {
  const kept = filterEntries(filters).filter(([name, value]) => name !== removed[0] || value !== removed[1]);
  return withQuery(projectsPath, [...kept, ...positionEntries({ ...position, page: 1, after: null })]);
}

/** Everything that the view lists, in its order, whatever its size. */
export function exportPath(
  filters: ProjectFilters,
  format: ExportFormat,
  position: Partial<ListPosition> = {},
): string {
  const sorted = positionEntries({ ...position, page: 1, after: null, view: null });
  return withQuery(`/exports/projets.${format}`, [...filterEntries(filters), ...sorted]);
}

export function dashboardPath(filters: ProjectFilters): string {
  return withQuery(DASHBOARD_PATH, filterEntries(filters));
}
