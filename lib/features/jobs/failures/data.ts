import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { systemActor } from "@/lib/platform/actors";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { JOB_FAILED } from "../../imports/labels";
import { MAX_ATTEMPTS } from "../../mail/constants";
import { FAILURES_SHOWN } from "../constants";
import { mayManageJobs } from "../policy";
import type { FailedImport, FailedMail, FailedQueueJob, Failures } from "../types";

const { sql } = Prisma;
/** Nobody's role reads mails, other people's imports or the queues: that goes through the application itself. */
const overseer = systemActor("tâches");

/** What does not go on by itself; null for whoever does not manage jobs. */
export async function getFailures(actor: Actor): Promise<Failures | null> {
  if (!mayManageJobs(actor)) return null;
  const [mails, imports, queueJobs] = await Promise.all([
    readAs<FailedMail & { total: number }>(
      overseer,
      sql`SELECT id, recipient, subject, created_at AS "createdAt", attempts, coalesce(last_error, '') AS "lastError", count(*) OVER () AS total
          FROM outbox_mail WHERE sent_at IS NULL AND attempts >= ${MAX_ATTEMPTS}::integer ORDER BY id DESC LIMIT ${FAILURES_SHOWN}::integer`,
    ),
    readAs<FailedImport>(
      overseer,
      sql`SELECT i.id, t.programme_name AS territory, i.created_at AS "createdAt",
            CASE i.status WHEN 'mapping' THEN 'analysis' ELSE 'writing' END AS step
          FROM import i JOIN territory t ON t.id = i.territory_id
          WHERE i.message = ${JOB_FAILED} AND i.status IN ('mapping', 'review') ORDER BY i.id DESC LIMIT ${FAILURES_SHOWN}::integer`,
    ),
    // An import that failed is told above, where it stands.
    readAs<FailedQueueJob>(
      overseer,
      sql`SELECT id, name AS queue, completed_on AS "failedAt", coalesce(output ->> 'message', '') AS message
          FROM pgboss.job WHERE state = 'failed' AND name <> 'import' ORDER BY completed_on DESC LIMIT ${FAILURES_SHOWN}::integer`,
    ),
  ]);
  return {
    mails: mails.map(({ total: _, ...mail }) => mail),
    mailCount: mails[0]?.total ?? 0,
    imports,
    queueJobs,
  };
}
