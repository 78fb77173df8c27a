import type { Actor } from "@/lib/kernel/actor";
import type { SavedView } from "./types";

type SignedIn = Actor & { readonly userId: string; readonly organisationId: number };

/** Whoever has an account: policies of migration 0036 say the same in SQL. */
export const maySaveViews = (actor: Actor): actor is SignedIn =>
  actor.userId !== null && actor.organisationId !== null;

type Scope = Pick<SavedView, "ownerId" | "organisationId" | "isShared">;

export function maySeeView(actor: Actor, view: Scope): boolean {
  return view.organisationId === actor.organisationId && (view.isShared || view.ownerId === actor.userId);
}

/**
 * A shared view is the organisation's: its author keeps it, and whoever answers for it – the coordinator of a territory,
 * any colleague elsewhere – so that it does not leave with its author.
 */
export function mayEditView(actor: Actor, view: Scope): boolean {
  return maySeeView(actor, view) && (view.ownerId === actor.userId || actor.role !== "contributor");
}

/** Its author alone takes a view back from the others. */
export const mayUnshareView = (actor: Actor, view: Scope) => view.ownerId === actor.userId;
