import { type Actor, isTerritoryMember, readsForMinistry } from "@/lib/kernel/actor";

/** Whether a territory is silent is its own business, and the ministry's. */
export const maySeeActivity = (actor: Actor): boolean => isTerritoryMember(actor) || readsForMinistry(actor);
