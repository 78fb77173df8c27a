import { type Actor, isTerritoryMember, readsForMinistry } from "@/lib/kernel/actor";

/**
 * Who looks behind the objectives of a territory's strategy: whoever may read the figures of its projects
 * (maySeeFundingAndContact). Other territories and visitors read what was published, without what stands behind.
 */
export function mayReadAttached(actor: Actor, territoryId: number): boolean {
  return (
    readsForMinistry(actor) ||
    actor.role === "partner" ||
    (isTerritoryMember(actor) && actor.territoryId === territoryId)
  );
}
