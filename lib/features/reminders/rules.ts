import { daysFrom, parisDay, parisTime } from "@/lib/kernel/dates";
import { isWorkingDay, weekOf } from "@/lib/kernel/working-days";
import { REPEAT_DAYS, type ReminderFrequency } from "./constants";
import type { LastDigest, ReminderItem, ReminderList } from "./types";

/** Not before the hour chosen, even where yesterday's run was missed, and on working days only. */
export function isReminderTime(now: Date, time: string | null): boolean {
  return time !== null && isWorkingDay(parisDay(now)) && parisTime(now) >= time;
}

export const keysOf = (lists: readonly ReminderList[]) =>
  lists.flatMap(({ items }) => items.map(({ key }) => key));

export const totalOf = (lists: readonly ReminderList[]) => lists.reduce((sum, { total }) => sum + total, 0);

type Question = {
  readonly frequency: ReminderFrequency;
  readonly last: LastDigest | null;
  readonly keys: readonly string[];
  /** In Paris. */
  readonly today: string;
};

/**
 * Whether a digest is worth a mail today: something waits, and either it is new or it was last told a week ago. A mail
 * that says every morning what it said the day before is no longer read.
 */
export function isDigestDue({ frequency, last, keys, today }: Question): boolean {
  if (frequency === "never" || keys.length === 0) return false;
  if (last === null) return true;
  if (last.day >= today) return false;
  if (frequency === "weekly") return weekOf(last.day) < weekOf(today);
  return keys.some((key) => !last.itemKeys.includes(key)) || daysFrom(last.day, today) >= REPEAT_DAYS;
}

/** Told for the first time; of a first digest, nothing is. */
export function isNewItem({ key }: Pick<ReminderItem, "key">, last: LastDigest | null): boolean {
  return last !== null && !last.itemKeys.includes(key);
}
