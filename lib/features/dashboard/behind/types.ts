import type { Measure, Movement } from "@/lib/features/dashboard/comparison/constants";
import type { Bounds } from "@/lib/features/dashboard/past/schema";
import type { AskedDates } from "@/lib/features/dashboard/past/types";
import type { Phase, ProgressStatus, ReviewStatus } from "@/lib/features/projects/constants";
import type { FilterChoices, IgnoredValue, ProjectFilters } from "@/lib/features/projects/search/types";

/** Which projects: those of a figure of one evening, or those of a step between two. */
export type BehindWhat =
  | { readonly kind: "figure" }
  | { readonly kind: "gone" | "arrived" }
  | { readonly kind: "up" | "down"; readonly measure: Measure }
  | { readonly kind: "movement"; readonly movement: Movement };

export type BehindAmounts = {
  readonly costCents: number | null;
  readonly askedCents: number;
  readonly grantedCents: number;
  readonly paidCents: number;
};

export type BehindStanding = {
  readonly phase: Phase | null;
  readonly progressStatus: ProgressStatus | null;
  readonly reviewStatus: ReviewStatus;
};

/** As of the evening; title and reference as they are today. */
export type BehindProject = BehindAmounts &
  BehindStanding & {
    readonly reference: string;
    readonly title: string;
    /** Labels. */
    readonly territory: string;
    readonly mainPriority: string | null;
    /** On the evening before the step; null for a figure, and for what was not there yet. */
    readonly before: (BehindAmounts & BehindStanding) | null;
  };

export type BehindPage = {
  readonly projects: readonly BehindProject[];
  /** What the figure says: those listed on all the pages, and those that are no longer visible to this reader. */
  readonly total: number;
  readonly hidden: number;
  /** From 1. */
  readonly page: number;
  readonly pageCount: number;
  readonly filters: ProjectFilters;
  readonly choices: FilterChoices;
  readonly ignored: readonly IgnoredValue[];
  readonly statuses: readonly ReviewStatus[];
};

export type BehindScreen = {
  readonly behind: BehindPage;
  readonly what: BehindWhat;
  readonly dates: AskedDates;
  readonly bounds: Bounds;
};
