import { type Actor, isTerritoryMember, readsForMinistry } from "@/lib/kernel/actor";
import type { StrategyState } from "./constants";

/** Who reads and writes strategies, as functions. The row-level policies (migration 0043) say the same in SQL. */
export type StrategyScope = { readonly territoryId: number; readonly state: StrategyState };
type Writer = Actor & { readonly territoryId: number; readonly userId: string };

/** The text of their own territory; decideStrategyEdit says whether now. */
export function mayWriteStrategy(actor: Actor, territoryId: number): actor is Writer {
  return isTerritoryMember(actor) && actor.territoryId === territoryId;
}

/** What is being written: its territory, and the ministry once it is shared. */
export function mayReadWorkingText(actor: Actor, { territoryId, state }: StrategyScope): boolean {
  return mayWriteStrategy(actor, territoryId) || (readsForMinistry(actor) && state !== "elaboration");
}

/** Of the versions of a text that the actor reads: all of one's own; of another's, those that were shared. */
export function mayReadVersion(
  actor: Actor,
  { territoryId }: Pick<StrategyScope, "territoryId">,
  state: StrategyState,
): boolean {
  return mayWriteStrategy(actor, territoryId) || state !== "elaboration";
}
