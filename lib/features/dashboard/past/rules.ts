import { addDays, addMonths, lastDayOf, shiftMonth } from "@/lib/kernel/dates";
import type { Bounds } from "./schema";

/** A choice of evenings that people often ask for; `on` null: today. */
export type QuickDate = {
  readonly kind: "quarter" | "month" | "year" | "quarterCompared" | "yearCompared";
  readonly on: string | null;
  readonly since: string | null;
};

/** The last day of the quarter before the one of this day. */
export function endOfQuarterBefore(day: string): string {
  const month = Number(day.slice(5, 7));
  return lastDayOf(shiftMonth(day.slice(0, 7), -(((month - 1) % 3) + 1)));
}

/** Those that the programme is old enough for. */
export function quickDates({ launchedOn, today }: Bounds): readonly QuickDate[] {
  const quarter = endOfQuarterBefore(today);
  const before = endOfQuarterBefore(quarter);
  const month = lastDayOf(shiftMonth(today.slice(0, 7), -1));
  const year = addMonths(today, -12);
  const all: readonly QuickDate[] = [
    { kind: "quarter", on: quarter, since: null },
    ...(month === quarter ? [] : [{ kind: "month", on: month, since: null } as const]),
    { kind: "year", on: year, since: null },
    { kind: "quarterCompared", on: quarter, since: before },
    { kind: "yearCompared", on: null, since: year },
  ];
  return all.filter(({ on, since }) => (since ?? on ?? today) >= launchedOn);
}

/** The instant at which an evening ends, to count days up to it. */
export const endOfEvening = (day: string): Date => new Date(`${addDays(day, 1)}T00:00:00Z`);
