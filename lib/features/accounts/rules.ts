import type { Actor, Role } from "@/lib/kernel/actor";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { INVITATION_LASTS_DAYS } from "./constants";
import type { AccountScope, AccountState, InvitingOrganisation, OrganisationKind } from "./types";

/** Which roles make sense where. What only funds projects has nobody here. */
export const ROLES_BY_ORGANISATION: Record<OrganisationKind, readonly Role[]> = {
  collectivite: ["contributor", "coordinator"],
  ministry: ["reviewer", "admin"],
  agency: ["reviewer", "admin"],
  partner: ["partner"],
  funder: [],
};

/** The roles that this person may give. */
export function grantableRoles(actor: Actor): readonly Role[] {
  if (actor.role === "admin") return ["contributor", "coordinator", "reviewer", "partner", "admin"];
  return actor.role === "coordinator" ? ["contributor", "coordinator"] : [];
}

export type InvitationRefusal = "roleNotYours" | "organisationNotYours" | "roleElsewhere";

/** Whether the actor may give that role in that organisation; the first reason why not. */
export function decideInvitation(
  actor: Actor,
  invitation: { readonly role: Role; readonly organisation: InvitingOrganisation },
): Result<null, InvitationRefusal> {
  const { role, organisation } = invitation;
  if (!grantableRoles(actor).includes(role)) return refuse("roleNotYours");
  if (actor.role !== "admin" && actor.organisationId !== organisation.id)
    return refuse("organisationNotYours");
  if (!ROLES_BY_ORGANISATION[organisation.kind].includes(role)) return refuse("roleElsewhere");
  return ok(null);
}

/** When the link of an invitation sent at that moment no longer lets in. */
export const expiryOf = (sentAt: Date): Date =>
  new Date(sentAt.getTime() + INVITATION_LASTS_DAYS * 86_400_000);

export const ACCOUNT_COMMANDS = ["resend", "renew", "revoke", "disable", "enable"] as const;
export type AccountCommand = (typeof ACCOUNT_COMMANDS)[number];
export type CommandRefusal = "oneself" | "roleNotYours" | "alreadyDone" | "alreadyIn";

const EXPECTED: Record<AccountCommand, readonly AccountState[]> = {
  resend: ["invited"],
  renew: ["expired", "revoked"],
  revoke: ["invited", "expired"],
  disable: ["active"],
  enable: ["disabled"],
};

/** The same function hides a button and refuses on the server. */
export function decideCommand(
  actor: Actor,
  account: AccountScope & { readonly state: AccountState },
  command: AccountCommand,
): Result<null, CommandRefusal> {
  if (!grantableRoles(actor).includes(account.role)) return refuse("roleNotYours");
  if (command === "disable" && account.id === actor.userId) return refuse("oneself");
  const isInvitation = command === "resend" || command === "renew" || command === "revoke";
  if (isInvitation && account.state === "active") return refuse("alreadyIn");
  return EXPECTED[command].includes(account.state) ? ok(null) : refuse("alreadyDone");
}

export type RoleRefusal = "oneself" | "roleNotYours" | "roleElsewhere" | "alreadyDone";

/** Another role in the same organisation, to somebody who is in it or invited to it. */
export function decideRole(
  actor: Actor,
  account: AccountScope & { readonly state: AccountState },
  role: Role,
  kind: OrganisationKind,
): Result<null, RoleRefusal> {
  const roles = grantableRoles(actor);
  if (!roles.includes(account.role) || !roles.includes(role)) return refuse("roleNotYours");
  if (account.id === actor.userId) return refuse("oneself");
  if (!ROLES_BY_ORGANISATION[kind].includes(role)) return refuse("roleElsewhere");
  if (account.state === "disabled" || account.state === "revoked" || account.role === role)
    return refuse("alreadyDone");
  return ok(null);
}

/** Where one membership stands. Ended before it was accepted, the invitation was taken back. */
export function accountState(
  membership: {
    readonly disabledAt: Date | null;
    readonly acceptedAt: Date | null;
    readonly expiresAt: Date | null;
  },
  now: Date,
): AccountState {
  if (membership.acceptedAt !== null) return membership.disabledAt === null ? "active" : "disabled";
  if (membership.disabledAt !== null) return "revoked";
  return membership.expiresAt !== null && membership.expiresAt <= now ? "expired" : "invited";
}
