import { describe, expect, it } from "vitest";
import { ROLES, type Role } from "@/lib/kernel/actor";
import { mintActor, systemActor, visitor } from "@/lib/platform/actors";
import { mayManageAccount, mayManageAccounts } from "./policy";
import { accountState, decideCommand, decideInvitation, grantableRoles } from "./rules";
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
  it.each<[AccountState, boolean, boolean, boolean]>([
    ["invited", true, true, false],
    ["active", false, true, false],
    ["disabled", false, false, true],
  ])("on an account that is %s: resend %s, disable %s, enable %s", (state, resend, disable, enable) => {
    const may = (command: "resend" | "disable" | "enable") =>
      decideCommand(person("admin"), account("contributor", state), command).ok;
    expect([may("resend"), may("disable"), may("enable")]).toEqual([resend, disable, enable]);
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

it("tells an invitation that was never answered from an account in use", () => {
  const now = new Date("2026-03-02T10:00:00Z");
  expect(accountState({ disabledAt: null, lastSignInAt: null })).toBe("invited");
  expect(accountState({ disabledAt: null, lastSignInAt: now })).toBe("active");
  expect(accountState({ disabledAt: now, lastSignInAt: now })).toBe("disabled");
});
