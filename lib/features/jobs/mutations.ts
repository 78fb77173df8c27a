import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { cleanLine } from "@/lib/kernel/text";
import { type Tx, withActor } from "@/lib/platform/db";
import { type JobName, MAX_ERROR_LENGTH, RETRY_SECONDS, RUNS_KEPT_DAYS } from "./constants";
import type { JobRefusal } from "./labels";
import { mayManageJobs } from "./policy";
import { isWorthKeeping } from "./rules";
import type { JobCounts, JobRunView } from "./types";

/** Makes the row of each job, or brings it to the settings of this server. What is overdue stays so. */
export async function registerJobs(
  actor: Actor,
  jobs: readonly { readonly name: JobName; readonly dueAt: Date | null }[],
): Promise<void> {
  await withActor(actor, async (tx) => {
    for (const { name, dueAt } of jobs)
      await tx.$executeRaw`
        INSERT INTO job_heartbeat AS h (name, due_at) VALUES (${name}, ${dueAt})
        ON CONFLICT (name) DO UPDATE SET due_at = CASE
          WHEN excluded.due_at IS NULL THEN NULL WHEN h.due_at <= clock_timestamp() THEN h.due_at ELSE excluded.due_at END`;
  });
}

export type BegunRun = Pick<JobRunView, "startedAt" | "askedByName">;
type FoundRun = BegunRun & { readonly isDue: boolean; readonly wasCutShort: boolean; readonly now: Date };

/**
 * Writes down that the job begins; whoever holds its lock alone calls this. A run that never ended was cut short, since
 * its process let go of the lock. Null when the job is not due, another process having just done it.
 */
export function beginRun(actor: Actor, name: JobName): Promise<BegunRun | null> {
  return withActor(actor, async (tx) => {
    const [found] = await tx.$queryRaw<FoundRun[]>`
      SELECT coalesce(due_at <= clock_timestamp(), false) AS "isDue", started_at AS "startedAt", asked_by_name AS "askedByName",
        started_at IS NOT NULL AND ended_at IS NULL AS "wasCutShort", clock_timestamp()::timestamptz(3) AS now
      FROM job_heartbeat WHERE name = ${name} FOR UPDATE`;
    if (!found?.isDue) return null;
    const { startedAt, wasCutShort, askedByName, now } = found;
    if (wasCutShort)
      await insertRun(tx, name, {
        startedAt,
        endedAt: now,
        outcome: "interrupted",
        error: "",
        counts: {},
        askedByName: "",
      });
    // Should this process die, another one tries again then.
    await tx.$executeRaw`
      UPDATE job_heartbeat SET started_at = ${now}, ended_at = NULL, asked_by_name = '',
        due_at = ${now}::timestamptz + make_interval(secs => ${RETRY_SECONDS}::integer) WHERE name = ${name}`;
    return { startedAt: now, askedByName };
  });
}

export type EndedRun = BegunRun & {
  readonly outcome: "done" | "failed";
  readonly error: string;
  readonly counts: JobCounts;
  readonly dueAt: Date | null;
};

/** Writes down how the run ended. Asked for again meanwhile, the job is due at once. */
export async function endRun(actor: Actor, name: JobName, run: EndedRun): Promise<void> {
  const { startedAt, outcome, counts, askedByName, dueAt } = run;
  const error = cleanLine(run.error).slice(0, MAX_ERROR_LENGTH);
  await withActor(actor, async (tx) => {
    const [ended] = await tx.$queryRaw<{ endedAt: Date }[]>`
      UPDATE job_heartbeat SET ended_at = clock_timestamp(), outcome = ${outcome}, error = ${error}, counts = ${JSON.stringify(counts)}::jsonb,
        due_at = CASE WHEN asked_by_name <> '' THEN due_at ELSE ${dueAt} END
      WHERE name = ${name} AND started_at = ${startedAt} RETURNING ended_at AS "endedAt"`;
    if (!ended || !isWorthKeeping(outcome, counts)) return;
    await insertRun(tx, name, { startedAt, endedAt: ended.endedAt, outcome, error, counts, askedByName });
    await tx.$executeRaw`DELETE FROM job_run WHERE ended_at < now() - make_interval(days => ${RUNS_KEPT_DAYS}::integer)`;
  });
}

async function insertRun(tx: Tx, job: JobName, run: Omit<JobRunView, "id" | "job">): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO job_run (job, started_at, ended_at, outcome, error, counts, asked_by_name)
    VALUES (${job}, ${run.startedAt}, ${run.endedAt}, ${run.outcome}, ${run.error}, ${JSON.stringify(run.counts)}::jsonb, ${run.askedByName})`;
}

/** What an administrator did about jobs; `key`: which one, or which work. */
export async function writeJobJournal(
  tx: Tx,
  actor: Actor,
  { verb, key, count }: { readonly verb: string; readonly key: string; readonly count?: number },
): Promise<void> {
  const changes = count === undefined ? {} : { count: { before: null, after: count } };
  await tx.$executeRaw`
    INSERT INTO journal_entry (actor_id, actor_name, organisation_name, verb, subject_kind, subject_key, changes)
    VALUES (${actor.userId}::uuid, ${actor.name}, ${actor.organisationName}, ${verb}, 'job', ${key}, ${JSON.stringify(changes)}::jsonb)`;
}

/** Makes the job due now, whatever its rhythm. Pressed twice, it is one run. */
export async function askForRun(actor: Actor, name: JobName): Promise<Result<true, JobRefusal>> {
  if (!mayManageJobs(actor)) return refuse("forbidden");
  return withActor(actor, async (tx) => {
    const asked = await tx.$executeRaw`
      UPDATE job_heartbeat SET due_at = clock_timestamp(), asked_by_name = ${actor.name} WHERE name = ${name} AND asked_by_name = ''`;
    if (asked === 1) await writeJobJournal(tx, actor, { verb: "run", key: name });
    return ok(true);
  });
}
