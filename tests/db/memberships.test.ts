import { randomUUID } from "node:crypto";
import type { Pool } from "pg";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { getAccount, listAccounts } from "@/lib/features/accounts/data";
import { getInvitation } from "@/lib/features/accounts/invitations/data";
import { acceptInvitation } from "@/lib/features/accounts/invitations/mutations";
import { endMembership } from "@/lib/features/accounts/leaving/mutations";
import { applyAccountCommand, inviteAccount } from "@/lib/features/accounts/mutations";
import { listOwnOrganisations } from "@/lib/features/accounts/organisations/data";
import { joinOrganisation, switchOrganisation } from "@/lib/features/accounts/organisations/mutations";
import { sendSignInLink } from "@/lib/features/accounts/sign-in/mutations";
import { renewFeed } from "@/lib/features/calendar/feed/mutations";
import { listNotifications } from "@/lib/features/notifications/data";
import { getDraft, listOpenDrafts } from "@/lib/features/projects/autosave/data";
import { keepForm } from "@/lib/features/projects/autosave/mutations";
import { sendReminders } from "@/lib/features/reminders/service";
import { listViews } from "@/lib/features/views/data";
import { createView } from "@/lib/features/views/mutations";
import type { Actor, Role } from "@/lib/kernel/actor";
import { actorsOfAccount } from "@/lib/platform/account-actor";
import { systemActor } from "@/lib/platform/actors";
import { authAdapter } from "@/lib/platform/auth-adapter";
import { findSessionActor } from "@/lib/platform/db";
import { getFeedActors, hashSessionToken } from "@/lib/platform/session";
import { asActor, attempt } from "@/tests/support/claims";
import { testDatabase } from "@/tests/support/database";
import { buildVisibilityFixture, type VisibilityFixture } from "@/tests/support/visibility-fixture";
import { AUDIENCES } from "@/tests/support/visibility-matrix";

/** One person in several organisations: how they come in, for which they act, what each sees of them. */
const database = testDatabase();
const system = systemActor("invitations");
let pool: Pool;
let fixture: VisibilityFixture;
let here: number;
let there: number;

beforeAll(async () => {
  pool = database.superuserPool();
  fixture = await buildVisibilityFixture(pool);
  here = fixture.actors.ownCoordinator.organisationId ?? -1;
  there = fixture.actors.otherCoordinator.organisationId ?? -1;
});
beforeEach(() => pool.query("DELETE FROM outbox_mail"));

let number = 0;
async function invite(by: Actor, email = `membre.${++number}@ville.test`, role: Role = "contributor") {
  const result = await inviteAccount(by, {
    nom: "Lou Castel",
    adresse: email,
    role,
    organisation: by.organisationId ?? -1,
  });
  if (!result.ok) throw new Error(result.refusal);
  return { userId: result.value, email, token: await tokenSentTo(email) };
}
async function tokenSentTo(email: string): Promise<string> {
  const { rows } = await pool.query(
    "SELECT text FROM outbox_mail WHERE recipient = $1 ORDER BY id DESC LIMIT 1",
    [email],
  );
  return /invitation\?jeton=([0-9a-f]{64})/.exec(rows[0]?.text ?? "")?.[1] ?? "";
}
/** In both organisations, here first. */
async function inBoth() {
  const { actors } = fixture;
  const first = await invite(actors.ownCoordinator);
  await acceptInvitation(system, first.token);
  const second = await invite(actors.otherCoordinator, first.email, "coordinator");
  await acceptInvitation(system, second.token);
  const all = await actorsOfAccount({ userId: first.userId });
  const as = (organisationId: number) => {
    const actor = all.find((one) => one.organisationId === organisationId);
    if (!actor) throw new Error("not a member");
    return actor;
  };
  return { ...first, here: as(here), there: as(there) };
}
async function sessionOf(userId: string): Promise<string> {
  const sessionToken = randomUUID();
  await authAdapter.updateUser({ id: userId });
  await authAdapter.createSession({ sessionToken, userId, expires: new Date(Date.now() + 3_600_000) });
  return hashSessionToken(sessionToken);
}
const actingFor = async (session: string) => (await findSessionActor(session))?.organisation_id ?? null;
const stateOf = async (token: string) => (await getInvitation(system, token))?.state ?? null;

