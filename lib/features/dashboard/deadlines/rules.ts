import { addDays, daysFrom } from "@/lib/kernel/dates";
import { DUE_WITHIN, LATE_STEPS } from "./constants";

/** The last day that counts as due soon. */
export const dueUntil = (on: string): string => addDays(on, DUE_WITHIN);

/** Days past the day planned; negative before it. A milestone is late from the day after. */
export const lateDaysOf = (plannedOn: string, on: string): number => daysFrom(plannedOn, on);

/** By how long: milestones past their day, each in the longest step it has reached. */
export function bySteps(
  late: readonly { readonly lateDays: number; readonly milestones: number }[],
): readonly { readonly fromDays: number; readonly milestones: number }[] {
  return LATE_STEPS.map((fromDays, step) => {
    const before = LATE_STEPS[step + 1] ?? Number.POSITIVE_INFINITY;
    const within = late.filter(({ lateDays }) => lateDays >= fromDays && lateDays < before);
    return { fromDays, milestones: within.reduce((sum, { milestones }) => sum + milestones, 0) };
  });
}
