import { type Actor, readsForMinistry } from "@/lib/kernel/actor";

/** Operators read their own envelopes, the ministry all of them (migration 0035). */
export const mayReadEnvelopes = (actor: Actor): boolean =>
  actor.role === "partner" || readsForMinistry(actor);

export const maySetEnvelopes = (
  actor: Actor,
): actor is Actor & { readonly userId: string; readonly organisationId: number } =>
  actor.role === "partner" && actor.userId !== null && actor.organisationId !== null;
