import type { ReviewStatus } from "@/lib/features/projects/constants";
import type { FilterChoices, IgnoredValue, ResolvedFilters } from "@/lib/features/projects/search/types";
import type { IndicatorOption } from "@/lib/features/projects/types";

/** What the database adds up for one indicator. Null where nothing is, or may be, added up. */
export type IndicatorSums = {
  /** Projects of the view that follow it. */
  readonly following: number;
  /** Those of them that have been measured: the figure is theirs. */
  readonly covered: number;
  readonly value: number | null;
  readonly denominator: number | null;
  /** Those of them that have a target. */
  readonly targets: number;
  readonly targetValue: number | null;
  readonly targetDenominator: number | null;
  /** Days of the oldest and the newest measure used. */
  readonly oldest: string | null;
  readonly newest: string | null;
};

export type IndicatorFigure = { readonly indicator: IndicatorOption; readonly sums: IndicatorSums };

/** A view of the indicators: which projects are counted, and what they add up to. */
export type IndicatorSummary = {
  /** The evening of the figures; null: as things are now. */
  readonly on: string | null;
  readonly figures: readonly IndicatorFigure[];
  readonly filters: ResolvedFilters;
  readonly statuses: readonly ReviewStatus[];
  readonly choices: FilterChoices;
  readonly ignored: readonly IgnoredValue[];
};

/** One project behind a figure. */
export type IndicatorShare = {
  readonly reference: string;
  readonly title: string;
  readonly territory: string;
  readonly measuredOn: string | null;
  readonly value: number | null;
  readonly denominator: number | null;
  readonly targetOn: string | null;
  readonly targetValue: number | null;
  readonly targetDenominator: number | null;
};

export type IndicatorShares = IndicatorFigure &
  Omit<IndicatorSummary, "figures"> & {
    readonly shares: readonly IndicatorShare[];
    /** Projects of the figure that the reader does not see any more. */
    readonly hidden: number;
    /** The page shown: the last one when a later one was asked for. */
    readonly page: number;
    readonly pageCount: number;
  };
