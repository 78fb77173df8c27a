import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { systemActor } from "@/lib/platform/actors";
import { type Tx, withActor } from "@/lib/platform/db";
import { JOB_FAILED } from "../../imports/labels";
import { MAX_ATTEMPTS } from "../../mail/constants";
import type { JobRefusal } from "../labels";
import { writeJobJournal } from "../mutations";
import { mayManageJobs } from "../policy";

type Retried = Result<true, JobRefusal>;

/**
 * What the administrator asks for and the application does, since no role writes in the outbox or in the imports of
 * others. One transaction; the journal names the person.
 */
async function retry(
  actor: Actor,
  { verb, key }: { readonly verb: string; readonly key: string },
  work: (tx: Tx) => Promise<number>,
): Promise<Retried> {
  if (!mayManageJobs(actor)) return refuse("forbidden");
  return withActor(systemActor("tâches"), async (tx) => {
    const count = await work(tx);
    if (count === 0) return refuse("notFound");
    await writeJobJournal(tx, actor, { verb, key, count });
    return ok(true);
  });
}

/** Takes a mail that was given up for a new one; null: all of them. */
export function retryMails(actor: Actor, mailId: number | null): Promise<Retried> {
  return retry(
    actor,
    { verb: "retryMail", key: mailId === null ? "*" : String(mailId) },
    (tx) => tx.$executeRaw`
      UPDATE outbox_mail SET attempts = 0, not_before = now()
      WHERE sent_at IS NULL AND attempts >= ${MAX_ATTEMPTS} AND (${mailId}::integer IS NULL OR id = ${mailId}::integer)`,
  );
}

/** The analysis of a file, which writes nothing, once more in the name of whoever asked for it. */
export function retryImport(actor: Actor, importId: number): Promise<Retried> {
  return retry(
    actor,
    { verb: "retryImport", key: String(importId) },
    (tx) => tx.$executeRaw`
      UPDATE import SET status = 'analysing', message = '' WHERE id = ${importId} AND status = 'mapping' AND message = ${JOB_FAILED}`,
  );
}

/** Work of a queue, with the same data. */
export function retryQueueJob(
  actor: Actor,
  { queue, id }: { readonly queue: string; readonly id: string },
): Promise<Retried> {
  return retry(actor, { verb: "retryQueueJob", key: `${queue}/${id}` }, async (tx) => {
    // A pack says by itself whether it waits to be made.
    await tx.$executeRaw`
        UPDATE pack SET status = 'waiting', attempts = 0, progress_done = 0 FROM pgboss.job j
        WHERE j.name = 'pack' AND ${queue} = 'pack' AND j.id = ${id}::uuid AND j.state = 'failed' AND status = 'failed'
          AND photograph_id = (j.data ->> 'photographId')::integer`;
    // What pg-boss's own retry() does, in the transaction of the journal.
    return tx.$executeRaw`
        UPDATE pgboss.job SET state = 'retry', retry_limit = retry_limit + 1, start_after = now()
        WHERE name = ${queue} AND id = ${id}::uuid AND state = 'failed'`;
  });
}
