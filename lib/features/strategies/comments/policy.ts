import { type Actor, isTerritoryMember, readsForMinistry } from "@/lib/kernel/actor";

export type CommentScope = { readonly territoryId: number; readonly wasShared: boolean };

/** The territory, and the ministry from the first sharing on. Function strategy_comments_reach (migration 0044) says the same. */
export function maySeeStrategyComments(actor: Actor, { territoryId, wasShared }: CommentScope): boolean {
  if (isTerritoryMember(actor)) return actor.territoryId === territoryId;
  return readsForMinistry(actor) && wasShared;
}

/** Whoever reads them writes them, but for the administrator. */
export function mayWriteStrategyComments(
  actor: Actor,
  scope: CommentScope,
): actor is Actor & { readonly userId: string } {
  return actor.userId !== null && actor.role !== "admin" && maySeeStrategyComments(actor, scope);
}
