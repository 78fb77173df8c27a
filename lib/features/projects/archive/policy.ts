import { type Actor, isTerritoryMember } from "@/lib/kernel/actor";

/** The archives of a territory are its members' only: not the ministry's, nor anybody else's. */
export function maySeeArchives(actor: Actor): actor is Actor & { territoryId: number; userId: string } {
  return isTerritoryMember(actor);
}
