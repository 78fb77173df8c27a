import { REVIEW_STATUSES } from "../../constants";
import {
  FILTER_NAMES,
  type FilterName,
  NOT_STATED_TOKEN,
  PHASE_TOKENS,
  PROGRESS_STATUS_TOKENS,
  REVIEW_STATUS_TOKENS,
} from "../constants";
import type { FilterChoices, NamedValue, ProjectFilters, ResolvedFilters } from "../types";
import type { FacetCounts, FacetName } from "./types";

/** Filters that say something. */
export function activeFilters(filters: ResolvedFilters): FilterName[] {
  const active: Record<FilterName, boolean> = {
    territory: filters.territoryIds.length > 0,
    reviewStatus: filters.reviewStatuses.length > 0,
    priority: filters.priorityIds.length > 0,
    mainPriority: filters.mainPriorityIds.length > 0 || filters.mainPriorityNotStated,
    phase: filters.phases.length > 0,
    progress: filters.progressStatuses.length > 0,
    qpv: filters.qpvCodes.length > 0,
    objective: filters.objectiveKeys.length > 0 || filters.objectiveNotStated,
    funder: filters.funderIds.length > 0,
    search: filters.searchMode !== "none",
    range: [
      filters.costFromCents,
      filters.costToCents,
      filters.gapFromCents,
      filters.gapToCents,
      filters.startsFrom,
      filters.startsTo,
      filters.updatedFrom,
    ].some((bound) => bound !== null),
  };
  return FILTER_NAMES.filter((name) => active[name]);
}

/** Dimensions of project_rollup that count projects (migration 0004). */
export type RollupDimension = "all" | "mainPriority" | "phase" | "progress" | "priority" | "funder" | "cell";

/** A project may have several of their values. */
const MANY_VALUED: readonly string[] = ["priority", "funder", "qpv", "objective"];
const SCOPE: readonly FilterName[] = ["territory", "reviewStatus"];
const CELL: readonly FilterName[] = [...SCOPE, "mainPriority", "phase", "progress"];
const OWN_DIMENSION: Partial<Record<FacetName | "total", RollupDimension>> = {
  total: "all",
  territory: "all",
  reviewStatus: "all",
  mainPriority: "mainPriority",
  phase: "phase",
  progress: "progress",
  priority: "priority",
  funder: "funder",
};

/**
 * Which sums give a facet exactly, under `others` – the active filters but its own; null when only the projects
 * themselves can tell. A rollup row knows its territory and its status, a cell its main priority, phase and progress too.
 */
export function rollupFor(
  facet: FacetName | "total",
  others: readonly FilterName[],
  filters: Pick<ResolvedFilters, "priorityIds">,
): RollupDimension | null {
  const within = (known: readonly FilterName[]) => others.every((name) => known.includes(name));
  const own = OWN_DIMENSION[facet];
  if (own !== undefined && within(SCOPE)) return own;
  const isCellFacet = !MANY_VALUED.includes(facet);
  if (isCellFacet && within(CELL)) return "cell";
  // Projects with any of two priorities are not the sum of those with each.
  const countsScope = facet === "total" || facet === "territory" || facet === "reviewStatus";
  if (countsScope && within([...SCOPE, "priority"]) && filters.priorityIds.length === 1) return "priority";
  return null;
}

export type RawCount = readonly [facet: FacetName | "total", value: string, count: number];

/** Ids and statuses, as the database counts them, become the words of the address; an empty value, « not stated ». */
export function addressCounts(
  rows: readonly RawCount[],
  choices: FilterChoices,
): { total: number; facets: FacetCounts } {
  const slugs = (items: readonly NamedValue[]) => new Map(items.map(({ id, slug }) => [String(id), slug]));
  const words: Record<FacetName, ReadonlyMap<string, string> | null> = {
    territory: slugs(choices.territories),
    priority: slugs(choices.priorities),
    mainPriority: slugs(choices.priorities),
    funder: slugs(choices.funders),
    phase: new Map(Object.entries(PHASE_TOKENS)),
    progress: new Map(Object.entries(PROGRESS_STATUS_TOKENS)),
    reviewStatus: new Map(Object.entries(REVIEW_STATUS_TOKENS)),
    qpv: null,
    objective: null,
  };
  const facets: Record<FacetName, Record<string, number>> = {
    territory: {},
    priority: {},
    mainPriority: {},
    phase: {},
    progress: {},
    reviewStatus: {},
    qpv: {},
    objective: {},
    funder: {},
  };
  let total = 0;
  for (const [facet, value, count] of rows) {
    if (facet === "total") total = count;
    else if (count > 0) {
      const word =
        value === "" ? NOT_STATED_TOKEN : (words[facet]?.get(value) ?? (words[facet] ? undefined : value));
      if (word !== undefined) facets[facet][word] = count;
    }
  }
  return { total, facets };
}

/**
 * The same projects on the dashboard, which counts the accepted ones unless told otherwise: the statuses that the list
 * shows are said to it.
 */
export function seenOnDashboard(list: {
  readonly filters: ProjectFilters;
  readonly counts: FacetCounts;
}): ProjectFilters {
  if (list.filters.reviewStatuses.length > 0) return list.filters;
  const shown = REVIEW_STATUSES.filter((status) => list.counts.reviewStatus[REVIEW_STATUS_TOKENS[status]]);
  return { ...list.filters, reviewStatuses: shown };
}
