import { addDays, parisDay, parisInstant } from "@/lib/kernel/dates";
import { isWorkingDay } from "@/lib/kernel/working-days";
import {
  JOB_RHYTHMS,
  type JobName,
  LATE_SECONDS,
  LONG_SECONDS,
  MORNING,
  MORNING_RETRY_SECONDS,
  RETRY_SECONDS,
} from "./constants";
import type { Heartbeat, JobCounts, JobState } from "./types";

export type JobSettings = { readonly reminderTime: string | null; readonly hasMailServer: boolean };

const after = (now: Date, seconds: number) => new Date(now.getTime() + seconds * 1_000);

/** The first time of that clock after `now`, on a working day. */
function nextMorning(now: Date, time: string): Date {
  for (let day = parisDay(now); ; day = addDays(day, 1)) {
    const at = parisInstant(day, time);
    if (at > now && isWorkingDay(day)) return at;
  }
}

function isIdle(name: JobName, settings: JobSettings): boolean {
  return name === "mail" ? !settings.hasMailServer : name === "reminders" && settings.reminderTime === null;
}

/** When a server that starts wants the job done. Null: never, with these settings. */
export function firstDue(name: JobName, settings: JobSettings, now: Date): Date | null {
  if (isIdle(name, settings)) return null;
  // Nobody is written to for it, and what was told today already is not told again.
  if (name === "deadlines") return now;
  return JOB_RHYTHMS[name] === "morning" ? nextMorning(now, settings.reminderTime ?? MORNING) : now;
}

/** When the job is due after a run that has just ended. */
export function nextDue(name: JobName, settings: JobSettings, now: Date, hasFailed: boolean): Date | null {
  if (isIdle(name, settings)) return null;
  const rhythm = JOB_RHYTHMS[name];
  if (hasFailed)
    return after(now, rhythm === "morning" ? MORNING_RETRY_SECONDS : Math.min(RETRY_SECONDS, rhythm));
  return rhythm === "morning" ? nextMorning(now, settings.reminderTime ?? MORNING) : after(now, rhythm);
}

/** Most runs find nothing to do: they leave no trace but the heartbeat. */
export function isWorthKeeping(outcome: string, counts: JobCounts): boolean {
  return outcome !== "done" || Object.values(counts).some((count) => count > 0);
}

type Standing = Pick<Heartbeat, "dueAt" | "startedAt" | "endedAt" | "outcome" | "isHeld">;

/** How a job stands: what has begun, not ended and is held by nobody was cut short. */
export function jobState({ startedAt, endedAt, outcome, isHeld }: Standing): JobState {
  if (startedAt === null) return "neverRun";
  if (endedAt === null) return isHeld ? "running" : "interrupted";
  return outcome ?? "neverRun";
}

/** What must be said aloud: nobody does the job, or it does not end. */
export function jobAlarm(job: Standing, now: Date): "late" | "long" | null {
  const longSince = (at: Date | null, seconds: number) => at !== null && after(at, seconds) < now;
  if (job.isHeld) return job.endedAt === null && longSince(job.startedAt, LONG_SECONDS) ? "long" : null;
  return longSince(job.dueAt, LATE_SECONDS) ? "late" : null;
}
