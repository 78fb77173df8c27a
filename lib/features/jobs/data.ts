import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { EXCLUSIVE_SPACE } from "@/lib/platform/exclusive";
import { Prisma } from "@/prisma/generated/client";
import { JOB_NAMES, RUNS_SHOWN } from "./constants";
import { mayManageJobs } from "./policy";
import type { Heartbeat, JobRunView } from "./types";

const { sql } = Prisma;

/** For the rounds of a server: what it should try to do now. */
export function listDueJobs(actor: Actor): Promise<Pick<Heartbeat, "name">[]> {
  return readAs<Pick<Heartbeat, "name">>(
    actor,
    sql`SELECT name FROM job_heartbeat WHERE due_at <= clock_timestamp() AND name = ANY (${[...JOB_NAMES]}::text[]) ORDER BY due_at`,
  );
}

/** Each job with its last run, in the order of the code; null for whoever does not manage them. */
export async function listJobs(actor: Actor): Promise<Heartbeat[] | null> {
  if (!mayManageJobs(actor)) return null;
  return readAs<Heartbeat>(
    actor,
    sql`SELECT h.name, h.due_at AS "dueAt", h.started_at AS "startedAt", h.ended_at AS "endedAt", h.outcome, h.error, h.counts,
          h.asked_by_name AS "askedByName",
          EXISTS (SELECT FROM pg_locks l WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 2
                  AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
                  AND l.classid = hashtext(${EXCLUSIVE_SPACE})::oid AND l.objid = hashtext(h.name)::oid) AS "isHeld"
        FROM job_heartbeat h WHERE h.name = ANY (${[...JOB_NAMES]}::text[])
        ORDER BY array_position(${[...JOB_NAMES]}::text[], h.name)`,
  );
}

/** Runs that did something or failed, newest first; null for whoever does not manage jobs. */
export async function listJobRuns(actor: Actor): Promise<JobRunView[] | null> {
  if (!mayManageJobs(actor)) return null;
  return readAs<JobRunView>(
    actor,
    sql`SELECT id, job, started_at AS "startedAt", ended_at AS "endedAt", outcome, error, counts, asked_by_name AS "askedByName"
        FROM job_run ORDER BY ended_at DESC, id DESC LIMIT ${RUNS_SHOWN}::integer`,
  );
}
