import type { QueueSort } from "./constants";
import type { QueueParams } from "./schema";

/** Decisions are read from the latest back; what waits, from the longest wait on. */
export const sortOf = ({ view, sort }: Pick<QueueParams, "view" | "sort">): QueueSort =>
  sort ?? (view === "decides" ? "recents" : "anciens");

const FILTERS = ["territory", "priority", "waitingDays", "assignee", "opinions", "round"] as const;

export const isFiltered = (params: QueueParams): boolean => FILTERS.some((name) => params[name] !== null);

/** The whole of what waits, oldest first: what the rollup counts and the partial index orders. */
export const isWholeQueue = (params: QueueParams): boolean =>
  params.view === "a-instruire" && sortOf(params) === "anciens" && !isFiltered(params);

/** Before this instant, a project has waited for more than so many days. */
export const waitingSince = (now: Date, days: number): Date => new Date(now.getTime() - days * 86_400_000);
