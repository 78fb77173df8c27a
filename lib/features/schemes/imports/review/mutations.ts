import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { type Tx, withActor } from "@/lib/platform/db";
import { APPLICABLE, CHOSEN_AT_FIRST } from "../constants";
import { shownItems } from "../data";
import { CANCELLED, NO_LONGER_ADMIN, type SchemeImportRefusal } from "../labels";
import { mayImportSchemes, mayReadSource } from "../policy";
import type { ItemChoice, ItemView } from "../schema";

type Settled = Result<true, SchemeImportRefusal>;

/** Whatever is settled is settled of a report that still waits: of another, the page is old. */
async function inReview(
  actor: Actor,
  importId: number,
  work: (tx: Tx) => Promise<Settled>,
): Promise<Settled> {
  if (!mayImportSchemes(actor)) return refuse("notFound");
  return withActor(actor, async (tx) => {
    const [run] = await tx.$queryRaw<{ status: string }[]>`
      SELECT status FROM scheme_import WHERE id = ${importId} FOR UPDATE`;
    if (!run) return refuse("notFound");
    return run.status === "review" ? work(tx) : refuse("notInReview");
  });
}

/** What was ticked on a page of the report. */
export function decideAids(actor: Actor, importId: number, choices: readonly ItemChoice[]): Promise<Settled> {
  return inReview(actor, importId, async (tx) => {
    await tx.$executeRaw`
      UPDATE scheme_import_item i SET chosen = c.chosen AND i.verdict = ANY (${[...APPLICABLE]}::text[]),
        linked = c.linked AND i.twin_id IS NOT NULL, released = c.released
      FROM jsonb_to_recordset(${JSON.stringify(choices)}::jsonb) AS c ("externalId" text, chosen boolean, linked boolean, released text[])
      WHERE i.import_id = ${importId} AND i.external_id = c."externalId"`;
    return ok(true);
  });
}

/**
 * All of one list of the report, or none of it. Of the first list, which holds everything, what concerns no territory is not
 * ticked: it has a list of its own.
 */
export function chooseAids(
  actor: Actor,
  importId: number,
  chosen: boolean,
  show: ItemView["show"],
): Promise<Settled> {
  const verdicts = chosen && show === null ? CHOSEN_AT_FIRST : APPLICABLE;
  return inReview(actor, importId, async (tx) => {
    await tx.$executeRaw`
      UPDATE scheme_import_item i SET chosen = ${chosen}
      WHERE i.import_id = ${importId} AND i.verdict = ANY (${[...verdicts]}::text[]) AND i.chosen <> ${chosen} AND ${shownItems(show)}`;
    return ok(true);
  });
}

/** From here on, a job takes the chosen aids into the catalogue in this person's name. Asked twice, it happens once. */
export function confirmSchemeImport(actor: Actor, importId: number): Promise<Settled> {
  return inReview(actor, importId, async (tx) => {
    const [sums] = await tx.$queryRaw<{ chosen: number }[]>`
      SELECT count(*)::integer AS chosen FROM scheme_import_item WHERE import_id = ${importId} AND chosen`;
    const chosen = sums?.chosen ?? 0;
    if (chosen === 0) return refuse("nothingChosen");
    const [busy] = await tx.$queryRaw<unknown[]>`
      SELECT id FROM scheme_import WHERE status IN ('reading', 'comparing', 'applying')`;
    if (busy !== undefined) return refuse("busy");
    await tx.$executeRaw`
      UPDATE scheme_import SET status = 'applying', applied_by_id = ${actor.userId}::uuid, applied_by_name = ${actor.name},
        message = '', progress_done = (SELECT count(applied_at) FROM scheme_import_item WHERE import_id = ${importId}),
        touched_at = clock_timestamp()
      WHERE id = ${importId}`;
    await tx.$executeRaw`
      INSERT INTO journal_entry (actor_id, actor_name, organisation_name, verb, subject_kind, subject_key, changes)
      VALUES (${actor.userId}::uuid, ${actor.name}, ${actor.organisationName}, 'applySchemeImport', 'schemeImport', ${String(importId)},
        ${JSON.stringify({ aids: { before: null, after: chosen } })}::jsonb)`;
    return ok(true);
  });
}

/** Closes a report of which nothing is wanted; it stays in the list of runs. */
export function cancelSchemeImport(actor: Actor, importId: number): Promise<Settled> {
  return inReview(actor, importId, async (tx) => {
    await tx.$executeRaw`
      UPDATE scheme_import SET status = 'cancelled', message = ${CANCELLED}, finished_at = clock_timestamp() WHERE id = ${importId}`;
    return ok(true);
  });
}

/** An application that cannot go on waits for somebody to ask for it again; what is done is done. */
export async function pauseApplication(
  actor: Actor,
  importId: number,
  message: string = NO_LONGER_ADMIN,
): Promise<void> {
  if (!mayReadSource(actor)) return;
  await withActor(
    actor,
    (tx) => tx.$executeRaw`
      UPDATE scheme_import SET status = 'review', message = ${message} WHERE id = ${importId} AND status = 'applying'`,
  );
}
