import type { Actor } from "@/lib/kernel/actor";
import { mayManageSchemes } from "../administration/policy";

/** A member of an operator's organisation; for which schemes, the stored row says. Migration 0033 says the same. */
export function mayPropose(actor: Actor): actor is Actor & { userId: string; organisationId: number } {
  return actor.role === "partner" && actor.userId !== null && actor.organisationId !== null;
}

export function operatesScheme(actor: Actor, organisationId: number | null): boolean {
  return mayPropose(actor) && actor.organisationId === organisationId;
}

export function mayReadProposals(actor: Actor): boolean {
  return mayPropose(actor) || mayManageSchemes(actor);
}
