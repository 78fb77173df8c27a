import type { DateRefusal } from "@/lib/kernel/dates";
import type { AmountRefusal } from "@/lib/kernel/money";
import type { Phase, ProgressStatus, ReviewStatus } from "../constants";
import type { OrNotStated, ProjectSort, ViewParameter } from "./constants";

/** Which projects a view shows. Several values of one filter widen it; several filters narrow it. Empty: no filter. */
export type ProjectFilters = {
  readonly query: string;
  /** Slugs; whether they exist is known once resolved against the database. */
  readonly territories: readonly string[];
  /** Any of these priorities, main or not. */
  readonly priorities: readonly string[];
  readonly mainPriorities: readonly string[];
  readonly phases: readonly OrNotStated<Phase>[];
  readonly progressStatuses: readonly OrNotStated<ProgressStatus>[];
  readonly reviewStatuses: readonly ReviewStatus[];
  readonly qpvCodes: readonly string[];
  /** Keys of objectives of territorial strategies; or `NOT_STATED_TOKEN`: attached to none. */
  readonly objectives: readonly string[];
  /** Slugs of organisations. */
  readonly funders: readonly string[];
  /** Bounds are inclusive, in euro cents. */
  readonly costFromCents: number | null;
  readonly costToCents: number | null;
  readonly gapFromCents: number | null;
  readonly gapToCents: number | null;
  /** Days, inclusive, `YYYY-MM-DD`. */
  readonly startsFrom: string | null;
  readonly startsTo: string | null;
  readonly updatedFrom: string | null;
};

/** How the list shows them. */
export type ListPosition = {
  readonly sort: ProjectSort;
  /** From 1. */
  readonly page: number;
  /** The last project of the page before, as `formatCursor` wrote it: the page then costs what the first costs. */
  readonly after: string | null;
  /** The saved view that the list was opened from, whatever has become of the filters since. */
  readonly view?: number | null;
};

export type IgnoredReason =
  | AmountRefusal
  | DateRefusal
  | "unknown"
  | "malformed"
  | "tooLong"
  | "repeated"
  | "tooMany"
  | "notOfThePast"
  | "attachedToday";

/** Something in the address that is not applied; the page says so, so that nobody takes the result for narrower than it is. */
export type IgnoredValue = {
  readonly parameter: ViewParameter;
  readonly value: string;
  readonly reason: IgnoredReason;
};

export type ParsedView = {
  readonly filters: ProjectFilters;
  readonly position: ListPosition;
  readonly ignored: readonly IgnoredValue[];
};

/** How the words of a search are looked for. `fuzzy`: as written they are nowhere, so a typo is forgiven. */
export type SearchMode = "none" | "reference" | "words" | "fuzzy";

export type NamedValue = { readonly id: number; readonly slug: string; readonly label: string };
/** A funder of the past, and the slug of the one that has taken its place. */
export type MergedFunder = NamedValue & { readonly successor: string };
/** With its place on the map, and since when it takes part (`YYYY-MM-DD`). */
export type NamedTerritory = NamedValue & {
  readonly launchedOn: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly ileDeFrance: boolean;
  readonly outreMer: boolean;
};
export type NamedQpv = {
  readonly code: string;
  readonly label: string;
  readonly generation: number;
  readonly territory: string;
};

/** An objective of the strategy of one territory, as far as the reader may read it. */
export type NamedObjective = {
  readonly key: string;
  readonly label: string;
  readonly territory: string;
};

/** Filters whose words are known to the database. Made by `resolveFilters` only. */
export type ResolvedFilters = ProjectFilters & {
  readonly territoryIds: readonly number[];
  readonly priorityIds: readonly number[];
  readonly mainPriorityIds: readonly number[];
  readonly mainPriorityNotStated: boolean;
  readonly objectiveKeys: readonly string[];
  readonly objectiveNotStated: boolean;
  readonly funderIds: readonly number[];
  readonly searchMode: SearchMode;
};

/** What a filter form offers. */
export type FilterChoices = {
  readonly territories: readonly NamedTerritory[];
  readonly priorities: readonly NamedValue[];
  readonly funders: readonly NamedValue[];
  /** Not offered: an old address leads from each to its successor. */
  readonly mergedFunders: readonly MergedFunder[];
  /** QPV of the chosen territories, both generations; none before a territory is chosen. */
  readonly qpvs: readonly NamedQpv[];
  /** Of the strategies of the chosen territories, in their order; none before a territory is chosen. */
  readonly objectives: readonly NamedObjective[];
};
