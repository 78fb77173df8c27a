import "server-only";
import { createHash } from "node:crypto";
import type { Report } from "@/lib/features/dashboard/report/types";
import type { Actor } from "@/lib/kernel/actor";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { type Tx, withActor } from "@/lib/platform/db";
import { notifyPeople } from "../../notifications/mutations";
import { type PhotographRefusal, signatureOf } from "../labels";
import { mayPhotograph } from "../policy";
import type { PhotographHead } from "../types";
import { MOST_ATTEMPTS, PACK_FORMATS, type PackFormat } from "./constants";
import { packFileName } from "./rules";
import type { PackSource } from "./types";

/** Asks for the pack of a photographie; asked twice, there is one. */
export async function requestPack(
  actor: Actor,
  photographId: number,
): Promise<Result<true, Extract<PhotographRefusal, "forbidden" | "notFound">>> {
  return withActor(actor, async (tx) => {
    const [seen] = await tx.$queryRaw<{ territoryId: number | null }[]>`
      SELECT territory_id AS "territoryId" FROM photograph WHERE id = ${photographId}`;
    if (!seen) return refuse("notFound");
    if (!mayPhotograph(actor)) return refuse("forbidden");
    const added = await tx.$executeRaw`
      INSERT INTO pack (photograph_id, requested_by_id, requested_by_name) VALUES (${photographId}, ${actor.userId}::uuid, ${actor.name})
      ON CONFLICT (photograph_id) DO NOTHING`;
    const again = await tx.$executeRaw`
      UPDATE pack SET status = 'waiting', attempts = 0, progress_done = 0, requested_at = clock_timestamp(),
        requested_by_id = ${actor.userId}::uuid, requested_by_name = ${actor.name}
      WHERE photograph_id = ${photographId} AND status = 'failed'`;
    if (added + again === 0) return ok(true);
    await tx.$executeRaw`
      INSERT INTO journal_entry (actor_id, actor_name, organisation_name, verb, subject_kind, subject_key, territory_id, changes)
      VALUES (${actor.userId}::uuid, ${actor.name}, ${actor.organisationName}, 'requestPack', 'photograph', ${String(photographId)},
        ${seen.territoryId}, ${JSON.stringify({ pack: { before: added > 0 ? null : "failed", after: "waiting" } })}::jsonb)`;
    return ok(true);
  });
}

/** A few seconds of work; this is for a machine on a bad day. */
const LONGEST_JOB_MS = 600_000;
const CHUNK_BYTES = 256 * 1024;

export type PackWriters = Readonly<Record<PackFormat, (source: PackSource) => Promise<Buffer>>>;

/**
 * Makes the pack that waits: three files written from what was frozen, and kept together with the word that they are ready.
 * One transaction, under a lock that another process finds taken: a process that ends in the middle has kept nothing.
 * @returns whether there was one to make.
 */
export async function makePack(actor: Actor, photographId: number, writers: PackWriters): Promise<boolean> {
  if (actor.role !== "system") return false;
  try {
    return await withActor(
      actor,
      async (tx) => {
        const attempt = await takeWork(tx, photographId);
        if (attempt === null) return false;
        if (attempt >= MOST_ATTEMPTS) {
          await giveUp(actor, photographId);
          return true;
        }
        await noteProgress(actor, photographId, attempt + 1, 0);
        const source = await sourceOf(tx, photographId);
        for (const [place, format] of PACK_FORMATS.entries()) {
          await keepFile(tx, photographId, format, source.report, await writers[format](source));
          await noteProgress(actor, photographId, attempt + 1, place + 1);
        }
        const kept = await tx.$executeRaw`
          UPDATE pack SET status = 'ready', ready_at = clock_timestamp() WHERE photograph_id = ${photographId} AND status = 'waiting'`;
        // A process that had lost its lock gave it up meanwhile: beside a pack that failed, these files could never be replaced.
        if (kept === 0) throw new Error(`the pack of photographie ${photographId} was given up meanwhile`);
        const [asked] = await tx.$queryRaw<{ by: string }[]>`
          SELECT requested_by_id AS by FROM pack WHERE photograph_id = ${photographId}`;
        await notifyPeople(tx, {
          kind: "work",
          event: "packed",
          about: { photographId },
          to: { people: asked ? [asked.by] : [] },
        });
        return true;
      },
      LONGEST_JOB_MS,
    );
  } catch (error) {
    await giveUp(actor, photographId);
    throw error;
  }
}

/** How often the pack was begun already; null when another process is at it, or none waits. */
async function takeWork(tx: Tx, photographId: number): Promise<number | null> {
  const [lock] = await tx.$queryRaw<{ taken: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtext('pack'), ${photographId}::integer) AS taken`;
  if (!lock?.taken) return null;
  // A statement of its own, so that it sees what the one before has committed.
  const [found] = await tx.$queryRaw<{ attempts: number }[]>`
    SELECT attempts FROM pack WHERE photograph_id = ${photographId} AND status = 'waiting'`;
  return found?.attempts ?? null;
}

/** In a transaction of its own: seen at once, and kept when the process ends. */
async function noteProgress(
  actor: Actor,
  photographId: number,
  attempts: number,
  done: number,
): Promise<void> {
  await withActor(
    actor,
    (tx) => tx.$executeRaw`
      UPDATE pack SET attempts = ${attempts}, progress_done = ${done} WHERE photograph_id = ${photographId} AND status = 'waiting'`,
  );
}

async function giveUp(actor: Actor, photographId: number): Promise<void> {
  await withActor(
    actor,
    (tx) =>
      tx.$executeRaw`UPDATE pack SET status = 'failed' WHERE photograph_id = ${photographId} AND status = 'waiting'`,
  );
}

async function sourceOf(tx: Tx, photographId: number): Promise<PackSource> {
  const [found] = await tx.$queryRaw<
    (Pick<PhotographHead, "title" | "createdAt" | "createdByName" | "organisationName"> & {
      comment: string;
      report: Report;
    })[]
  >`
    SELECT title, comment, report, created_at AS "createdAt", created_by_name AS "createdByName", organisation_name AS "organisationName"
    FROM photograph WHERE id = ${photographId}`;
  if (!found) throw new Error("a pack has its photographie");
  const { title, comment, report } = found;
  return { title, comment, report, signature: signatureOf(found) };
}

async function keepFile(
  tx: Tx,
  photographId: number,
  format: PackFormat,
  report: Report,
  bytes: Buffer,
): Promise<void> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await tx.$executeRaw`
    INSERT INTO pack_file (photograph_id, format, file_name, byte_count, sha256)
    VALUES (${photographId}, ${format}, ${packFileName(report, format)}, ${bytes.length}, ${sha256})`;
  for (let position = 0; position * CHUNK_BYTES < bytes.length; position += 1) {
    const chunk = bytes.subarray(position * CHUNK_BYTES, (position + 1) * CHUNK_BYTES);
    await tx.$executeRaw`
      INSERT INTO pack_chunk (photograph_id, format, position, bytes) VALUES (${photographId}, ${format}, ${position}, ${chunk})`;
  }
}
