import type { Phase, ReviewStatus } from "../../../projects/constants";
import type { Match, SchemeVerdict } from "../matching/types";

/** Which projects are shown, and which page of them. Slugs; empty: no filter. */
export type MatchingView = {
  readonly verdicts: readonly SchemeVerdict[];
  readonly territories: readonly string[];
  /** Main ones. */
  readonly priorities: readonly string[];
  readonly phases: readonly Phase[];
  readonly reviewStatuses: readonly ReviewStatus[];
  /** Of the total cost, in cents; null: no bound. With one, a project without a cost is left out. */
  readonly costFromCents: number | null;
  readonly costToCents: number | null;
  readonly sort: MatchingSort;
  /** From 1. */
  readonly page: number;
};

/** `fit`: what fits first, then the newest. */
export const MATCHING_SORTS = ["fit", "recent", "cost", "gap"] as const;
export type MatchingSort = (typeof MATCHING_SORTS)[number];

export const MATCHING_FACETS = ["verdicts", "territories", "priorities", "phases", "reviewStatuses"] as const;
export type MatchingFacet = (typeof MATCHING_FACETS)[number];

/** So many projects have the same of everything that is filtered by; slugs, null: not said. */
export type MatchingCell = Readonly<Record<MatchingFacet, string | null>> & { readonly count: number };

/** How many projects each value would leave, beside the choices of the other filters. */
export type MatchingCounts = Readonly<Record<MatchingFacet, Readonly<Record<string, number>>>>;

export type MatchingProject = {
  readonly reference: string;
  readonly title: string;
  readonly territory: string;
  readonly mainPriority: string | null;
  readonly phase: Phase | null;
  readonly reviewStatus: ReviewStatus;
  readonly totalCostCents: number | null;
  readonly fundingGapCents: number | null;
  readonly demo: boolean;
  readonly match: Match;
};

export type MatchingProjects = {
  readonly projects: readonly MatchingProject[];
  readonly total: number;
  readonly page: number;
  readonly pageCount: number;
  readonly counts: MatchingCounts;
};
