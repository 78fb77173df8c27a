import { type Actor, isTerritoryMember, readsForMinistry } from "@/lib/kernel/actor";
import type { ReviewStatus } from "./constants";

/** The visibility table of the design, as functions. The row-level policies (migration 0006) say the same in SQL. */
export type ProjectScope = { readonly territoryId: number; readonly reviewStatus: ReviewStatus };

function isOwnTerritory(actor: Actor, project: ProjectScope): boolean {
  return isTerritoryMember(actor) && actor.territoryId === project.territoryId;
}

/** May know that the project exists; for another territory, only the summary of an accepted one. */
export function maySeeProject(actor: Actor, project: ProjectScope): boolean {
  if (isOwnTerritory(actor, project)) return true;
  if (readsForMinistry(actor)) return project.reviewStatus !== "draft";
  return project.reviewStatus === "accepted" && (actor.role === "partner" || isTerritoryMember(actor));
}

/** Contact and funding lines: territory, ministry, and partners once accepted; never the other territories. */
export function maySeeFundingAndContact(actor: Actor, project: ProjectScope): boolean {
  return (
    maySeeProject(actor, project) &&
    (isOwnTerritory(actor, project) || readsForMinistry(actor) || actor.role === "partner")
  );
}

/** Private note, review exchanges, history and journal: territory and ministry. */
export function maySeeInternals(actor: Actor, project: ProjectScope): boolean {
  return maySeeProject(actor, project) && (isOwnTerritory(actor, project) || readsForMinistry(actor));
}

export function mayCreateProject(actor: Actor): actor is Actor & { territoryId: number; userId: string } {
  return isTerritoryMember(actor);
}

/** Whose pen it is; whether the review status allows it now is decideEdit's question (rules.ts). */
export function mayEditProject(actor: Actor, project: ProjectScope): boolean {
  return isOwnTerritory(actor, project);
}

/** The coordinator answers for the territory, so only the coordinator speaks to the public. */
export function mayPublishProject(actor: Actor, project: ProjectScope): boolean {
  return actor.role === "coordinator" && isOwnTerritory(actor, project);
}
