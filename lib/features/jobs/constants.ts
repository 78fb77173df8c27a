/** What the application does by itself, over and over, in the order of the page. */
export const JOB_NAMES = [
  "mail",
  "deadlines",
  "reminders",
  "notifications",
  "followedViews",
  "imports",
  "packs",
  "schemeImports",
  "signInSweep",
  "draftSweep",
  "archiveSweep",
  "distances",
] as const;
export type JobName = (typeof JOB_NAMES)[number];

/** Where no reminders are wanted, deadlines are told all the same, in Paris. */
export const MORNING = "07:30";

/** Seconds from the end of a run to the next one; `morning`: at REMINDER_TIME, on working days. */
export const JOB_RHYTHMS: Readonly<Record<JobName, number | "morning">> = {
  // What was queued by a process that died before delivering, and what is due again.
  mail: 30,
  deadlines: "morning",
  reminders: "morning",
  // What was to be told after a response whose process died, and what has waited for the end of the night.
  notifications: 30,
  // What is told « tout de suite » is told within minutes.
  followedViews: 30,
  imports: 10,
  packs: 10,
  schemeImports: 10,
  signInSweep: 900,
  draftSweep: 3_600,
  archiveSweep: 3_600,
  // After an import of contours.
  distances: 30,
};

export const JOB_OUTCOMES = ["done", "failed", "interrupted"] as const;
export type JobOutcome = (typeof JOB_OUTCOMES)[number];

/** How often each process looks for what is due. */
export const ROUND_MS = 5_000;

/** A run that failed, or was cut short, is tried again after that, or after its own rhythm if that is shorter. */
export const RETRY_SECONDS = 60;
/** Of what is done once a day. */
export const MORNING_RETRY_SECONDS = 900;

/** Due for longer than that, and nobody at it: no process does its rounds. */
export const LATE_SECONDS = 120;
/** At work for longer than that: told, not stopped. */
export const LONG_SECONDS = 1_800;

export const RUNS_SHOWN = 30;
export const RUNS_KEPT_DAYS = 90;
export const FAILURES_SHOWN = 20;
export const MAX_ERROR_LENGTH = 300;
