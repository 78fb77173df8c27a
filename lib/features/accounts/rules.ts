import type { Actor, Role } from "@/lib/kernel/actor";
import { ok, type Result, refuse } from "@/lib/kernel/result";
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

export const ACCOUNT_COMMANDS = ["resend", "disable", "enable"] as const;
export type AccountCommand = (typeof ACCOUNT_COMMANDS)[number];
export type CommandRefusal = "oneself" | "roleNotYours" | "alreadyDone" | "alreadyIn";

/** The same function hides a button and refuses on the server. */
export function decideCommand(
  actor: Actor,
  account: AccountScope & { readonly state: AccountState },
  command: AccountCommand,
): Result<null, CommandRefusal> {
  if (!grantableRoles(actor).includes(account.role)) return refuse("roleNotYours");
  if (command === "disable" && account.id === actor.userId) return refuse("oneself");
  if (command === "resend" && account.state === "active") return refuse("alreadyIn");
  const expected: Record<AccountCommand, boolean> = {
    resend: account.state === "invited",
    disable: account.state !== "disabled",
    enable: account.state === "disabled",
  };
  return expected[command] ? ok(null) : refuse("alreadyDone");
}

export function accountState(account: {
  readonly disabledAt: Date | null;
  readonly lastSignInAt: Date | null;
}): AccountState {
  if (account.disabledAt !== null) return "disabled";
  return account.lastSignInAt === null ? "invited" : "active";
}
