import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { keyOfContent } from "@/lib/platform/creation-key";
import { type Tx, withActor } from "@/lib/platform/db";
import { MOST_VIEWS, VIEW_LIMITS } from "./constants";
import type { ViewRefusal } from "./labels";
import { mayEditView, maySaveViews, maySeeView, mayUnshareView } from "./policy";
import type { SavedView } from "./types";

export type NewView = {
  readonly creationKey: string;
  readonly name: string;
  readonly isShared: boolean;
  readonly query: string;
};

type Changes = Readonly<Record<string, { readonly before: unknown; readonly after: unknown }>>;

/** What concerns colleagues is written down: of a private view, nothing does. */
async function writeJournal(
  tx: Tx,
  actor: Actor,
  viewId: number,
  verb: string,
  changes: Changes,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO journal_entry (actor_id, actor_name, organisation_name, verb, subject_kind, subject_key, changes)
    VALUES (${actor.userId}::uuid, ${actor.name}, ${actor.organisationName}, ${verb}, 'view', ${String(viewId)}, ${JSON.stringify(changes)}::jsonb)`;
}

/** The same form sent twice is one view. @returns its number. */
export async function createView(actor: Actor, view: NewView): Promise<Result<number, ViewRefusal>> {
  if (!maySaveViews(actor)) return refuse("forbidden");
  const { name, isShared, query } = view;
  const creationKey = keyOfContent(view.creationKey, [name, isShared, query]);
  if (query.length > VIEW_LIMITS.query) return refuse("tooLong");
  return withActor(actor, async (tx) => {
    const [first] = await tx.$queryRaw<{ id: number }[]>`
      SELECT id FROM saved_view WHERE creation_key = ${creationKey}::uuid AND owner_id = ${actor.userId}::uuid`;
    if (first) return ok(first.id);
    const [count] = await tx.$queryRaw<{ own: bigint }[]>`
      SELECT count(*) AS own FROM saved_view WHERE owner_id = ${actor.userId}::uuid`;
    if (Number(count?.own ?? 0) >= MOST_VIEWS) return refuse("tooMany");
    const [created] = await tx.$queryRaw<{ id: number }[]>`
      INSERT INTO saved_view (creation_key, owner_id, organisation_id, name, is_shared, query, updated_by_name)
      VALUES (${creationKey}::uuid, ${actor.userId}::uuid, ${actor.organisationId}, ${name}, ${isShared}, ${query}, ${actor.name})
      ON CONFLICT (creation_key) DO NOTHING RETURNING id`;
    if (!created) {
      const [twin] = await tx.$queryRaw<{ id: number }[]>`
        SELECT id FROM saved_view WHERE creation_key = ${creationKey}::uuid AND owner_id = ${actor.userId}::uuid`;
      return twin ? ok(twin.id) : refuse("keyUsed");
    }
    if (isShared) await writeJournal(tx, actor, created.id, "share", { name: { before: null, after: name } });
    return ok(created.id);
  });
}

async function lockView(tx: Tx, actor: Actor, id: number): Promise<SavedView | null> {
  const [view] = await tx.$queryRaw<SavedView[]>`
    SELECT id, owner_id AS "ownerId", '' AS "ownerName", organisation_id AS "organisationId", name, is_shared AS "isShared", query, version,
      updated_at AS "updatedAt", updated_by_name AS "updatedByName" FROM saved_view WHERE id = ${id}`;
  if (!view || !maySeeView(actor, view)) return null;
  // Locking asks for the right to write: whoever may not is told so, not that there is none.
  await tx.$queryRaw`SELECT FROM saved_view WHERE id = ${id} FOR UPDATE`;
  return view;
}

export type ViewEdit = {
  readonly id: number;
  /** The version that the form was drawn from. */
  readonly version: number;
  readonly name: string;
  readonly isShared: boolean;
  readonly query: string;
};

/** Changes the name, the filters or the sharing of a view, in a form opened at that version. */
export async function updateView(actor: Actor, edit: ViewEdit): Promise<Result<number, ViewRefusal>> {
  const { id, version, name, isShared, query } = edit;
  if (query.length > VIEW_LIMITS.query) return refuse("tooLong");
  return withActor(actor, async (tx) => {
    const before = await lockView(tx, actor, id);
    if (before === null) return refuse("notFound");
    if (!mayEditView(actor, before)) return refuse("forbidden");
    if (before.isShared && !isShared && !mayUnshareView(actor, before)) return refuse("notYours");
    if (before.name === name && before.isShared === isShared && before.query === query) return ok(id);
    const verbs = [
      ...(isShared && !before.isShared ? ["share"] : []),
      ...(before.isShared && !isShared ? ["unshare"] : []),
      ...(before.name === name ? [] : ["rename"]),
      ...(before.query === query ? [] : ["changeFilters"]),
    ];
    const updated = await tx.$executeRaw`
      UPDATE saved_view SET name = ${name}, is_shared = ${isShared}, query = ${query}, version = version + 1,
        organisation_id = CASE WHEN ${isShared} AND NOT is_shared THEN ${actor.organisationId} ELSE organisation_id END,
        updated_at = clock_timestamp(), updated_by_name = ${actor.name}
      WHERE id = ${id} AND version = ${version}`;
    if (updated === 0) return refuse("conflict");
    const [verb = "rename"] = verbs;
    if (before.isShared || isShared)
      await writeJournal(tx, actor, id, verb, {
        name: { before: before.name, after: name },
        query: { before: before.query, after: query },
        isShared: { before: before.isShared, after: isShared },
      });
    return ok(id);
  });
}

/** Whoever followed it no longer does. */
export async function deleteView(actor: Actor, id: number): Promise<Result<true, ViewRefusal>> {
  return withActor(actor, async (tx) => {
    const view = await lockView(tx, actor, id);
    if (view === null) return refuse("notFound");
    if (!mayEditView(actor, view)) return refuse("forbidden");
    if (view.isShared)
      await writeJournal(tx, actor, id, "delete", { name: { before: view.name, after: null } });
    await tx.$executeRaw`DELETE FROM saved_view WHERE id = ${id}`;
    return ok(true);
  });
}
