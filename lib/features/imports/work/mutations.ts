import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { type Tx, withActor } from "@/lib/platform/db";
import { notifyPeople } from "../../notifications/mutations";
import { BatchRefused } from "../../projects/batch/mutations";
import type { ProjectDirectory } from "../../projects/types";
import { analyseIn } from "../analysis/mutations";
import { commitIn } from "../commit/mutations";
import { batchRefusedLabel, JOB_FAILED } from "../labels";
import { mayImport } from "../policy";

/** Ten thousand lines take a few seconds; this is for a machine on a bad day. */
const LONGEST_JOB_MS = 600_000;

/**
 * Does the work that waits for one import: the analysis, or the writing. One transaction each, under a lock that another
 * process finds taken; a process that ends in the middle has done nothing, and leaves the import as it was.
 * @returns whether there was work, and it is done.
 */
export async function advanceImport(
  actor: Actor,
  importId: number,
  directory: ProjectDirectory,
): Promise<boolean> {
  if (!mayImport(actor)) return false;
  const report = (done: number) => reportProgress(actor, importId, done);
  try {
    return await withActor(
      actor,
      async (tx) => {
        const status = await takeWork(tx, importId);
        if (status === "analysing") {
          await analyseIn(tx, actor, importId, directory, report);
          await tx.$executeRaw`UPDATE import SET status = 'review' WHERE id = ${importId} AND status = 'analysing'`;
          await tellWorker(tx, importId, "analysed");
          return true;
        }
        if (status !== "committing") return false;
        await commitIn(tx, actor, importId, directory, report);
        await tx.$executeRaw`
          UPDATE import SET status = 'done', finished_at = clock_timestamp() WHERE id = ${importId} AND status = 'committing'`;
        await tellWorker(tx, importId, "imported");
        return true;
      },
      LONGEST_JOB_MS,
    );
  } catch (error) {
    if (error instanceof BatchRefused) {
      // Compared anew, so that what the person confirms is what they see.
      await giveBack(actor, importId, "analysing", batchRefusedLabel(error));
      return true;
    }
    await giveBack(actor, importId, null, JOB_FAILED);
    throw error;
  }
}

/** Whoever asked for it, in whose name it is done: they may be elsewhere by now. */
async function tellWorker(tx: Tx, importId: number, event: "analysed" | "imported"): Promise<void> {
  await notifyPeople(tx, { kind: "work", event, about: { importId }, to: { self: true } });
}

/** The step that waits, or null when another process is at it or there is none. */
async function takeWork(tx: Tx, importId: number): Promise<string | null> {
  const [lock] = await tx.$queryRaw<{ taken: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtext('import'), ${importId}::integer) AS taken`;
  if (!lock?.taken) return null;
  // A statement of its own, so that it sees what the one before has committed.
  const [found] = await tx.$queryRaw<{ status: string }[]>`SELECT status FROM import WHERE id = ${importId}`;
  return found?.status ?? null;
}

/** In a transaction of its own: seen at once, and no part of the work. */
async function reportProgress(actor: Actor, importId: number, done: number): Promise<void> {
  await withActor(
    actor,
    (tx) => tx.$executeRaw`UPDATE import SET progress_done = ${done} WHERE id = ${importId}`,
  );
}

/** Null: to the step before the one that failed. */
async function giveBack(
  actor: Actor,
  importId: number,
  status: "analysing" | null,
  message: string,
): Promise<void> {
  await withActor(
    actor,
    (tx) => tx.$executeRaw`
      UPDATE import SET message = ${message}, progress_done = 0,
        status = coalesce(${status}::text, CASE status WHEN 'analysing' THEN 'mapping' ELSE 'review' END)
      WHERE id = ${importId} AND status IN ('analysing', 'committing')`,
  );
}
