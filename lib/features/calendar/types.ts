import type { MilestoneStateName, ReviewStatus } from "../projects/constants";
import type { NamedValue } from "../projects/search/types";
import type { CalendarView } from "./constants";

/** Days as `YYYY-MM-DD`, months as `YYYY-MM`. */
export type CalendarParams = {
  readonly view: CalendarView;
  readonly month: string;
  /** Slug; null: every territory that the reader sees. */
  readonly territory: string | null;
  /** The milestone after which the page begins. */
  readonly after: CalendarCursor | null;
};

export type CalendarCursor = { readonly day: string; readonly id: number };

/** Which milestones: between two days, both included, or before today and still to be reached. */
export type CalendarSpan =
  | { readonly kind: "between"; readonly from: string; readonly to: string }
  | { readonly kind: "late"; readonly today: string };

/** One milestone of one project, on its day: the day reached, or else the day planned for. */
export type CalendarEntry = {
  readonly id: number;
  readonly day: string;
  readonly label: string;
  readonly plannedOn: string | null;
  readonly actualOn: string | null;
  readonly state: MilestoneStateName;
  /** How many milestones of the same name come before it on its project. */
  readonly occurrence: number;
  readonly reference: string;
  readonly projectTitle: string;
  readonly reviewStatus: ReviewStatus;
  readonly territoryId: number;
  readonly territory: string;
  readonly demo: boolean;
  readonly updatedAt: Date;
};

export type CalendarScreen = {
  readonly params: CalendarParams;
  readonly today: string;
  readonly entries: readonly CalendarEntry[];
  readonly next: CalendarCursor | null;
  /** Null for whoever sees the milestones of one territory only. */
  readonly territories: readonly NamedValue[] | null;
  /** The one shown, of several or of one. */
  readonly territoryLabel: string | null;
  /** When the reader’s secret address was made; null without one. */
  readonly feedSince: Date | null;
};
