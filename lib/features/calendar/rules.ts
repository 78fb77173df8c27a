import { addDays, lastDayOf } from "@/lib/kernel/dates";
import { COMING_DAYS, FEED_DAYS_AFTER, FEED_DAYS_BEFORE } from "./constants";
import type { CalendarCursor, CalendarEntry, CalendarParams, CalendarSpan } from "./types";

/** What a view of the page shows. `today`: the day in Paris. */
export function spanOf({ view, month }: Pick<CalendarParams, "view" | "month">, today: string): CalendarSpan {
  if (view === "retard") return { kind: "late", today };
  if (view === "90-jours") return { kind: "between", from: today, to: addDays(today, COMING_DAYS) };
  return { kind: "between", from: `${month}-01`, to: lastDayOf(month) };
}

/** The same for a calendar program, which turns the months by itself. */
export function feedSpanOf(view: CalendarParams["view"], today: string): CalendarSpan {
  return view === "mois"
    ? { kind: "between", from: addDays(today, -FEED_DAYS_BEFORE), to: addDays(today, FEED_DAYS_AFTER) }
    : spanOf({ view, month: today.slice(0, 7) }, today);
}

/** By month, in the order they come in. */
export function groupByMonth<Entry extends Pick<CalendarEntry, "day">>(
  entries: readonly Entry[],
): { readonly month: string; readonly entries: readonly Entry[] }[] {
  const months = new Map<string, Entry[]>();
  for (const entry of entries) {
    const month = entry.day.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), entry]);
  }
  return [...months].map(([month, inIt]) => ({ month, entries: inIt }));
}

export const formatCalendarCursor = ({ day, id }: CalendarCursor) => `${day}_${id}`;

/** Null for anything else than what formatCalendarCursor writes. */
export function parseCalendarCursor(text: string): CalendarCursor | null {
  const [, day, id] = /^(\d{4}-\d{2}-\d{2})_(\d{1,10})$/.exec(text) ?? [];
  if (day === undefined || id === undefined || Number(id) > 2_147_483_647) return null;
  const date = new Date(`${day}T00:00:00Z`);
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
  return exists ? { day, id: Number(id) } : null;
}
