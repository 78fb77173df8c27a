import { addDays } from "./dates";

/** Easter Sunday of a year of the Gregorian calendar (Meeus, Jones and Butcher). */
function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

const FIXED = ["01-01", "05-01", "05-08", "07-14", "08-15", "11-01", "11-11", "12-25"];
/** Easter Monday, Ascension Day, Whit Monday. */
const AFTER_EASTER = [1, 39, 50];

// Code du travail, L3133-1: those of the whole country. Alsace-Moselle and the overseas départements have more.
export function publicHolidays(year: number): readonly string[] {
  const easter = easterSunday(year);
  return [
    ...FIXED.map((day) => `${year}-${day}`),
    ...AFTER_EASTER.map((days) => addDays(easter, days)),
  ].sort();
}

/** Monday 1 … Sunday 7. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** `YYYY-MM-DD`: neither a weekend nor a public holiday in mainland France. */
export function isWorkingDay(day: string): boolean {
  return weekdayOf(day) <= 5 && !publicHolidays(Number(day.slice(0, 4))).includes(day);
}

/** The last working day before that one. */
export function workingDayBefore(day: string): string {
  const before = addDays(day, -1);
  return isWorkingDay(before) ? before : workingDayBefore(before);
}

/** The Monday of that week. */
export function weekOf(day: string): string {
  return addDays(day, 1 - weekdayOf(day));
}
