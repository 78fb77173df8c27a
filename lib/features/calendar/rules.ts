import { addDays, lastDayOf } from "@/lib/kernel/dates";
import { COMING_DAYS, EVENT_KIND_TOKENS, EVENT_KINDS, FEED_DAYS_AFTER, FEED_DAYS_BEFORE } from "./constants";
import type { CalendarCursor, CalendarEvent, CalendarPage, CalendarParams, CalendarSpan } from "./types";

/** What a view of the page shows. Of the present month, what is over stands apart. `today`: the day in Paris. */
export function spanOf(
  { view, month, past = false }: Pick<CalendarParams, "view" | "month"> & { readonly past?: boolean },
  today: string,
): CalendarSpan {
  if (view === "retard") return { kind: "late", today };
  if (view === "90-jours") return { kind: "between", from: today, to: addDays(today, COMING_DAYS) };
  if (past) return pastOf(month, today);
  const isPresent = month === today.slice(0, 7);
  return { kind: "between", from: isPresent ? today : `${month}-01`, to: lastDayOf(month) };
}

/** Of the month that is going on, the days before today. */
export const pastOf = (month: string, today: string): CalendarSpan & { readonly kind: "between" } => ({
  kind: "between",
  from: `${month}-01`,
  to: addDays(today, -1),
});

/** Whether the view folds days that are over: the present month does, from its second day on. */
export const foldsPast = ({ view, month, past }: CalendarParams, today: string): boolean =>
  view === "mois" && !past && month === today.slice(0, 7) && !today.endsWith("-01");

/** The same for a calendar program, which turns the months by itself. */
export function feedSpanOf(view: CalendarParams["view"], today: string): CalendarSpan {
  return view === "mois"
    ? { kind: "between", from: addDays(today, -FEED_DAYS_BEFORE), to: addDays(today, FEED_DAYS_AFTER) }
    : spanOf({ view, month: today.slice(0, 7) }, today);
}

/** By month, in the order they come in. */
export function groupByMonth<Entry extends { readonly day: string }>(
  entries: readonly Entry[],
): { readonly month: string; readonly entries: readonly Entry[] }[] {
  const months = new Map<string, Entry[]>();
  for (const entry of entries) {
    const month = entry.day.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), entry]);
  }
  return [...months].map(([month, inIt]) => ({ month, entries: inIt }));
}

/** Day by day; on one day by kind, then as they are numbered. */
export function compareEvents(one: CalendarCursor, other: CalendarCursor): number {
  if (one.day !== other.day) return one.day < other.day ? -1 : 1;
  return EVENT_KINDS.indexOf(one.kind) - EVENT_KINDS.indexOf(other.kind) || one.id - other.id;
}

/** The place of an event in the order of the calendar, without the rest of it. */
export const cursorOf = ({ day, kind, id }: CalendarCursor): CalendarCursor => ({ day, kind, id });

/** One page of all the kinds together: what comes after the cursor, no more than `limit`. */
export function pageOf(
  events: readonly CalendarEvent[],
  after: CalendarCursor | null,
  limit: number,
): CalendarPage {
  const ahead = events.filter((event) => after === null || compareEvents(event, after) > 0);
  const shown = ahead.toSorted(compareEvents).slice(0, limit);
  const last = shown.at(-1);
  return { events: shown, next: last !== undefined && ahead.length > limit ? cursorOf(last) : null };
}

/** A cursor as the address of the next page holds it: `2026-11-28_jalons_12`. */
export const formatCalendarCursor = ({ day, kind, id }: CalendarCursor) =>
  `${day}_${EVENT_KIND_TOKENS[kind]}_${id}`;

/** Null for anything else than what formatCalendarCursor writes. */
export function parseCalendarCursor(text: string): CalendarCursor | null {
  const [, day, name, id] = /^(\d{4}-\d{2}-\d{2})_([a-z]{4,12})_(\d{1,10})$/.exec(text) ?? [];
  const kind = EVENT_KINDS.find((known) => EVENT_KIND_TOKENS[known] === name);
  if (day === undefined || kind === undefined || Number(id) > 2_147_483_647) return null;
  const date = new Date(`${day}T00:00:00Z`);
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
  return exists ? { day, kind, id: Number(id) } : null;
}
