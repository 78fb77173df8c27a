import { amountForInput } from "@/lib/kernel/money";
import {
  type FilterParameter,
  PHASE_TOKENS,
  PROGRESS_STATUS_TOKENS,
  type ProjectSort,
  REVIEW_STATUS_TOKENS,
} from "./constants";
import type { ProjectFilters } from "./types";

export type FilterEntry = readonly [parameter: FilterParameter, value: string];

/** A view as its address says it, in canonical order; the inverse of `parseProjectFilters`. */
export function filterEntries(filters: ProjectFilters): FilterEntry[] {
  const each = (parameter: FilterParameter, values: readonly string[]) =>
    values.map((value): FilterEntry => [parameter, value]);
  const text = (parameter: FilterParameter, value: string | null) => each(parameter, value ? [value] : []);
  const amount = (parameter: FilterParameter, cents: number | null) => text(parameter, amountForInput(cents));
  return [
    ...text("q", filters.query),
    ...each("territoire", filters.territories),
    ...each("priorite", filters.priorities),
    ...each("principale", filters.mainPriorities),
    ...each(
      "phase",
      filters.phases.map((phase) => PHASE_TOKENS[phase]),
    ),
    ...each(
      "avancement",
      filters.progressStatuses.map((status) => PROGRESS_STATUS_TOKENS[status]),
    ),
    ...each(
      "instruction",
      filters.reviewStatuses.map((status) => REVIEW_STATUS_TOKENS[status]),
    ),
    ...each("qpv", filters.qpvCodes),
    ...each("objectif", filters.objectives),
    ...each("financeur", filters.funders),
    ...amount("cout-min", filters.costFromCents),
    ...amount("cout-max", filters.costToCents),
    ...amount("reste-min", filters.gapFromCents),
    ...amount("reste-max", filters.gapToCents),
    ...text("debut-apres", filters.startsFrom),
    ...text("debut-avant", filters.startsTo),
    ...text("maj-apres", filters.updatedFrom),
  ];
}

/** Where a page ended: the sort key of its last project, and its id for those with the same key. */
export type Cursor = { readonly id: number; readonly key: string };

// The key as the database writes it. Without a cost, a gap or a start a project comes last: -1, -infinity.
const CURSOR_KEYS: Record<ProjectSort, RegExp> = {
  recent: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/,
  // biome-ignore lint/suspicious/noControlCharactersInRegex: Postgres cannot store NUL, so no title holds one
  title: /^[^\u0000]{0,200}$/su,
  cost: /^(-1|\d{1,15})$/,
  gap: /^(-1|\d{1,15})$/,
  start: /^(\d{4}-\d{2}-\d{2}|-infinity)$/,
};

export function formatCursor(cursor: Cursor): string {
  return `${cursor.id}~${cursor.key}`;
}

/** Null when the text is no cursor of this sort. */
export function parseCursor(text: string, sort: ProjectSort): Cursor | null {
  const match = /^(\d{1,9})~(.*)$/s.exec(text);
  const [, id, key] = match ?? [];
  if (id === undefined || key === undefined || !CURSOR_KEYS[sort].test(key)) return null;
  const isDated = sort === "recent" || (sort === "start" && key !== "-infinity");
  if (isDated && Number.isNaN(Date.parse(key))) return null;
  return { id: Number(id), key };
}

const FEW_FILTERS: readonly FilterParameter[] = ["q", "territoire", "priorite", "instruction"];

/** True when a filter is set that the page keeps one press away. */
export function hasMoreFilters(filters: ProjectFilters): boolean {
  return filterEntries(filters).some(([parameter]) => !FEW_FILTERS.includes(parameter));
}
