import { daysFrom, parisDay, parisTime } from "@/lib/kernel/dates";
import { isWorkingDay, weekOf } from "@/lib/kernel/working-days";
import { NOTIFICATION_KINDS, type NotificationKind } from "../notifications/constants";
import {
  kindScope,
  MAIL_PARTS,
  type MailPart,
  PART_SCOPES,
  REPEAT_DAYS,
  type ReminderFrequency,
  STOPPED_PARTS,
  type StopScope,
} from "./constants";
import type { LastDigest, ReminderItem, ReminderList } from "./types";

/** Not before the hour chosen, even where yesterday's run was missed, and on working days only. */
export function isReminderTime(now: Date, time: string | null): boolean {
  return time !== null && isWorkingDay(parisDay(now)) && parisTime(now) >= time;
}

type Held = {
  readonly [Part in MailPart]?: readonly unknown[];
} & { readonly notifications?: readonly { readonly kind: NotificationKind }[] };

/** What the link of a mail stops: the parts that it holds; of notifications of one kind alone, that kind. */
export function stopScopeOf(held: Held): StopScope {
  const parts = MAIL_PARTS.filter((part) => (held[part]?.length ?? 0) > 0);
  const kinds = [...new Set(held.notifications?.map(({ kind }) => kind))];
  if (parts.length === 1 && kinds.length === 1 && kinds[0] !== undefined) return kindScope(kinds[0]);
  return (
    PART_SCOPES.find((scope) => {
      const stopped: readonly MailPart[] = STOPPED_PARTS[scope];
      return stopped.length === parts.length && parts.every((part) => stopped.includes(part));
    }) ?? "tout"
  );
}

/** The kind that a scope stops; null for one that stops parts of mails. */
export const kindOfScope = (scope: StopScope): NotificationKind | null =>
  NOTIFICATION_KINDS.find((kind) => kindScope(kind) === scope) ?? null;

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
