import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { type Tx, withActor } from "@/lib/platform/db";
import { IMPORTS_SHOWN, type Shortfall, SILENT_AFTER_MS } from "../constants";
import { INTERRUPTED_FILE, SUPERSEDED } from "../labels";
import { mayReadSource } from "../policy";
import type { StagedAid } from "./rules";

type NewImport = { readonly origin: "file" | "api"; readonly fileName: string };

/**
 * Opens an import. One at a time is at work, whoever asked for it; a report that waits is replaced by the newer one, which
 * knows more: applied in the other order, they would undo each other.
 */
export async function openSchemeImport(
  actor: Actor,
  { origin, fileName }: NewImport,
): Promise<Result<number, "notFound" | "busy">> {
  if (!mayReadSource(actor)) return refuse("notFound");
  return withActor(actor, async (tx) => {
    await tx.$queryRaw`SELECT true AS locked FROM pg_advisory_xact_lock(hashtext('scheme_import'))`;
    await closeSilent(tx);
    const [busy] = await tx.$queryRaw<unknown[]>`
      SELECT id FROM scheme_import WHERE status IN ('reading', 'comparing', 'applying')`;
    if (busy !== undefined) return refuse("busy");
    await tx.$executeRaw`
      UPDATE scheme_import SET status = 'cancelled', message = ${SUPERSEDED}, finished_at = clock_timestamp() WHERE status = 'review'`;
    const [opened] = await tx.$queryRaw<{ id: number }[]>`
      INSERT INTO scheme_import (origin, file_name, created_by_id, created_by_name)
      VALUES (${origin}, ${fileName}, ${actor.userId}::uuid, ${actor.name}) RETURNING id`;
    if (!opened) throw new Error("an insert returns its row");
    // What was read of those that nobody will look at any more.
    await tx.$executeRaw`
      DELETE FROM scheme_import_item i USING scheme_import s WHERE s.id = i.import_id
        AND (s.status IN ('cancelled', 'failed') OR s.id <= ${opened.id - IMPORTS_SHOWN}::integer)`;
    return ok(opened.id);
  });
}

/** A file is read by the request that sends it: without a sign of life, that request is gone. */
async function closeSilent(tx: Tx): Promise<void> {
  await tx.$executeRaw`
    UPDATE scheme_import SET status = 'failed', message = ${INTERRUPTED_FILE}, finished_at = clock_timestamp()
    WHERE status = 'reading' AND origin = 'file' AND touched_at < clock_timestamp() - make_interval(secs => ${SILENT_AFTER_MS / 1000})`;
}

/** Keeps what was read so far. An aid that comes twice is one, as it came last. */
export async function keepAids(
  actor: Actor,
  importId: number,
  aids: readonly StagedAid[],
  nextPage: string | null = null,
): Promise<boolean> {
  if (!mayReadSource(actor)) return false;
  const once = [...new Map(aids.map((aid) => [aid.externalId, aid])).values()];
  return withActor(actor, async (tx) => {
    const moved = await tx.$executeRaw`
      UPDATE scheme_import SET touched_at = clock_timestamp(), pages_read = pages_read + ${nextPage === null ? 0 : 1}::integer,
        next_page = coalesce(${nextPage}::text, next_page), progress_done = progress_done + ${once.length}::integer
      WHERE id = ${importId} AND status = 'reading'`;
    if (moved === 0) return false;
    await tx.$executeRaw`
      INSERT INTO scheme_import_item AS i (import_id, external_id, position, name, raw)
      SELECT ${importId}::integer, a."externalId", a.position, a.name, a.raw
      FROM jsonb_to_recordset(${JSON.stringify(once)}::jsonb) AS a ("externalId" text, position integer, name text, raw jsonb)
      ON CONFLICT (import_id, external_id) DO UPDATE SET position = excluded.position, name = excluded.name, raw = excluded.raw`;
    return true;
  });
}

type Read = {
  readonly shortfall: Shortfall | null;
  readonly declared: number | null;
  readonly message?: string;
};

/**
 * The source was read, as far as it could be: what it holds is compared next. A list that announces more aids than came is
 * short of some, whatever the reason. @returns whether there is anything to compare.
 */
export async function endAidReading(
  actor: Actor,
  importId: number,
  { shortfall, declared, message = "" }: Read,
): Promise<boolean> {
  if (!mayReadSource(actor)) return false;
  return withActor(actor, async (tx) => {
    const [kept] = await tx.$queryRaw<{ count: number }[]>`
      SELECT count(*)::integer AS count FROM scheme_import_item WHERE import_id = ${importId}`;
    const count = kept?.count ?? 0;
    const short = shortfall ?? (declared !== null && count < declared ? "fewerThanDeclared" : "");
    const ended = await tx.$executeRaw`
      UPDATE scheme_import SET status = 'comparing', aid_count = ${count}, declared_count = ${declared}, shortfall = ${short},
        message = ${message}, next_page = '', progress_done = 0, touched_at = clock_timestamp()
      WHERE id = ${importId} AND status = 'reading'`;
    return ended === 1;
  });
}

/** Nothing was read, or nothing can be done with it. */
export async function failSchemeImport(actor: Actor, importId: number, message: string): Promise<void> {
  if (!mayReadSource(actor)) return;
  await withActor(
    actor,
    (tx) => tx.$executeRaw`
      UPDATE scheme_import SET status = 'failed', message = ${message}, finished_at = clock_timestamp()
      WHERE id = ${importId} AND status IN ('reading', 'comparing')`,
  );
}
