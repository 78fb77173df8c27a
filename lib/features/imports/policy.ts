import { type Actor, isTerritoryMember } from "@/lib/kernel/actor";

/**
 * Those who write projects import them, each for their own territory: the file may name others, whose lines are left
 * out. The ministry and the administrator read; an import would be writing.
 */
export function mayImport(
  actor: Actor,
): actor is Actor & { territoryId: number; userId: string; organisationId: number } {
  return isTerritoryMember(actor) && actor.organisationId !== null;
}
