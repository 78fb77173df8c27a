import type { Phase, ProgressStatus, ReviewStatus } from "../../constants";
import type { FacetCounts } from "../facets/types";
import type { FilterChoices, IgnoredValue, ListPosition, ResolvedFilters } from "../types";

/** A project as one row of the list: what everybody who sees the project may know. */
export type ProjectListItem = {
  readonly reference: string;
  /** Empty for a draft that has none yet. */
  readonly title: string;
  readonly territory: string;
  readonly mainPriority: string | null;
  readonly phase: Phase | null;
  readonly progressStatus: ProgressStatus | null;
  readonly reviewStatus: ReviewStatus;
  readonly totalCostCents: number | null;
  readonly fundingGrantedCents: number;
  /** What is left to finance; unknown without a total cost. */
  readonly fundingGapCents: number | null;
  /** The day in Paris. */
  readonly updatedOn: string;
  readonly demo: boolean;
};

export type ProjectList = {
  readonly items: readonly ProjectListItem[];
  /** Exact. */
  readonly total: number;
  readonly pageCount: number;
  readonly position: ListPosition;
  /** Leads to the next page at the cost of the first; null on the last one. */
  readonly nextCursor: string | null;
  readonly counts: FacetCounts;
  readonly filters: ResolvedFilters;
  readonly choices: FilterChoices;
  readonly ignored: readonly IgnoredValue[];
};
