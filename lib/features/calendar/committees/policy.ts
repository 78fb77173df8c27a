import { type Actor, isTerritoryMember, readsForMinistry } from "@/lib/kernel/actor";
import type { Organiser } from "./constants";
import type { CommitteeScope } from "./types";

/** Migration 0048 says the same in SQL. */

type Readable = { readonly territoryId: number | null; readonly forPartners: boolean };

/** The ministry reads them all; a territory its own and the programme's; partners those that are open to them. */
export function mayReadCommittee(actor: Actor, { territoryId, forPartners }: Readable): boolean {
  if (readsForMinistry(actor)) return true;
  if (isTerritoryMember(actor)) return territoryId === null || territoryId === actor.territoryId;
  return actor.role === "partner" && forPartners;
}

/** For whom the actor plans; null: for nobody. The administrator reads like the ministry, and decides nothing. */
export function organiserOf(actor: Actor): Organiser | null {
  if (actor.userId === null) return null;
  if (actor.role === "reviewer") return "ministry";
  return actor.role === "coordinator" && isTerritoryMember(actor) ? "territory" : null;
}

/** Whoever may plan it changes it, cancels it, and writes down what it decided. */
export function mayPlanCommittee(actor: Actor, { organiser, territoryId }: CommitteeScope): boolean {
  if (organiserOf(actor) !== organiser) return false;
  return organiser === "ministry" || territoryId === actor.territoryId;
}
