import { formatCalendarCursor } from "./rules";
import type { CalendarParams } from "./types";

export const calendarPath = "/calendrier";

/** A view of the calendar; the month is said only where it matters. */
export function calendarViewPath({ view, month, territory, after }: Partial<CalendarParams>): string {
  const query = new URLSearchParams();
  if (view !== undefined && view !== "mois") query.set("vue", view);
  else if (month !== undefined) query.set("mois", month);
  if (territory) query.set("territoire", territory);
  if (after) query.set("apres", formatCalendarCursor(after));
  return query.size === 0 ? calendarPath : `${calendarPath}?${query}`;
}

/** The same view for a calendar program; `token` is the secret. */
export function feedPath(token: string, { view, territory }: Partial<CalendarParams> = {}): string {
  const query = new URLSearchParams();
  if (view !== undefined && view !== "mois") query.set("vue", view);
  if (territory) query.set("territoire", territory);
  const path = `${calendarPath}/flux/${token}.ics`;
  return query.size === 0 ? path : `${path}?${query}`;
}
