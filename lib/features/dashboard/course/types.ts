import type { ReviewStatus } from "@/lib/features/projects/constants";
import type { FilterChoices, IgnoredValue, ProjectFilters } from "@/lib/features/projects/search/types";
import type { Sums } from "../types";
import type { CoursePeriod } from "./constants";

/** What every view of the dashboard says of itself: which projects, as of which evening (`YYYY-MM-DD`, in Paris). */
export type EveningView = {
  readonly on: string;
  /** The same evening as the address says it; null: none was asked for, and the figures are those of now. */
  readonly at: string | null;
  /** The filters that could be applied, without the choice of statuses made by default. */
  readonly filters: ProjectFilters;
  /** The review statuses that the figures count. */
  readonly statuses: readonly ReviewStatus[];
  readonly choices: FilterChoices;
  readonly ignored: readonly IgnoredValue[];
};

/** Sums over the counted projects on one evening, in euro cents. */
export type EveningSums = Sums & { readonly paidCents: number };

/** A month as of its last evening, or as of the evening of the view in its own month. */
export type CourseMonth = {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly on: string;
  /** Projects at each review status, whichever are counted. Drafts that the reader may only count are among them. */
  readonly standing: Readonly<Record<ReviewStatus, number>>;
  readonly total: EveningSums;
  /** What the month changed: its last evening less that of the month before. */
  readonly moved: EveningSums;
};

export type FunderSums = {
  readonly projects: number;
  readonly askedCents: number;
  readonly grantedCents: number;
  readonly paidCents: number;
};

export type FunderCourse = {
  /** Null when the organisation is no funder of the list any more, and cannot be filtered by. */
  readonly slug: string | null;
  readonly label: string;
  /** One for each month of the course, in the same order. */
  readonly months: readonly { readonly total: FunderSums; readonly moved: FunderSums }[];
};

/** The programme over time, month by month, the oldest first. */
export type Course = EveningView & {
  readonly period: CoursePeriod;
  readonly months: readonly CourseMonth[];
  /** By what they granted on the last evening, the largest first. */
  readonly funders: readonly FunderCourse[];
  /** True when the funders are those of the reader's own territory only. */
  readonly fundersOfOwnTerritory: boolean;
  /** Statuses whose standing the reader knows: of drafts, the ministry only how many, and only under some filters. */
  readonly known: readonly ReviewStatus[];
};
