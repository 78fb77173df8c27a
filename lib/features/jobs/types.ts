import type { JobName, JobOutcome } from "./constants";

/** What a run has done, by the names of lib/features/jobs/labels.ts. */
export type JobCounts = Readonly<Record<string, number>>;

export type JobRunView = {
  readonly id: number;
  readonly job: string;
  readonly startedAt: Date;
  readonly endedAt: Date;
  readonly outcome: JobOutcome;
  readonly error: string;
  readonly counts: JobCounts;
  readonly askedByName: string;
};

export type Heartbeat = {
  readonly name: JobName;
  readonly dueAt: Date | null;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  readonly outcome: JobOutcome | null;
  readonly error: string;
  readonly counts: JobCounts;
  readonly askedByName: string;
  /** A process holds the lock of the job at this moment. */
  readonly isHeld: boolean;
};

/** Where a job stands, as the page says it. */
export type JobState = "running" | "neverRun" | JobOutcome;

export type FailedMail = {
  readonly id: number;
  readonly recipient: string;
  readonly subject: string;
  readonly createdAt: Date;
  readonly attempts: number;
  readonly lastError: string;
};

/** Of a territory's own file: where it stands, nothing of what it holds. */
export type FailedImport = {
  readonly id: number;
  readonly territory: string;
  readonly createdAt: Date;
  /** An analysis writes nothing and may be done again; what was to be written is confirmed by its own people. */
  readonly step: "analysis" | "writing";
};

/** Work of a queue that ended badly. */
export type FailedQueueJob = {
  readonly id: string;
  readonly queue: string;
  readonly failedAt: Date;
  readonly message: string;
};

export type Failures = {
  readonly mails: readonly FailedMail[];
  /** Those given up; the others are tried again by themselves. */
  readonly mailCount: number;
  readonly imports: readonly FailedImport[];
  readonly queueJobs: readonly FailedQueueJob[];
};
