import type { Phase, ProgressStatus, ReviewStatus } from "@/lib/features/projects/constants";
import type { IndicatorOption } from "@/lib/features/projects/types";
import type { ObjectiveTarget } from "../content/types";
import type { TARGET_VERDICTS } from "./constants";

/** How many of the counted projects stand at one step. Null: not said. */
export type StepCount = {
  readonly phase: Phase | null;
  readonly progress: ProgressStatus | null;
  readonly projects: number;
};

/** What the counted projects of one objective add up to for one indicator. */
export type IndicatorReach = {
  readonly slug: string;
  /** Counted projects that follow it, and those of them that were measured. */
  readonly following: number;
  readonly covered: number;
  /** Null where nothing is, or may be, added up. */
  readonly value: number | null;
  readonly denominator: number | null;
  /** Days of the oldest and the newest measure used. */
  readonly oldest: string | null;
  readonly newest: string | null;
};

/** What the database adds up for one objective, of the projects that the reader sees. */
export type ObjectiveSums = {
  readonly key: string;
  /** Those that count: neither refused nor abandoned. */
  readonly counted: number;
  /** Of these, the accepted ones. */
  readonly accepted: number;
  readonly rejected: number;
  readonly abandoned: number;
  readonly steps: readonly StepCount[];
  readonly indicators: readonly IndicatorReach[];
};

/** One target as it is promised. */
export type PromisedTarget = Pick<ObjectiveTarget, "baseline" | "target" | "year">;

export type TargetVerdict = (typeof TARGET_VERDICTS)[number];

/** One target against what was measured. Nothing of it is typed. */
export type TargetProgress = {
  readonly verdict: TargetVerdict;
  readonly level: number | null;
  readonly goal: number | null;
  /** What the path from the baseline asks for today; null where there is no path. */
  readonly expected: number | null;
  /** Share of the time between the baseline and the end of the target's year, 0 to 1; null without a baseline. */
  readonly elapsed: number | null;
  readonly following: number;
  readonly covered: number;
  readonly oldest: string | null;
  readonly newest: string | null;
};

/** What the reader sees behind the objectives of one strategy. */
export type StrategyProgress = {
  readonly objectives: readonly ObjectiveSums[];
  readonly indicators: readonly IndicatorOption[];
  /** Counted projects of the territory that serve an objective, each once, and those that serve none. */
  readonly attached: number;
  readonly unattached: number;
  /** The day on which time is measured. */
  readonly today: string;
};

export type LoadedProgress = StrategyProgress & {
  /** Review statuses of which the reader sees some. */
  readonly seen: readonly ReviewStatus[];
};
