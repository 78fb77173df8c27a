import { type Actor, isTerritoryMember, readsForMinistry } from "@/lib/kernel/actor";

/** Of a territory its own people's, of the programme the ministry's: policies of migration 0021 say the same in SQL. */
export function maySeePhotograph(actor: Actor, territoryId: number | null): boolean {
  if (readsForMinistry(actor)) return true;
  return isTerritoryMember(actor) && actor.territoryId === territoryId;
}

/** Whether there is any photographie that the actor could see. */
export const maySeePhotographs = (actor: Actor) => readsForMinistry(actor) || isTerritoryMember(actor);

/** Whether the actor may freeze anything at all, and have packs made of what is frozen. */
export const mayPhotograph = (actor: Actor) =>
  actor.role === "reviewer" || (actor.role === "coordinator" && actor.territoryId !== null);

/** Of that territory, or of the whole programme where it is null. */
export function mayFreeze(actor: Actor, territoryId: number | null): boolean {
  if (!mayPhotograph(actor)) return false;
  return actor.role === "reviewer" || actor.territoryId === territoryId;
}
