import { CALENDAR_PARAMETERS, EVENT_KIND_TOKENS, MINE_VALUE, PAST_VALUE } from "./constants";
import { formatCalendarCursor } from "./rules";
import type { CalendarFilters, CalendarParams } from "./types";

export const calendarPath = "/calendrier";

/** What narrows the calendar, as an address or a form says it. */
export function filterFields({
  kinds = [],
  territory,
  priority,
  mine,
}: Partial<CalendarFilters>): (readonly [string, string])[] {
  return [
    ...kinds.map((kind) => [CALENDAR_PARAMETERS.kind, EVENT_KIND_TOKENS[kind]] as const),
    ...(territory ? [[CALENDAR_PARAMETERS.territory, territory] as const] : []),
    ...(priority ? [[CALENDAR_PARAMETERS.priority, priority] as const] : []),
    ...(mine ? [[CALENDAR_PARAMETERS.mine, MINE_VALUE] as const] : []),
  ];
}

const addressOf = (path: string, fields: readonly (readonly [string, string])[]) =>
  fields.length === 0 ? path : `${path}?${new URLSearchParams(fields.map(([name, value]) => [name, value]))}`;

/** A view of the calendar; the month is said only where it matters. */
export function calendarViewPath({ view, month, past, after, ...filters }: Partial<CalendarParams>): string {
  const isMonth = view === undefined || view === "mois";
  return addressOf(calendarPath, [
    ...(isMonth ? [] : [[CALENDAR_PARAMETERS.view, view] as const]),
    ...(isMonth && month !== undefined ? [[CALENDAR_PARAMETERS.month, month] as const] : []),
    ...filterFields(filters),
    ...(past ? [[CALENDAR_PARAMETERS.past, PAST_VALUE] as const] : []),
    ...(after ? [[CALENDAR_PARAMETERS.after, formatCalendarCursor(after)] as const] : []),
  ]);
}

/** The same view for a calendar program; `token` is the secret. */
export function feedPath(token: string, { view, ...filters }: Partial<CalendarParams> = {}): string {
  return addressOf(`${calendarPath}/flux/${token}.ics`, [
    ...(view === undefined || view === "mois" ? [] : [[CALENDAR_PARAMETERS.view, view] as const]),
    ...filterFields(filters),
  ]);
}