describe("an invitation", () => {
  it("is accepted once by its link, and says afterwards what became of it", async () => {
    const { userId, token, email } = await invite(fixture.actors.ownCoordinator);
    expect(await getInvitation(system, token)).toMatchObject({
      state: "open",
      email,
      role: "contributor",
      inviterName: "ownCoordinator",
    });
    expect(await actorsOfAccount({ userId })).toEqual([]);
    const outcomes = await Promise.all([1, 2, 3].map(() => acceptInvitation(system, token)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await stateOf(token)).toBe("accepted");
    expect(await acceptInvitation(system, token)).toEqual({ ok: false, refusal: "notOpen" });
    expect(await actorsOfAccount({ userId })).toMatchObject([{ role: "contributor", organisationId: here }]);
    const { rows } = await pool.query(
      "SELECT verb, actor_id FROM journal_entry WHERE subject_key = $1 ORDER BY id",
      [userId],
    );
    expect(rows.at(-1)).toEqual({ verb: "accept", actor_id: userId });
  });

  it("that has expired, was taken back or replaced opens nothing", async () => {
    const { ownCoordinator } = fixture.actors;
    const { userId, token, email } = await invite(ownCoordinator);
    const key = { userId, organisationId: here };
    await pool.query("UPDATE membership SET expires_at = now() - interval '1 minute' WHERE user_id = $1", [
      userId,
    ]);
    expect(await stateOf(token)).toBe("expired");
    expect((await acceptInvitation(system, token)).ok).toBe(false);

    await applyAccountCommand(ownCoordinator, { ...key, command: "renew" });
    const renewed = await tokenSentTo(email);
    expect([await stateOf(token), await stateOf(renewed)]).toEqual(["replaced", "open"]);
    expect((await acceptInvitation(system, token)).ok).toBe(false);

    await applyAccountCommand(ownCoordinator, { ...key, command: "revoke" });
    expect([await stateOf(token), await stateOf(renewed)]).toEqual(["revoked", "revoked"]);
    expect((await acceptInvitation(system, renewed)).ok).toBe(false);
    expect(await getInvitation(system, "0".repeat(64))).toBeNull();
    expect(await actorsOfAccount({ userId })).toEqual([]);
  });

  it("is accepted by signing in where one belongs nowhere yet, and waits where one does", async () => {
    const first = await invite(fixture.actors.ownCoordinator);
    expect(await actingFor(await sessionOf(first.userId))).toBe(here);
    await invite(fixture.actors.otherCoordinator, first.email);
    expect(await actingFor(await sessionOf(first.userId))).toBe(here);
    const [actor] = await actorsOfAccount({ userId: first.userId });
    if (!actor) throw new Error("not a member");
    expect((await listOwnOrganisations(actor)).map(({ id, state }) => [id, state])).toEqual([
      [here, "member"],
      [there, "invited"],
    ]);
    // Told in the application too, whichever organisation they act for.
    const told = async (reader: Actor) =>
      (await listNotifications(reader, { kind: "account", unreadOnly: false, page: 1 }))?.items.map(
        ({ event, accountName }) => [event, accountName],
      );
    expect(await told(actor)).toEqual([["invited", "Lou Castel"]]);
    expect((await joinOrganisation(actor, there)).ok).toBe(true);
    expect((await told(fixture.actors.otherCoordinator))?.[0]).toEqual(["accepted", "Lou Castel"]);
    expect(await joinOrganisation(actor, there)).toEqual({ ok: false, refusal: "expired" });
    expect(await actorsOfAccount({ userId: first.userId })).toHaveLength(2);
  });

  it("that has expired brings a mail that says so, and no link, to whoever asks for one", async () => {
    const { userId, email } = await invite(fixture.actors.ownCoordinator);
    await pool.query("UPDATE membership SET expires_at = now() WHERE user_id = $1", [userId]);
    await sendSignInLink(systemActor("connexion"), email, null);
    expect((await pool.query("SELECT FROM sign_in_token WHERE email = $1", [email])).rowCount).toBe(0);
    const { rows } = await pool.query(
      "SELECT text FROM outbox_mail WHERE recipient = $1 ORDER BY id DESC LIMIT 1",
      [email],
    );
    expect(rows[0].text).toContain("demandez à ownCoordinator de la renouveler");
    expect(await authAdapter.getUserByEmail(email)).toBeNull();
  });

  it("is accepted by nobody else, in SQL either", async () => {
    const { userId } = await invite(fixture.actors.ownCoordinator);
    for (const audience of AUDIENCES) {
      const client = await pool.connect();
      const touched = await asActor(client, fixture.actors[audience], (sql) =>
        attempt(sql, "UPDATE membership SET accepted_at = now() WHERE user_id = $1", [userId]),
      ).finally(() => client.release());
      expect([audience, touched === 1]).toEqual([audience, false]);
      const other = await pool.connect();
      const read = await asActor(other, fixture.actors[audience], (sql) =>
        attempt(sql, "SELECT FROM membership WHERE user_id = $1", [userId]),
      ).finally(() => other.release());
      expect([audience, read]).toEqual([
        audience,
        audience === "admin" || audience.startsWith("own") ? 1 : 0,
      ]);
    }
  });
});

describe("somebody in two organisations", () => {
  it("acts for one at a time, switches by the session alone, and begins where they were last", async () => {
    const { userId, here: actor } = await inBoth();
    const session = await sessionOf(userId);
    expect(await findSessionActor(session)).toMatchObject({
      organisation_id: there,
      role: "coordinator",
      others: 1,
    });
    expect((await switchOrganisation(actor, { sessionHash: session, organisationId: here })).ok).toBe(true);
    expect(await findSessionActor(session)).toMatchObject({
      organisation_id: here,
      role: "contributor",
      others: 1,
    });
    expect(await actingFor(await sessionOf(userId))).toBe(here);
  });

  it("cannot act for one that is not theirs, nor for anybody else", async () => {
    const { userId, here: actor } = await inBoth();
    const session = await sessionOf(userId);
    const before = await actingFor(session);
    const elsewhere = fixture.actors.admin.organisationId ?? -1;
    const refused = { ok: false, refusal: "notYours" };
    expect(await switchOrganisation(actor, { sessionHash: session, organisationId: elsewhere })).toEqual(
      refused,
    );
    expect(await switchOrganisation(actor, { sessionHash: "x", organisationId: here })).toEqual(refused);
    const { partner } = fixture.actors;
    expect(await switchOrganisation(partner, { sessionHash: session, organisationId: here })).toEqual(
      refused,
    );
    expect(await actingFor(session)).toBe(before);
    // Invited is not in: not yet.
    const { userId: invited } = await invite(
      fixture.actors.otherCoordinator,
      fixture.actors.ownContributor.email,
    );
    const own = await sessionOf(invited);
    const { ownContributor } = fixture.actors;
    expect(await switchOrganisation(ownContributor, { sessionHash: own, organisationId: there })).toEqual(
      refused,
    );
  });

  it("is out of one at once, and stays in the other", async () => {
    const { userId, email } = await inBoth();
    const [inHere, inThere] = [await sessionOf(userId), await sessionOf(userId)];
    await pool.query("UPDATE session SET organisation_id = $1 WHERE token_hash = $2", [here, inHere]);
    expect([await actingFor(inHere), await actingFor(inThere)]).toEqual([here, there]);
    const left = { userId, organisationId: here, successorId: null, isWarned: false };
    expect((await endMembership(fixture.actors.ownCoordinator, left)).ok).toBe(true);
    expect([await actingFor(inHere), await actingFor(inThere)]).toEqual([null, there]);
    expect(await authAdapter.getUserByEmail(email)).not.toBeNull();
    expect(await actingFor(await sessionOf(userId))).toBe(there);
    const { rows } = await pool.query(
      "SELECT organisation_id, role, disabled_at FROM user_account WHERE id = $1",
      [userId],
    );
    expect(rows).toEqual([{ organisation_id: there, role: "coordinator", disabled_at: null }]);
    // The last one out closes the account, and whoever comes back opens it again.
    await pool.query("UPDATE membership SET disabled_at = now() WHERE user_id = $1", [userId]);
    expect(await authAdapter.getUserByEmail(email)).toBeNull();
    expect(await actingFor(inThere)).toBeNull();
    await applyAccountCommand(fixture.actors.ownCoordinator, {
      userId,
      organisationId: here,
      command: "enable",
    });
    expect(await authAdapter.getUserByEmail(email)).not.toBeNull();
  });

  it("shows each coordinator what they do there, and nothing of the other", async () => {
    const { userId, email } = await inBoth();
    const { ownCoordinator, otherCoordinator, admin } = fixture.actors;
    const of = async (actor: Actor) => (await listAccounts(actor, { search: email, page: 1 }))?.accounts;
    expect(await of(ownCoordinator)).toMatchObject([{ role: "contributor", organisationId: here }]);
    expect(await of(otherCoordinator)).toMatchObject([{ role: "coordinator", organisationId: there }]);
    expect(await of(admin)).toHaveLength(2);
    expect(await getAccount(ownCoordinator, { userId, organisationId: there })).toBeNull();
    const client = await pool.connect();
    const seen = await asActor(client, otherCoordinator, async (sql) => ({
      memberships: (await sql.query("SELECT organisation_id FROM membership WHERE user_id = $1", [userId]))
        .rows,
      account: (await sql.query("SELECT FROM user_account WHERE id = $1", [userId])).rowCount,
      name: (await sql.query("SELECT colleague_name($1) AS name", [userId])).rows,
    })).finally(() => client.release());
    // Its home is elsewhere: the row would say where.
    expect(seen).toEqual({
      memberships: [{ organisation_id: there }],
      account: 0,
      name: [{ name: "Lou Castel" }],
    });
  });

  it("has views and what is being typed for each", async () => {
    const { here: one, there: other } = await inBoth();
    const view = await createView(one, {
      creationKey: randomUUID(),
      name: "D’ici",
      isShared: false,
      query: "",
    });
    expect(view.ok).toBe(true);
    expect((await listViews(one)).map(({ name }) => name)).toContain("D’ici");
    expect((await listViews(other)).map(({ name }) => name)).not.toContain("D’ici");

    const place = { kind: "creation", creationKey: randomUUID() } as const;
    const call = {
      userId: one.userId ?? "",
      actingFor: String(here),
      place,
      baseVersion: 0,
      intent: "keep",
      content: '{"title":"Halle"}',
      title: "Halle",
    } as const;
    expect((await keepForm(one, call)).ok).toBe(true);
    expect(await getDraft(other, place)).toBeNull();
    expect([(await listOpenDrafts(one, 9)).length, (await listOpenDrafts(other, 9)).length]).toEqual([1, 0]);
    // A form of one, sent while acting for the other.
    expect(await keepForm(other, call)).toEqual({ ok: false, refusal: "otherOrganisation" });
    await keepForm(other, { ...call, actingFor: String(there), content: '{"title":"Autre"}' });
    expect(JSON.stringify(await getDraft(one, place))).toContain("Halle");
  });

  it("has one calendar of both, until the last membership ends", async () => {
    const { userId, here: actor } = await inBoth();
    const token = (await renewFeed(actor)) ?? "";
    const shown = async () => (await getFeedActors(token)).map(({ organisationId }) => organisationId);
    expect(await shown()).toEqual([here, there]);
    await pool.query(
      "UPDATE membership SET disabled_at = now() WHERE user_id = $1 AND organisation_id = $2",
      [userId, here],
    );
    expect(await shown()).toEqual([there]);
    await pool.query("UPDATE membership SET disabled_at = now() WHERE user_id = $1", [userId]);
    expect(await shown()).toEqual([]);
  });

  it("is reminded in one mail of what waits in each, which its addresses open", async () => {
    const { userId, email } = await inBoth();
    await pool.query("UPDATE user_account SET last_sign_in_at = now() WHERE id = $1", [userId]);
    await pool.query("TRUNCATE reminder_digest");
    const awaited = await invite(fixture.actors.otherCoordinator);
    await pool.query("UPDATE membership SET since = '2026-06-01' WHERE user_id = $1", [awaited.userId]);
    await sendReminders(new Date("2026-06-16T06:00:00Z"), { only: email, anyTime: true });
    const { rows } = await pool.query(
      "SELECT text FROM outbox_mail WHERE recipient = $1 AND digest_day IS NOT NULL",
      [email],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0].text).toContain("– VILLE DE ROUBAIX");
    expect(rows[0].text).toContain("– LAVAL AGGLOMÉRATION");
    expect(rows[0].text).toMatch(
      new RegExp(`/compte/organisations/ouvrir\\?organisation=${here}&retour=%2Fprojets%2FQP-ROUBAIX`),
    );
  });
});
