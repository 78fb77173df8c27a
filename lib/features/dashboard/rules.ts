import { REVIEW_STATUSES, type ReviewStatus } from "@/lib/features/projects/constants";
import { NOT_STATED, NOT_STATED_TOKEN } from "@/lib/features/projects/search/constants";
import type { ProjectFilters } from "@/lib/features/projects/search/types";
import { shortName } from "@/lib/features/territories/rules";
import { type Actor, isTerritoryMember, readsForMinistry } from "@/lib/kernel/actor";
import { NOT_STATED_LABELS } from "./labels";
import type { Dashboard, FigureSources, MatrixCell, PhaseCell, Sums } from "./types";

/** What is decided is what counts, unless the reader asks otherwise. */
const COUNTED_BY_DEFAULT: readonly ReviewStatus[] = ["accepted"];

/** The statuses that the filters ask for, or those that count when they ask for none. */
export function countedStatuses(filters: ProjectFilters): readonly ReviewStatus[] {
  return filters.reviewStatuses.length > 0 ? filters.reviewStatuses : COUNTED_BY_DEFAULT;
}

/** The review statuses of which the actor sees at least some projects: what may be chosen to be counted. */
export function visibleStatuses(actor: Actor): readonly ReviewStatus[] {
  if (isTerritoryMember(actor)) return REVIEW_STATUSES;
  if (readsForMinistry(actor)) return REVIEW_STATUSES.filter((status) => status !== "draft");
  return COUNTED_BY_DEFAULT;
}

/**
 * Where the figures of a view are read. Kept sums know territory, review status, main priority, phase and progress, and
 * the funders' know territory and review status; whatever else is filtered by is counted project by project.
 */
export function figureSources(filters: ProjectFilters): FigureSources {
  const { query, priorities, qpvCodes, objectives, funders, mainPriorities, phases, progressStatuses } =
    filters;
  const bounds = [
    filters.costFromCents,
    filters.costToCents,
    filters.gapFromCents,
    filters.gapToCents,
    filters.startsFrom,
    filters.startsTo,
    filters.updatedFrom,
  ];
  const isKept =
    query === "" &&
    [priorities, qpvCodes, objectives, funders].every((values) => values.length === 0) &&
    bounds.every((bound) => bound === null);
  const isWhole = [mainPriorities, phases, progressStatuses].every((values) => values.length === 0);
  return { cells: isKept ? "rollup" : "live", funders: isKept && isWhole ? "rollup" : "live" };
}

/** Drafts are kept as a number per territory: nothing is known of them under any other filter. */
export function mayCountDrafts(actor: Actor, filters: ProjectFilters): boolean {
  return readsForMinistry(actor) && figureSources(filters).funders === "rollup";
}

export const NOTHING: Sums = { projects: 0, costCents: 0, askedCents: 0, grantedCents: 0, gapCents: 0 };

/** The sums of projects that stand in one part only. */
export function addUp(parts: readonly Sums[]): Sums {
  return parts.reduce(
    (sum, part) => ({
      projects: sum.projects + part.projects,
      costCents: sum.costCents + part.costCents,
      askedCents: sum.askedCents + part.askedCents,
      grantedCents: sum.grantedCents + part.grantedCents,
      gapCents: sum.gapCents + part.gapCents,
    }),
    NOTHING,
  );
}

/** A territory or a priority as tables and drawings name it. */
type Named = { readonly slug: string; readonly label: string };

/** Every territory of the view, in the order of their short names: what is missing shows too. */
export function shownTerritories({ choices, filters }: Pick<Dashboard, "choices" | "filters">) {
  return choices.territories
    .filter(({ slug }) => filters.territories.length === 0 || filters.territories.includes(slug))
    .sort((one, other) => shortName(one.label).localeCompare(shortName(other.label), "fr"));
}

/** Every priority of the view, and « none » where a project has none. */
export function shownPriorities({ choices, filters, matrix }: Dashboard): readonly Named[] {
  const shown = choices.priorities.filter(
    ({ slug }) => filters.mainPriorities.length === 0 || filters.mainPriorities.includes(slug),
  );
  return matrix.some(({ priority }) => priority === NOT_STATED_TOKEN)
    ? [...shown, { slug: NOT_STATED_TOKEN, label: NOT_STATED_LABELS.priority }]
    : shown;
}

/** Sums of the cells by territory or by main priority. */
export function sumsBy(
  cells: readonly MatrixCell[],
  side: "territory" | "priority",
): ReadonlyMap<string, Sums> {
  const sums = new Map<string, Sums>();
  for (const cell of cells) sums.set(cell[side], addUp([sums.get(cell[side]) ?? NOTHING, cell]));
  return sums;
}

/**
 * The filters of the list behind each figure. A figure lies inside the view, so its own value takes the place of the
 * values that the view allows.
 */
export type FigurePlace = {
  readonly territory?: string;
  readonly priority?: string;
  readonly phase?: PhaseCell["phase"];
  readonly progress?: PhaseCell["progress"];
  readonly funder?: string;
  readonly qpv?: string;
  readonly statuses?: readonly ReviewStatus[];
};

/** The view narrowed to the projects behind one figure: what the place names replaces the view’s own filter. */
export function filtersBehind(filters: ProjectFilters, place: FigurePlace = {}): ProjectFilters {
  return {
    ...filters,
    reviewStatuses: place.statuses ?? countedStatuses(filters),
    ...(place.territory !== undefined && { territories: [place.territory] }),
    ...(place.priority !== undefined && { mainPriorities: [place.priority] }),
    ...(place.phase !== undefined && { phases: [place.phase] }),
    ...(place.progress !== undefined && { progressStatuses: [place.progress] }),
    ...(place.funder !== undefined && { funders: [place.funder] }),
    ...(place.qpv !== undefined && { qpvCodes: [place.qpv] }),
  };
}

/** From the database's null to the word that filters use for what is not stated. */
export const statedPriority = (slug: string | undefined) => slug ?? NOT_STATED_TOKEN;
export const stated = <Value extends string>(value: Value | null) => value ?? NOT_STATED;
