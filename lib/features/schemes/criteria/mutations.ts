import "server-only";
import { isDeepStrictEqual } from "node:util";
import type { Actor } from "@/lib/kernel/actor";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { type Tx, withActor } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { selectCriteria } from "./data";
import type { CriteriaRefusal } from "./labels";
import { mayWriteSchemeCriteria } from "./policy";
import { decideTree, draftsOf, numberTree, rowsOf, type TreeRefusal } from "./rules";
import type { Criteria, CriteriaOwner, CriterionDraft } from "./types";

export type CriteriaInput = {
  /** That the edit began from; 0: there were none. */
  readonly version: number;
  readonly tree: readonly CriterionDraft[];
};

export type CriteriaOutcome =
  | { readonly kind: "saved"; readonly version: number; readonly before: Criteria }
  /** The same as what is there: nothing was written. */
  | { readonly kind: "unchanged"; readonly version: number }
  /** Somebody else replaced them since `version`: what they hold now, to be shown before going over it. */
  | { readonly kind: "conflict"; readonly current: Criteria };

/** Replaces the criteria of a scheme as a whole. */
export async function writeSchemeCriteria(
  actor: Actor,
  schemeSlug: string,
  input: CriteriaInput,
): Promise<Result<CriteriaOutcome, CriteriaRefusal>> {
  if (!mayWriteSchemeCriteria(actor)) return refuse("forbidden");
  return withActor(actor, async (tx) => {
    const scheme = await tx.supportScheme.findUnique({ where: { slug: schemeSlug }, select: { id: true } });
    if (!scheme) return refuse("notFound");
    const replaced = await replaceCriteria(tx, { schemeSlug }, input, actor.name);
    if (!replaced.ok || replaced.value.kind !== "saved") return replaced;
    const changes = { criteria: { before: draftsOf(replaced.value.before.tree), after: input.tree } };
    await tx.$executeRaw`
      INSERT INTO journal_entry (actor_id, actor_name, organisation_name, verb, subject_kind, subject_key, changes)
      VALUES (${actor.userId}::uuid, ${actor.name}, ${actor.organisationName}, 'update', 'schemeCriteria', ${schemeSlug}, ${JSON.stringify(changes)}::jsonb)`;
    return replaced;
  });
}

/**
 * In a unit of work of whoever owns them, who has asked the policy and writes the journal: replaces the whole tree, if
 * nobody else has since. Sent twice, it is written once.
 */
export async function replaceCriteria(
  tx: Tx,
  owner: CriteriaOwner,
  { version, tree }: CriteriaInput,
  authorName: string,
): Promise<Result<CriteriaOutcome, TreeRefusal>> {
  const decision = decideTree(tree);
  if (!decision.ok) return decision;
  const setId = await lockSet(tx, owner);
  const before = await selectCriteria(tx, owner);
  if (isSame(before, tree)) return ok({ kind: "unchanged", version: before.version });
  if (before.version !== version) return ok({ kind: "conflict", current: before });
  await tx.$executeRaw`DELETE FROM eligibility_criterion WHERE set_id = ${setId}`;
  await tx.$executeRaw`
    INSERT INTO eligibility_criterion (set_id, node, parent, depth, combine, kind, parameters, sentence, source)
    SELECT ${setId}::integer, r.node, r.parent, r.depth, r.combine, r.kind, r.parameters, r.sentence, r.source
    FROM jsonb_to_recordset(${JSON.stringify(rowsOf(numberTree(tree)))}::jsonb) AS r (node smallint, parent smallint,
      depth smallint, combine text, kind text, parameters jsonb, sentence text, source text)`;
  await tx.$executeRaw`
    UPDATE criteria_set SET version = version + 1, updated_at = now(), updated_by_name = ${authorName} WHERE id = ${setId}`;
  return ok({ kind: "saved", version: version + 1, before });
}

/** Made when it is missing, then held: of two people who save at once, the second sees what the first has written. */
async function lockSet(tx: Tx, owner: CriteriaOwner): Promise<number> {
  const [schemeId, profileId] =
    "profileId" in owner
      ? [Prisma.sql`NULL::integer`, Prisma.sql`${owner.profileId}::integer`]
      : [
          Prisma.sql`(SELECT id FROM support_scheme WHERE slug = ${owner.schemeSlug})`,
          Prisma.sql`NULL::integer`,
        ];
  await tx.$executeRaw`
    INSERT INTO criteria_set (scheme_id, profile_id) VALUES (${schemeId}, ${profileId}) ON CONFLICT DO NOTHING`;
  const [locked] = await tx.$queryRaw<{ id: number }[]>`
    SELECT id FROM criteria_set WHERE scheme_id = ${schemeId} OR profile_id = ${profileId} FOR NO KEY UPDATE`;
  if (!locked) throw new Error("this set of criteria is not for the actor to write");
  return locked.id;
}

function isSame(before: Criteria, tree: readonly CriterionDraft[]): boolean {
  return before.version > 0 && isDeepStrictEqual(draftsOf(before.tree), tree);
}
