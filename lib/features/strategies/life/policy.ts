import { type Actor, isTerritoryMember, readsForMinistry } from "@/lib/kernel/actor";
import { STRATEGY_TRANSITIONS, type StepSide, type StrategyCommand } from "./rules";

/** The coordinator answers for the territory; the administrator belongs to neither side. */
export function stepSideOf(actor: Actor, territoryId: number): StepSide | null {
  if (actor.role === "reviewer" && actor.userId !== null) return "reviewer";
  return actor.role === "coordinator" && isTerritoryMember(actor) && actor.territoryId === territoryId
    ? "coordinator"
    : null;
}

/** Whose step it is; whether it can be taken now is decideStep's question (rules.ts). */
export function mayTakeStep(actor: Actor, territoryId: number, command: StrategyCommand): boolean {
  return stepSideOf(actor, territoryId) === STRATEGY_TRANSITIONS[command].by;
}

/** Where a strategy stands, and how it came there: its territory and the ministry. */
export function mayReadLife(actor: Actor, territoryId: number): boolean {
  return readsForMinistry(actor) || (isTerritoryMember(actor) && actor.territoryId === territoryId);
}

/** Editions, their deliberation and the projects that they kept: partners too. Policy `readers` of migration 0044. */
export function mayReadEditions(actor: Actor, territoryId: number): boolean {
  return actor.role === "partner" || mayReadLife(actor, territoryId);
}
