import "server-only";
import { systemActor } from "@/lib/platform/actors";
import { env } from "@/lib/platform/env";
import { exclusively } from "@/lib/platform/exclusive";
import { sweepExpired } from "../accounts/sign-in/mutations";
import { requestWaitingWork, startImportWork } from "../imports/service";
import { deliverDueMails } from "../mail/service";
import { tellDeadlines } from "../notifications/deadlines/service";
import { sendImmediateNotifications } from "../notifications/mails/service";
import { sweepNotifications } from "../notifications/mutations";
import { requestWaitingPacks, startPackWork } from "../photographs/pack/service";
import { sweepArchives } from "../projects/archive/mutations";
import { sweepDrafts } from "../projects/autosave/mutations";
import { sendReminders } from "../reminders/service";
import { sweepDistances } from "../schemes/criteria/facts/mutations";
import { requestWaitingSchemeWork, startSchemeWork } from "../schemes/imports/service";
import { sweepDeliberations } from "../strategies/deliberation/mutations";
import { followChanges } from "../views/following/news/service";
import { JOB_NAMES, type JobName, ROUND_MS } from "./constants";
import { listDueJobs } from "./data";
import { REMINDERS_UNREAD } from "./labels";
import { beginRun, endRun, registerJobs } from "./mutations";
import { firstDue, type JobSettings, nextDue } from "./rules";
import type { JobCounts } from "./types";

const foreman = systemActor("tâches");
const sweeper = systemActor("ménage");

/** What a run has done, and what kept it from doing all of it. */
export type JobReport = { readonly counts: JobCounts; readonly problem: string | null };

const whole = (counts: JobCounts): JobReport => ({ counts, problem: null });

const WORK: Readonly<Record<JobName, () => Promise<JobReport>>> = {
  mail: async () => {
    const { obstacle: problem, ...counts } = await deliverDueMails();
    return { counts, problem };
  },
  deadlines: async () => whole({ deadlines: await tellDeadlines(new Date()) }),
  reminders: async () => {
    const counts = await sendReminders(new Date());
    return { counts, problem: counts.unread > 0 ? REMINDERS_UNREAD : null };
  },
  notifications: async () =>
    whole({
      notified: await sendImmediateNotifications(new Date()),
      forgotten: await sweepNotifications(sweeper),
    }),
  followedViews: async () => whole(await followChanges(new Date())),
  imports: async () => whole({ requested: await requestWaitingWork() }),
  packs: async () => whole({ packs: await requestWaitingPacks() }),
  schemeImports: async () => whole(await requestWaitingSchemeWork()),
  signInSweep: async () => whole(await sweepExpired(sweeper, new Date())),
  draftSweep: async () =>
    whole({ drafts: await sweepDrafts(sweeper), deliberations: await sweepDeliberations(sweeper) }),
  archiveSweep: async () => whole({ projects: await sweepArchives(sweeper, new Date()) }),
  distances: async () => whole({ distances: await sweepDistances(sweeper) }),
};

function settings(): JobSettings {
  return { reminderTime: env().reminderTime, hasMailServer: env().smtpUrl !== null };
}

/**
 * Does the job, if it is due and no other process is at it, and writes down how it went. What the work throws is told
 * with the job; what is thrown here is a database that is away.
 */
export async function runJob(name: JobName, work: () => Promise<JobReport> = WORK[name]): Promise<void> {
  await exclusively(name, async () => {
    const begun = await beginRun(foreman, name);
    if (begun === null) return;
    const ended = await outcomeOf(name, work);
    const dueAt = nextDue(name, settings(), new Date(), ended.outcome === "failed");
    await endRun(foreman, name, { ...begun, ...ended, dueAt });
  });
}

async function outcomeOf(name: JobName, work: () => Promise<JobReport>) {
  try {
    const { counts, problem } = await work();
    return { outcome: problem === null ? "done" : "failed", error: problem ?? "", counts } as const;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    console.error(`job ${name}:`, message);
    return { outcome: "failed", error: message, counts: {} } as const;
  }
}

/** Gives each job its row, when it has none: called when the server starts. */
export async function prepareJobs(): Promise<void> {
  const now = new Date();
  await registerJobs(
    foreman,
    JOB_NAMES.map((name) => ({ name, dueAt: firstDue(name, settings(), now) })),
  );
}

const globalTimer = globalThis as typeof globalThis & { qpJobTimer?: NodeJS.Timeout };

/**
 * Called once per server: from then on it looks, again and again, for jobs that are due. Several servers share them, each
 * job is one server's at a time, and what a dead one has left is taken up by the others. Keeps no process alive.
 */
export function startJobRounds(): void {
  if (globalTimer.qpJobTimer) return;
  const atWork = new Set<JobName>();
  let isPrepared = false;
  let isLooking = false;

  async function start(name: JobName): Promise<void> {
    if (atWork.has(name)) return;
    atWork.add(name);
    try {
      await runJob(name);
    } catch {
      // The database is away: pages say so, and the next round finds it again.
    } finally {
      atWork.delete(name);
    }
  }
  async function look(): Promise<void> {
    if (isLooking) return;
    isLooking = true;
    try {
      if (!isPrepared) {
        await prepareJobs();
        isPrepared = true;
      }
      for (const { name } of await listDueJobs(foreman)) void start(name);
      await startImportWork();
      await startPackWork();
      await startSchemeWork();
    } catch {
      // As above.
    } finally {
      isLooking = false;
    }
  }
  globalTimer.qpJobTimer = setInterval(look, ROUND_MS);
  globalTimer.qpJobTimer.unref();
  void look();
}
