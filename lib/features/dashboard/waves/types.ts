import type { NamedValue } from "@/lib/features/projects/search/types";
import type { EveningSums, EveningView } from "../course/types";

export type Wave = {
  readonly slug: string;
  readonly label: string;
  readonly launchedOn: string;
  readonly territories: readonly NamedValue[];
};

/** One territory when the programme was as old there as the reader asks. */
export type TerritoryAtAge = { readonly slug: string; readonly label: string; readonly sums: EveningSums };

export type WaveAtAge = {
  readonly slug: string;
  readonly label: string;
  readonly launchedOn: string;
  /** Whole months since its launch on the evening of the view. */
  readonly ageNow: number;
  /** The evening on which it has the age asked for. */
  readonly on: string;
  /** False: it is too young, and has no figures yet. */
  readonly hasReached: boolean;
  readonly total: EveningSums;
  readonly territories: readonly TerritoryAtAge[];
  /** At each age drawn, up to its own. */
  readonly course: readonly { readonly age: number; readonly total: EveningSums }[];
};

/** Waves side by side at the same age of the programme, the oldest first. Waves launched after the evening are left out. */
export type WaveComparison = EveningView & {
  /** Months since the launch. */
  readonly age: number;
  /** The ages to choose from. */
  readonly ages: readonly number[];
  readonly waves: readonly WaveAtAge[];
};
