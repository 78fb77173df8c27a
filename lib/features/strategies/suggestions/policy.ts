import { type Actor, isTerritoryMember } from "@/lib/kernel/actor";

export type DismissalRefusal = "notFound" | "unavailable";

/** The territory sorts what is suggested to it; nobody else does, nor is anything hidden from them. */
export function mayDismiss(actor: Actor, territoryId: number): actor is Actor & { userId: string } {
  return isTerritoryMember(actor) && actor.territoryId === territoryId;
}
