import { ok, type Result, refuse } from "./result";

export type DateRefusal = "dateMalformed" | "dateImpossible" | "dateOutOfRange";

/**
 * Reads a day as a date field (`2026-03-31`) or a person (`31/03/2026`, `31.03.2026`, `31-3-2026`) writes it.
 * @returns `YYYY-MM-DD`; years 1990 to 2100 only, so that a slip of the finger shows.
 */
export function parseDay(input: string): Result<string, DateRefusal> {
  const text = input.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : french ? [french[3], french[2], french[1]] : [];
  if (year === undefined || month === undefined || day === undefined) return refuse("dateMalformed");
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day))
    return refuse("dateImpossible");
  if (Number(year) < 1990 || Number(year) > 2100) return refuse("dateOutOfRange");
  return ok(date.toISOString().slice(0, 10));
}

// Made once: making one takes longer than writing hundreds of days.
const parisCalendar = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Paris" });

/** The day it is in Paris at that instant, `YYYY-MM-DD`. */
export function parisDay(at: Date): string {
  return parisCalendar.format(at);
}

/** Days from one day to another, both `YYYY-MM-DD`; negative when `to` comes first. */
export function daysFrom(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}

/** The day so many days after, `YYYY-MM-DD`. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** `2026-11`, 2 → `2027-01`. */
export function shiftMonth(month: string, count: number): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + count);
  return date.toISOString().slice(0, 7);
}

/** `2026-02` → `2026-02-28`. */
export function lastDayOf(month: string): string {
  return addDays(`${shiftMonth(month, 1)}-01`, -1);
}

/** The same day so many months after; the month's last where it has no such day: `2026-08-31`, 6 → `2027-02-28`. */
export function addMonths(day: string, count: number): string {
  const month = shiftMonth(day.slice(0, 7), count);
  const last = lastDayOf(month);
  const same = `${month}-${day.slice(8)}`;
  return same < last ? same : last;
}

/** Whole months from one day to a later one: the last that `addMonths` reaches. */
export function monthsFrom(from: string, to: string): number {
  const months =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
    Number(to.slice(5, 7)) -
    Number(from.slice(5, 7));
  return addMonths(from, months) > to ? months - 1 : months;
}

/** Whole days between two instants, never negative. */
export function daysBetween(from: Date, to: Date): number {
  return Math.max(0, Math.floor((to.getTime() - from.getTime()) / 86_400_000));
}

const parisClock = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/Paris",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** What the clock shows in Paris at that instant, `07:30`. */
export function parisTime(at: Date): string {
  return parisClock.format(at);
}

/**
 * The instant at which the clock in Paris shows that time on that day. A time that a spring night leaves out is taken an
 * hour later; of the two that an autumn night has, the first.
 */
export function parisInstant(day: string, time: string): Date {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  for (const hours of [2, 1]) {
    const at = new Date(wanted - hours * 3_600_000);
    if (parisDay(at) === day && parisTime(at) === time) return at;
  }
  return new Date(wanted - 3_600_000);
}
