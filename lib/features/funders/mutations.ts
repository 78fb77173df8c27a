import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { type Tx, withActor } from "@/lib/platform/db";
import { forgetChoices } from "../projects/search/choices/data";
import { LONGEST_MERGE_MS, MERGE_ATTEMPTS, PROJECTS_AT_ONCE } from "./constants";
import type { MergeRefusal } from "./labels";
import { mayManageFunders } from "./policy";

export type MergeInput = { readonly slug: string; readonly successor: string };
type Merged = Result<"merged" | "alreadyMerged", MergeRefusal>;

/**
 * Gives the lines of one funder to another, of every project at once, drafts and archives included; the past keeps the
 * name it had. Not to be undone: nobody could tell afterwards whose lines were whose. Asked for twice, it happens once.
 */
export async function mergeFunder(actor: Actor, { slug, successor }: MergeInput): Promise<Merged> {
  if (!mayManageFunders(actor)) return refuse("forbidden");
  if (slug === successor) return refuse("same");
  for (let attempt = 1; ; attempt++) {
    try {
      const merged = await withActor(actor, (tx) => merge(tx, actor, { slug, successor }), LONGEST_MERGE_MS);
      forgetChoices();
      return merged;
    } catch (error) {
      if (attempt === MERGE_ATTEMPTS || !isDeadlock(error)) throw error;
    }
  }
}

type Found = {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly mergedIntoId: number | null;
};

async function merge(tx: Tx, actor: Actor, { slug, successor: into }: MergeInput): Promise<Merged> {
  // One merge at a time: of two that cross, the second sees what the first has done.
  await tx.$queryRaw`SELECT true AS locked FROM pg_advisory_xact_lock(hashtext('funder_merge'))`;
  const found = await tx.$queryRaw<Found[]>`
    SELECT id, slug, name, merged_into_id AS "mergedIntoId" FROM organisation WHERE is_funder AND slug IN (${slug}, ${into})`;
  const merged = found.find((one) => one.slug === slug);
  const successor = found.find((one) => one.slug === into);
  if (!merged || !successor) return refuse("notFound");
  if (merged.mergedIntoId === successor.id) return ok("alreadyMerged");
  if (merged.mergedIntoId !== null || successor.mergedIntoId !== null) return refuse("elsewhere");
  await tx.$executeRaw`SELECT funder_merge(${merged.id}, ${successor.id})`;
  await moveLines(tx, actor, merged.id);
  const changes = { funder: { before: merged.name, after: successor.name } };
  await tx.$executeRaw`
    INSERT INTO journal_entry (actor_id, actor_name, organisation_name, verb, subject_kind, subject_key, changes)
    VALUES (${actor.userId}::uuid, ${actor.name}, ${actor.organisationName}, 'merge', 'funder', ${slug}, ${JSON.stringify(changes)}::jsonb)`;
  return ok("merged");
}

async function moveLines(tx: Tx, actor: Actor, mergedId: number): Promise<void> {
  for (;;) {
    const [moved] = await tx.$queryRaw<{ projects: number }[]>`
      SELECT funder_merge_projects(${mergedId}, ${PROJECTS_AT_ONCE}::integer, ${actor.name}, ${actor.organisationName}) AS projects`;
    if ((moved?.projects ?? 0) < PROJECTS_AT_ONCE) return;
  }
}

const DEADLOCK = /\b40P01\b/;

function isDeadlock(error: unknown): boolean {
  return (
    error instanceof Error &&
    DEADLOCK.test(`${error.message} ${"meta" in error ? JSON.stringify(error.meta) : ""}`)
  );
}
