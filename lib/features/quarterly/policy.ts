import { type Actor, isTerritoryMember, readsForMinistry } from "@/lib/kernel/actor";

/** Both roles of a territory answer, as both submit (decision 0004). */
export const mayAnswer = isTerritoryMember;

/** The coordinator answers for the territory, so the coordinator sends. */
export function maySend(actor: Actor): actor is Actor & { territoryId: number; userId: string } {
  return actor.role === "coordinator" && isTerritoryMember(actor);
}

/** What was sent: its territory and the ministry. */
export function mayReadReport(actor: Actor, territoryId: number): boolean {
  return readsForMinistry(actor) || (isTerritoryMember(actor) && actor.territoryId === territoryId);
}
