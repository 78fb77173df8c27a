/** One dated figure, as typed. `denominator` is of a ratio only. */
export type FigureValues = {
  readonly on: string;
  readonly value: string;
  readonly denominator: string;
  readonly source: string;
  readonly comment: string;
};

/** One indicator that the project follows, as typed. */
export type FollowedValues = {
  readonly id: string;
  /** The form must know whether to ask for one number or two; the database has the last word. */
  readonly aggregation: string;
  readonly baseline: FigureValues;
  readonly targets: readonly FigureValues[];
  readonly measures: readonly FigureValues[];
};

export type IndicatorsFormValues = {
  /** Ids of the project's priorities, whose indicators are offered first; they come back with the form. */
  readonly priorityIds: readonly string[];
  readonly followed: readonly FollowedValues[];
  /** The indicator to follow next, `id:aggregation`; empty when none is chosen. */
  readonly chosen: string;
};

/** A level is what is compared: the value itself, or numerator over denominator. */
export type DatedLevel = { readonly on: string; readonly level: number };

export type TrackVerdict = "reached" | "onTrack" | "behind" | "noMeasure" | "noTarget" | "beforePath";

/** How the last measure stands against the path from the baseline through the targets. */
export type Track = {
  readonly verdict: TrackVerdict;
  readonly latest: DatedLevel | null;
  /** What the path asks for on the day of the last measure; null where it says nothing. */
  readonly expected: number | null;
};
