import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { type Tx, withActor } from "@/lib/platform/db";
import type { IndicatorCommand, IndicatorVerb } from "./constants";
import { selectIndicatorForUpdate } from "./data";
import type { IndicatorRefusal } from "./labels";
import { mayManageIndicators } from "./policy";
import { contentChanges, decideContent, freeSlug, movedOrder } from "./rules";
import type { IndicatorContent, LibraryIndicator } from "./types";

type Changes = Readonly<Record<string, { readonly before: unknown; readonly after: unknown }>>;

async function writeJournal(tx: Tx, actor: Actor, slug: string, verb: IndicatorVerb, changes: Changes) {
  await tx.$executeRaw`
    INSERT INTO journal_entry (actor_id, actor_name, organisation_name, verb, subject_kind, subject_key, changes)
    VALUES (${actor.userId}::uuid, ${actor.name}, ${actor.organisationName}, ${verb}, 'indicator', ${slug}, ${JSON.stringify(changes)}::jsonb)`;
}

/** Additions and moves change the order as a whole: one at a time. */
async function lockOrder(tx: Tx): Promise<{ id: number; slug: string }[]> {
  await tx.$queryRaw`SELECT true AS locked FROM pg_advisory_xact_lock(hashtext('indicator_order'))`;
  return tx.$queryRaw<{ id: number; slug: string }[]>`SELECT id, slug FROM indicator ORDER BY position, id`;
}

async function arePriorities(tx: Tx, ids: readonly number[]): Promise<boolean> {
  const [counted] = await tx.$queryRaw<{ known: number }[]>`
    SELECT count(*)::int AS known FROM priority WHERE id = ANY (${ids}::smallint[])`;
  return counted?.known === ids.length;
}

/** Adds it at the end of the library. @returns its slug. */
export async function addIndicator(
  actor: Actor,
  content: IndicatorContent,
): Promise<Result<string, IndicatorRefusal>> {
  if (!mayManageIndicators(actor)) return refuse("forbidden");
  return withActor(actor, async (tx) => {
    const order = await lockOrder(tx);
    if (!(await arePriorities(tx, content.priorityIds))) return refuse("unknownPriority");
    const slug = freeSlug(content.label, new Set(order.map((indicator) => indicator.slug)));
    await tx.$executeRaw`
      INSERT INTO indicator (slug, label, unit, direction, aggregation, numerator_label, denominator_label, priority_ids, position)
      SELECT ${slug}, ${content.label}, ${content.unit}, ${content.direction}, ${content.aggregation}, ${content.numeratorLabel},
        ${content.denominatorLabel}, ${content.priorityIds}::smallint[], coalesce(max(position), 0) + 1 FROM indicator`;
    const changes = Object.entries(content).map(([field, after]) => [field, { before: null, after }]);
    await writeJournal(tx, actor, slug, "create", Object.fromEntries(changes));
    return ok(slug);
  });
}

export type EditOutcome =
  | { readonly kind: "saved" }
  /** Somebody else saved it since `version`: what it holds now, which the caller shows before going over it. */
  | { readonly kind: "conflict"; readonly current: Omit<LibraryIndicator, "projects"> };

/** Changes an indicator of the library, in a form opened at that version. What has figures keeps its aggregation (decision 0017). */
export async function editIndicator(
  actor: Actor,
  input: { readonly slug: string; readonly version: number; readonly content: IndicatorContent },
): Promise<Result<EditOutcome, IndicatorRefusal>> {
  if (!mayManageIndicators(actor)) return refuse("forbidden");
  const { slug, version, content } = input;
  return withActor(actor, async (tx) => {
    const current = await selectIndicatorForUpdate(tx, slug);
    if (!current) return refuse("notFound");
    const changes = contentChanges(current, content);
    if (changes.length === 0) return ok({ kind: "saved" });
    if (current.version !== version) return ok({ kind: "conflict", current });
    const decision = decideContent(current, content);
    if (!decision.ok) return decision;
    if (!(await arePriorities(tx, content.priorityIds))) return refuse("unknownPriority");
    await tx.$executeRaw`
      UPDATE indicator SET version = version + 1, label = ${content.label}, unit = ${content.unit}, direction = ${content.direction},
        aggregation = ${content.aggregation}, numerator_label = ${content.numeratorLabel},
        denominator_label = ${content.denominatorLabel}, priority_ids = ${content.priorityIds}::smallint[]
      WHERE id = ${current.id}`;
    const recorded = changes.map(({ field, before, after }) => [field, { before, after }]);
    await writeJournal(tx, actor, slug, "update", Object.fromEntries(recorded));
    return ok({ kind: "saved" });
  });
}

/** A button of the library. Pressed twice, or by two people at once, it does what it says once. */
export async function applyIndicatorCommand(
  actor: Actor,
  { slug, command }: { readonly slug: string; readonly command: IndicatorCommand },
): Promise<Result<true, IndicatorRefusal>> {
  if (!mayManageIndicators(actor)) return refuse("forbidden");
  return withActor(actor, async (tx) => {
    if (command === "raise" || command === "lower")
      return moveIndicator(tx, actor, slug, command === "raise" ? -1 : 1);
    const current = await selectIndicatorForUpdate(tx, slug);
    if (!current) return refuse("notFound");
    const isActive = command === "restore";
    if (current.isActive === isActive) return ok(true);
    await tx.$executeRaw`UPDATE indicator SET is_active = ${isActive} WHERE id = ${current.id}`;
    await writeJournal(tx, actor, slug, command, {});
    return ok(true);
  });
}

async function moveIndicator(
  tx: Tx,
  actor: Actor,
  slug: string,
  by: -1 | 1,
): Promise<Result<true, IndicatorRefusal>> {
  const order = (await lockOrder(tx)).map((indicator) => indicator.slug);
  if (!order.includes(slug)) return refuse("notFound");
  const moved = movedOrder(order, slug, by);
  if (moved === null) return ok(true);
  await tx.$executeRaw`
    UPDATE indicator i SET position = o.place FROM unnest(${moved}::text[]) WITH ORDINALITY AS o (slug, place)
    WHERE o.slug = i.slug AND i.position <> o.place`;
  const position = { before: order.indexOf(slug) + 1, after: moved.indexOf(slug) + 1 };
  await writeJournal(tx, actor, slug, "move", { position });
  return ok(true);
}
