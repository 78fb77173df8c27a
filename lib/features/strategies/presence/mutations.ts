import "server-only";
import type { Presence } from "@/lib/features/projects/presence/types";
import type { Actor } from "@/lib/kernel/actor";
import type { Tx } from "@/lib/platform/db";
import { selectStrategyPresence } from "./data";

type Place = { readonly strategyId: number; readonly section: string };

/** Says that the actor has the form open. @returns who else has one of the strategy open. */
export async function stayInStrategyForm(
  tx: Tx,
  actor: Actor & { readonly userId: string },
  { strategyId, section }: Place,
): Promise<readonly Presence[]> {
  const { userId, name, organisationName } = actor;
  await tx.$executeRaw`
    INSERT INTO strategy_presence (strategy_id, user_id, section, user_name, organisation_name)
    VALUES (${strategyId}, ${userId}::uuid, ${section}, ${name}, ${organisationName})
    ON CONFLICT (strategy_id, user_id, section) DO UPDATE SET seen_at = excluded.seen_at`;
  return selectStrategyPresence(tx, userId, strategyId);
}

/** The form was closed: nobody is told any more that its author is there. */
export async function leaveStrategyForm(tx: Tx, actor: Actor, { strategyId, section }: Place): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM strategy_presence WHERE strategy_id = ${strategyId} AND user_id = ${actor.userId}::uuid AND section = ${section}`;
}
