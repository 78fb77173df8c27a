import { type Actor, isTerritoryMember, readsForMinistry } from "@/lib/kernel/actor";

/** Any member of the territory, in every state of the strategy: it is no part of the text. */
export function mayAttach(
  actor: Actor,
  territoryId: number,
): actor is Actor & { territoryId: number; userId: string } {
  return isTerritoryMember(actor) && actor.territoryId === territoryId;
}

/** What serves what: the territory, the ministry and the partners, each of the objectives and projects that they see. */
export function mayReadAttachments(actor: Actor, territoryId: number): boolean {
  return mayAttach(actor, territoryId) || readsForMinistry(actor) || actor.role === "partner";
}
