import { describe, expect, it } from "vitest";
import { ROLES, type Role } from "@/lib/kernel/actor";
import { mintActor, systemActor, visitor } from "@/lib/platform/actors";
import { mayManageAccount, mayManageAccounts } from "./policy";
import {
  ACCOUNT_COMMANDS,
  type AccountCommand,
  accountState,
  decideCommand,
  decideInvitation,
  decideRole,
  expiryOf,
  grantableRoles,
} from "./rules";
import type { AccountState, OrganisationKind } from "./types";

const HERE = 1;
const ELSEWHERE = 2;
const person = (role: Role) =>
  mintActor({
    role,
    userId: `id-${role}`,
    name: role,
    email: `${role}@ville.test`,
    organisationId: HERE,
    organisationName: "Ici",
    territoryId: null,
  });
const organisation = (kind: OrganisationKind, id = HERE) => ({ id, name: kind, kind });
const account = (role: Role, state: AccountState, organisationId = HERE) => ({
  id: "autre",
  role,
  state,
  organisationId,
});

describe("who manages accounts", () => {
  it.each(ROLES)("%s", (role) => {
    const actor = person(role);
    expect(mayManageAccounts(actor)).toBe(role === "admin" || role === "coordinator");
    expect(mayManageAccount(actor, account("contributor", "active"))).toBe(mayManageAccounts(actor));
    expect(mayManageAccount(actor, account("contributor", "active", ELSEWHERE))).toBe(role === "admin");
  });
  it("nobody who has no account", () => {
    expect([visitor, systemActor("x")].map(mayManageAccounts)).toEqual([false, false]);
  });
});

describe("decideInvitation", () => {
  it.each<[OrganisationKind, readonly Role[]]>([
    ["collectivite", ["contributor", "coordinator"]],
    ["ministry", ["reviewer", "admin"]],
    ["agency", ["reviewer", "admin"]],
    ["partner", ["partner"]],
    ["funder", []],
  ])("an administrator gives in a %s: %j", (kind, roles) => {
    const given = ROLES.filter(
      (role) => decideInvitation(person("admin"), { role, organisation: organisation(kind, ELSEWHERE) }).ok,
    );
    expect(given).toEqual(roles);
  });

  it("a coordinator stays at home, and gives no more than they have", () => {
    const decide = (role: Role, id: number) =>
      decideInvitation(person("coordinator"), { role, organisation: organisation("collectivite", id) });
    expect(decide("coordinator", HERE)).toEqual({ ok: true, value: null });
    expect(decide("contributor", ELSEWHERE)).toEqual({ ok: false, refusal: "organisationNotYours" });
    expect(decide("admin", HERE)).toEqual({ ok: false, refusal: "roleNotYours" });
    expect(grantableRoles(person("contributor"))).toEqual([]);
  });
});

describe("decideCommand", () => {
  it.each<[AccountState, readonly AccountCommand[]]>([
    ["invited", ["resend", "revoke"]],
    ["expired", ["renew", "revoke"]],
    ["revoked", ["renew"]],
    ["active", ["disable"]],
    ["disabled", ["enable"]],
  ])("on an account that is %s: %j", (state, commands) => {
    const may = ACCOUNT_COMMANDS.filter(
      (command) => decideCommand(person("admin"), account("contributor", state), command).ok,
    );
    expect(may).toEqual(commands);
  });

  it("never on oneself, nor on a role that one cannot give", () => {
    const own = { ...account("admin", "active"), id: "id-admin" };
    expect(decideCommand(person("admin"), own, "disable")).toEqual({ ok: false, refusal: "oneself" });
    expect(decideCommand(person("coordinator"), account("admin", "active"), "disable")).toEqual({
      ok: false,
      refusal: "roleNotYours",
    });
  });
});

describe("decideRole", () => {
  it.each<[string, Role, AccountState, Role, OrganisationKind, string | null]>([
    ["promotes a colleague", "contributor", "active", "coordinator", "collectivite", null],
    ["changes what an invitation offers", "contributor", "invited", "coordinator", "collectivite", null],
    ["makes no administrator", "contributor", "active", "admin", "collectivite", "roleNotYours"],
    ["touches none either", "admin", "active", "contributor", "ministry", "roleNotYours"],
    ["knows what exists where", "contributor", "active", "coordinator", "agency", "roleElsewhere"],
    ["does nothing twice", "contributor", "active", "contributor", "collectivite", "alreadyDone"],
    ["leaves whoever left", "contributor", "disabled", "coordinator", "collectivite", "alreadyDone"],
    ["and whom nobody awaits", "contributor", "revoked", "coordinator", "collectivite", "alreadyDone"],
  ])("a coordinator %s", (_, from, state, to, kind, refusal) => {
    const decision = decideRole(person("coordinator"), account(from, state), to, kind);
    expect(decision.ok ? null : decision.refusal).toBe(refusal);
  });
});

describe("accountState", () => {
  const now = new Date("2026-03-02T10:00:00Z");
  const later = expiryOf(now);
  it.each<[AccountState, Parameters<typeof accountState>[0]]>([
    ["invited", { disabledAt: null, acceptedAt: null, expiresAt: later }],
    ["expired", { disabledAt: null, acceptedAt: null, expiresAt: now }],
    ["revoked", { disabledAt: now, acceptedAt: null, expiresAt: later }],
    ["active", { disabledAt: null, acceptedAt: now, expiresAt: now }],
    ["disabled", { disabledAt: now, acceptedAt: now, expiresAt: null }],
  ])("%s", (state, membership) => {
    expect(accountState(membership, now)).toBe(state);
  });
  it("gives an invitation a fortnight", () => {
    expect(later).toEqual(new Date("2026-03-16T10:00:00Z"));
  });
});
