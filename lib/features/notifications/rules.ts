import { parisDay, parisTime } from "@/lib/kernel/dates";
import { isWorkingDay, weekOf, workingDayBefore } from "@/lib/kernel/working-days";
import {
  DIGEST_FIRST_MINUTES,
  type NotificationKind,
  QUIET_NIGHT,
  type Quiet,
  type Rhythm,
} from "./constants";

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Whether a mail that leaves at once would wake somebody who does not want it. */
export function isQuiet(now: Date, quiet: Quiet): boolean {
  if (quiet === "none") return false;
  const time = parisTime(now);
  if (time >= QUIET_NIGHT.from || time < QUIET_NIGHT.until) return true;
  return quiet === "daysOff" && !isWorkingDay(parisDay(now));
}

/**
 * Whether what is told at once leaves now. What has waited for a working morning is left to the digest first: one mail
 * instead of two.
 */
export function isLeaving(now: Date, quiet: Quiet): boolean {
  if (quiet === "none") return true;
  if (isQuiet(now, quiet)) return false;
  const minutes = minutesOf(parisTime(now)) - minutesOf(QUIET_NIGHT.until);
  return minutes >= DIGEST_FIRST_MINUTES || !isWorkingDay(parisDay(now));
}

type Waiting = { readonly kind: NotificationKind; readonly rhythm: Rhythm; readonly at: Date };

/**
 * Whether the digest of this morning takes it. Of the days before, or of the weeks before: a digest that is written again on
 * the same day has nothing more to say. Deadlines are told once a day, in the morning, for that morning's digest.
 */
export function isForDigest({ kind, rhythm, at }: Waiting, now: Date): boolean {
  const today = parisDay(now);
  const came = kind === "deadline" ? workingDayBefore(parisDay(at)) : parisDay(at);
  if (rhythm === "never") return false;
  // It waits for the end of the night, or for whoever sends it.
  if (rhythm === "immediate") return true;
  if (rhythm === "weekly") return weekOf(came) < weekOf(today);
  return came < today;
}
