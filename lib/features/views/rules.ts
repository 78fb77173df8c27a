import type { ProjectSort } from "../projects/search/constants";
import { projectListPath } from "../projects/search/routes";
import { type FilterEntry, filterEntries } from "../projects/search/rules";
import { parseProjectFilters } from "../projects/search/schema";
import type { ProjectFilters } from "../projects/search/types";
import type { ViewDifference } from "./types";

export type ViewContent = { readonly filters: ProjectFilters; readonly sort: ProjectSort };

/** What a view keeps: the canonical words of its address, without a page. */
export function queryOf({ filters, sort }: ViewContent): string {
  return projectListPath(filters, { sort }).split("?")[1] ?? "";
}

/** The inverse. */
export function contentOf(query: string): ViewContent {
  const { filters, position } = parseProjectFilters(new URLSearchParams(query));
  return { filters, sort: position.sort };
}

const nameOf = ([parameter, value]: FilterEntry) => `${parameter}=${value}`;

/** The values of one filter are a set: in another order they are the same view. */
export function differenceOf(saved: ViewContent, current: ViewContent): ViewDifference {
  const before = filterEntries(saved.filters);
  const after = filterEntries(current.filters);
  const without = (entries: readonly FilterEntry[], others: readonly FilterEntry[]) => {
    const known = new Set(others.map(nameOf));
    return entries.filter((entry) => !known.has(nameOf(entry)));
  };
  return {
    added: without(after, before),
    removed: without(before, after),
    isSortChanged: saved.sort !== current.sort,
  };
}

export const isSameView = ({ added, removed, isSortChanged }: ViewDifference) =>
  added.length === 0 && removed.length === 0 && !isSortChanged;

/**
 * Whether filters lost all their values, since these name nothing any more (a territory, a funder, a neighbourhood): what is
 * left shows more than what was saved. One value of several gone shows no more.
 */
export function isWider(saved: ProjectFilters, known: ProjectFilters): boolean {
  const kept = new Set(filterEntries(known).map(([parameter]) => parameter));
  return filterEntries(saved).some(([parameter]) => !kept.has(parameter));
}
