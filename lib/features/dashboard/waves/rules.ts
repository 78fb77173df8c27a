import { addMonths, monthsFrom } from "@/lib/kernel/dates";
import { AGE_STEP } from "./constants";

type Launched = { readonly launchedOn: string };

/**
 * The ages that can be compared: one a quarter up to the age of the oldest wave, each wave's own of the moment beside
 * them. An age that only the oldest has is offered too: the others are then said to be too young.
 */
export function agesOf(waves: readonly Launched[], on: string): readonly number[] {
  const own = waves.map(({ launchedOn }) => monthsFrom(launchedOn, on));
  const oldest = Math.max(0, ...own);
  const steps = Array.from({ length: Math.floor(oldest / AGE_STEP) + 1 }, (_, step) => step * AGE_STEP);
  return [...new Set([...steps, ...own])].sort((one, other) => one - other);
}

/** Without a choice, the greatest age that every wave has: that of the youngest. */
export function defaultAge(waves: readonly Launched[], on: string): number {
  return Math.max(0, Math.min(...waves.map(({ launchedOn }) => monthsFrom(launchedOn, on))));
}

/** The evening on which a wave has an age: the launch day itself at 0. */
export const eveningAtAge = ({ launchedOn }: Launched, age: number): string => addMonths(launchedOn, age);

/** The ages at which a wave is drawn: each step, and where it is now. */
export function drawnAges(ageNow: number): readonly number[] {
  const step = ageNow > LONG_COURSE ? AGE_STEP : 1;
  const ages = Array.from({ length: Math.floor(ageNow / step) + 1 }, (_, n) => n * step);
  return ages.at(-1) === ageNow ? ages : [...ages, ageNow];
}

/** Months beyond which a point a month is more than a screen shows. */
const LONG_COURSE = 36;
