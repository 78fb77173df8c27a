import type { Actor } from "@/lib/kernel/actor";
import type { AccountScope } from "./types";

/** The administrator, everywhere; a coordinator, among colleagues. */
export function mayManageAccounts(
  actor: Actor,
): actor is Actor & { readonly userId: string; readonly organisationId: number } {
  if (actor.userId === null || actor.organisationId === null) return false;
  return actor.role === "admin" || actor.role === "coordinator";
}

/** Sees the account in the list. What can be done with it is decided in rules.ts. */
export function mayManageAccount(actor: Actor, account: Pick<AccountScope, "organisationId">): boolean {
  if (!mayManageAccounts(actor)) return false;
  return actor.role === "admin" || actor.organisationId === account.organisationId;
}

/** A coordinator writes in it by what they do, and does not read it. */
export function mayReadAccountJournal(actor: Actor): boolean {
  return actor.role === "admin";
}
