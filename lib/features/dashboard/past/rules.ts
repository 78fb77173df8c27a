import { addDays, addMonths, lastDayOf, shiftMonth } from "@/lib/kernel/dates";
import type { Bounds } from "./schema";

/** A choice of evenings that people often ask for; `on` null: today. */
export type QuickDate = {
  readonly kind:
    | "committee"
    | "quarter"
    | "month"
    | "year"
    | "committeeCompared"
    | "quarterCompared"
    | "yearCompared";
  readonly on: string | null;
  readonly since: string | null;
};

/** The last day of the quarter before the one of this day. */
export function endOfQuarterBefore(day: string): string {
  const month = Number(day.slice(5, 7));
  return lastDayOf(shiftMonth(day.slice(0, 7), -(((month - 1) % 3) + 1)));
}

/** Those that the programme is old enough for. `committeeOn`: the evening that was last photographed for a committee. */
export function quickDates(
  { launchedOn, today }: Bounds,
  committeeOn: string | null = null,
): readonly QuickDate[] {
  const committee = committeeOn !== null && committeeOn < today ? committeeOn : null;
  const quarter = endOfQuarterBefore(today);
  const before = endOfQuarterBefore(quarter);
  const month = lastDayOf(shiftMonth(today.slice(0, 7), -1));
  const year = addMonths(today, -12);
  const all: readonly QuickDate[] = [
    ...(committee === null ? [] : [{ kind: "committee", on: committee, since: null } as const]),
    { kind: "quarter", on: quarter, since: null },
    ...(month === quarter ? [] : [{ kind: "month", on: month, since: null } as const]),
    { kind: "year", on: year, since: null },
    ...(committee === null ? [] : [{ kind: "committeeCompared", on: null, since: committee } as const]),
    { kind: "quarterCompared", on: quarter, since: before },
    { kind: "yearCompared", on: null, since: year },
  ];
  return all.filter(({ on, since }) => (since ?? on ?? today) >= launchedOn);
}

/** The instant at which an evening ends, to count days up to it. */
export const endOfEvening = (day: string): Date => new Date(`${addDays(day, 1)}T00:00:00Z`);
