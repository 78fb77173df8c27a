import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import type { Tx } from "@/lib/platform/db";
import type { StrategyWork } from "./types";

/** The journal entry of something done to a strategy, in the caller's transaction. */
export async function recordStrategyWork(tx: Tx, actor: Actor, work: StrategyWork): Promise<void> {
  const { territoryId, slug, verb, changes, at } = work;
  await tx.$executeRaw`
    INSERT INTO journal_entry (at, actor_id, actor_name, organisation_name, verb, subject_kind, subject_key, territory_id, changes)
    VALUES (${at}, ${actor.userId}::uuid, ${actor.name}, ${actor.organisationName}, ${verb}, 'strategy', ${slug}, ${territoryId},
            ${JSON.stringify(changes)}::jsonb)`;
}
