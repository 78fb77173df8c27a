import { totalLevel } from "@/lib/features/indicators/summary/rules";
import type { IndicatorOption } from "@/lib/features/projects/types";
import { daysFrom } from "@/lib/kernel/dates";
import type { IndicatorReach, ObjectiveSums, PromisedTarget, TargetProgress, TargetVerdict } from "./types";

/** Divisions leave dust: two levels this close are the same. */
const DUST = 1e-9;

const isAsGood = (direction: IndicatorOption["direction"], level: number, wanted: number) =>
  direction === "up" ? level >= wanted - DUST : level <= wanted + DUST;

/** A target is promised for the end of its year. */
const lastDay = (year: number) => `${year}-12-31`;

/** How much of the time has gone by, from 0 to 1. A baseline later than the target's year has no way to go. */
export function elapsedShare(from: string, year: number, today: string): number {
  const whole = daysFrom(from, lastDay(year));
  if (whole <= 0) return 1;
  return Math.min(1, Math.max(0, daysFrom(from, today) / whole));
}

const NOTHING = { following: 0, covered: 0, value: null, denominator: null, oldest: null, newest: null };

/**
 * One target against what its objective's projects measured, on the day `today`. The path is a straight line from the
 * baseline to the end of the target's year: a measure that is old is held against today, since nothing newer is known.
 */
export function targetProgress(
  target: PromisedTarget,
  indicator: Pick<IndicatorOption, "direction" | "aggregation"> | undefined,
  counted: number,
  reach: Omit<IndicatorReach, "slug"> | undefined,
  today: string,
): TargetProgress {
  const { following, covered, oldest, newest, ...sums } = reach ?? NOTHING;
  const level = indicator === undefined ? null : totalLevel(indicator.aggregation, sums);
  const goal = indicator === undefined ? null : singleLevel(target.target);
  const start = target.baseline === null ? null : singleLevel(target.baseline);
  const elapsed =
    target.baseline === null || start === null ? null : elapsedShare(target.baseline.day, target.year, today);
  const expected =
    elapsed === null || start === null || goal === null ? null : start + elapsed * (goal - start);
  const progress = { level, goal, expected, elapsed, following, covered, oldest, newest };
  return { verdict: verdictOf(progress, target.year, indicator, counted, today), ...progress };
}

/** Of one figure alone: a rate is its own numerator over its own denominator, whatever becomes of several. */
function singleLevel({ value, denominator }: PromisedTarget["target"]): number | null {
  if (denominator === null) return value;
  return denominator === 0 ? null : value / denominator;
}

function verdictOf(
  { level, goal, expected, following, covered }: Omit<TargetProgress, "verdict">,
  year: number,
  indicator: Pick<IndicatorOption, "direction" | "aggregation"> | undefined,
  counted: number,
  today: string,
): TargetVerdict {
  if (indicator === undefined) return "noIndicator";
  if (counted === 0) return "noProject";
  if (following === 0) return "notFollowed";
  if (covered === 0) return "noMeasure";
  if (indicator.aggregation === "never") return "noTotal";
  if (level === null || goal === null) return "noMeasure";
  const { direction, aggregation } = indicator;
  if (direction === "down" && aggregation === "sum" && covered < following) return "partial";
  if (isAsGood(direction, level, goal)) return "reached";
  if (today > lastDay(year)) return "missed";
  if (expected === null) return "noPath";
  return isAsGood(direction, level, expected) ? "onTrack" : "behind";
}

/** An objective without anything that counts. */
export const emptySums = (key: string): ObjectiveSums => ({
  key,
  counted: 0,
  accepted: 0,
  rejected: 0,
  abandoned: 0,
  steps: [],
  indicators: [],
});

/** The sums of one objective, whether or not anything is attached to it. */
export function sumsOf(objectives: readonly ObjectiveSums[], key: string): ObjectiveSums {
  return objectives.find((one) => one.key === key) ?? emptySums(key);
}
