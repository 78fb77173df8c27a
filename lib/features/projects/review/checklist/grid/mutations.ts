import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { type Tx, withActor } from "@/lib/platform/db";
import type { RecordedChanges } from "../../../journal/types";
import { MAX_CHECK_ITEMS } from "../constants";
import { movedItems } from "../rules";
import type { GridCommand, GridVerb } from "./constants";
import { selectCheckItemForUpdate } from "./data";
import { mayManageGrid } from "./policy";
import type { CheckItemContent, GridEditOutcome, GridRefusal } from "./types";

async function writeJournal(tx: Tx, actor: Actor, itemId: number, verb: GridVerb, changes: RecordedChanges) {
  await tx.$executeRaw`
    INSERT INTO journal_entry (actor_id, actor_name, organisation_name, verb, subject_kind, subject_key, changes)
    VALUES (${actor.userId}::uuid, ${actor.name}, ${actor.organisationName}, ${verb}, 'checkItem', ${String(itemId)}, ${JSON.stringify(changes)}::jsonb)`;
}

/** Additions and moves change the order as a whole: one at a time. */
async function lockOrder(tx: Tx): Promise<{ id: number; label: string; help: string }[]> {
  await tx.$queryRaw`SELECT true AS locked FROM pg_advisory_xact_lock(hashtext('review_check_item_order'))`;
  return tx.$queryRaw<{ id: number; label: string; help: string }[]>`
    SELECT id, label, help FROM review_check_item ORDER BY position, id`;
}

/** Adds it at the end of the grid. Sent twice, the same words are one item. @returns its id. */
export async function addCheckItem(
  actor: Actor,
  content: CheckItemContent,
): Promise<Result<number, GridRefusal>> {
  if (!mayManageGrid(actor)) return refuse("forbidden");
  return withActor(actor, async (tx) => {
    const order = await lockOrder(tx);
    const same = order.find(({ label, help }) => label === content.label && help === content.help);
    if (same) return ok(same.id);
    if (order.length >= MAX_CHECK_ITEMS) return refuse("tooMany");
    const [made] = await tx.$queryRaw<{ id: number }[]>`
      INSERT INTO review_check_item (label, help, position)
      SELECT ${content.label}, ${content.help}, coalesce(max(position), 0) + 1 FROM review_check_item RETURNING id`;
    if (!made) throw new Error("INSERT … RETURNING gives its row");
    const changes = Object.entries(content).map(([field, after]) => [field, { before: "", after }]);
    await writeJournal(tx, actor, made.id, "create", Object.fromEntries(changes));
    return ok(made.id);
  });
}

/** Changes the words of a point, in a form opened at that version. Grids kept by a decision keep the words of then. */
export async function editCheckItem(
  actor: Actor,
  input: { readonly itemId: number; readonly version: number; readonly content: CheckItemContent },
): Promise<Result<GridEditOutcome, GridRefusal>> {
  if (!mayManageGrid(actor)) return refuse("forbidden");
  const { itemId, version, content } = input;
  return withActor(actor, async (tx) => {
    const current = await selectCheckItemForUpdate(tx, itemId);
    if (!current) return refuse("notFound");
    const changes = (["label", "help"] as const)
      .filter((field) => current[field] !== content[field])
      .map((field) => [field, { before: current[field], after: content[field] }] as const);
    if (changes.length === 0) return ok({ kind: "saved" });
    if (current.version !== version) return ok({ kind: "conflict", current });
    await tx.$executeRaw`
      UPDATE review_check_item SET label = ${content.label}, help = ${content.help}, version = version + 1 WHERE id = ${itemId}`;
    await writeJournal(tx, actor, itemId, "update", Object.fromEntries(changes));
    return ok({ kind: "saved" });
  });
}

/** A button of the grid. Pressed twice, or by two people at once, it does what it says once. */
export async function applyGridCommand(
  actor: Actor,
  { itemId, command }: { readonly itemId: number; readonly command: GridCommand },
): Promise<Result<true, GridRefusal>> {
  if (!mayManageGrid(actor)) return refuse("forbidden");
  return withActor(actor, async (tx) => {
    if (command === "raise" || command === "lower") return moveItem(tx, actor, itemId, command);
    const current = await selectCheckItemForUpdate(tx, itemId);
    if (!current) return refuse("notFound");
    const isActive = command === "restore";
    if (current.isActive === isActive) return ok(true);
    await tx.$executeRaw`UPDATE review_check_item SET is_active = ${isActive} WHERE id = ${itemId}`;
    await writeJournal(tx, actor, itemId, command, {});
    return ok(true);
  });
}

async function moveItem(
  tx: Tx,
  actor: Actor,
  itemId: number,
  command: "raise" | "lower",
): Promise<Result<true, GridRefusal>> {
  const order = (await lockOrder(tx)).map(({ id }) => id);
  if (!order.includes(itemId)) return refuse("notFound");
  const moved = movedItems(order, itemId, command === "raise" ? -1 : 1);
  if (moved === null) return ok(true);
  await tx.$executeRaw`
    UPDATE review_check_item i SET position = o.place FROM unnest(${moved}::int[]) WITH ORDINALITY AS o (id, place)
    WHERE o.id = i.id AND i.position <> o.place`;
  const position = { before: order.indexOf(itemId) + 1, after: moved.indexOf(itemId) + 1 };
  await writeJournal(tx, actor, itemId, "move", { position });
  return ok(true);
}
