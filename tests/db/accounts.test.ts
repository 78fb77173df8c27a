import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { getAccount, listAccounts, listInvitingOrganisations } from "@/lib/features/accounts/data";
import { ENTRIES_PER_PAGE } from "@/lib/features/accounts/journal/constants";
import { listAccountJournal } from "@/lib/features/accounts/journal/data";
import { endMembership } from "@/lib/features/accounts/leaving/mutations";
import { applyAccountCommand, changeRole, inviteAccount } from "@/lib/features/accounts/mutations";
import type { InvitationInput } from "@/lib/features/accounts/schema";
import type { Role } from "@/lib/kernel/actor";
import { systemActor, visitor } from "@/lib/platform/actors";
import { findSessionActor, withActor } from "@/lib/platform/db";
import { hashSessionToken } from "@/lib/platform/session";
import { asActor, attempt } from "@/tests/support/claims";
import { testDatabase } from "@/tests/support/database";
import { buildVisibilityFixture, type VisibilityFixture } from "@/tests/support/visibility-fixture";
import { ACCOUNT_JOURNAL_READERS, AUDIENCES, type Audience } from "@/tests/support/visibility-matrix";

const database = testDatabase();
let actors: VisibilityFixture["actors"];
let pool: ReturnType<typeof database.superuserPool>;
let organisationIds: Map<string, number>;
let mailNumber = 0;

beforeAll(async () => {
  pool = database.superuserPool();
  ({ actors } = await buildVisibilityFixture(pool));
  const { rows } = await pool.query<{ id: number; slug: string }>("SELECT id, slug FROM organisation");
  organisationIds = new Map(rows.map(({ id, slug }) => [slug, id]));
});
beforeEach(() => pool.query("DELETE FROM outbox_mail"));

const ROUBAIX = "ville-de-roubaix";
const LAVAL = "laval-agglomeration";
const MANAGERS: readonly Audience[] = ["admin", "ownCoordinator", "otherCoordinator"];

function invitation(role: Role, organisation: string): InvitationInput {
  mailNumber += 1;
  return {
    nom: "Nouvelle Personne",
    adresse: `nouvelle.${mailNumber}@ville.test`,
    role,
    organisation: organisationIds.get(organisation) ?? -1,
  };
}

async function invited(by: Audience, role: Role = "contributor", organisation = ROUBAIX) {
  const input = invitation(role, organisation);
  const result = await inviteAccount(actors[by], input);
  if (!result.ok) throw new Error(result.refusal);
  return { id: result.value, email: input.adresse };
}

const at = (organisation: string) => organisationIds.get(organisation) ?? -1;
/** As the link of the mail does. */
const accept = (userId: string) =>
  pool.query("UPDATE membership SET accepted_at = now() WHERE user_id = $1", [userId]);
async function member(by: Audience = "admin", role: Role = "contributor", organisation = ROUBAIX) {
  const one = await invited(by, role, organisation);
  await accept(one.id);
  return one;
}
const leave = (by: Audience, userId: string, organisation = ROUBAIX, isWarned = false) =>
  endMembership(actors[by], { userId, organisationId: at(organisation), successorId: null, isWarned });

const mailedTo = async () =>
  (await pool.query("SELECT recipient FROM outbox_mail")).rows.map(({ recipient }) => recipient);
const journalOf = async (userId: string) =>
  (
    await pool.query("SELECT verb, actor_id, changes FROM journal_entry WHERE subject_key = $1 ORDER BY id", [
      userId,
    ])
  ).rows;

describe("the list", () => {
  it.each(AUDIENCES)("shows %s what is theirs to manage", async (audience) => {
    const page = await listAccounts(actors[audience], { search: "", page: 1 });
    if (!MANAGERS.includes(audience)) return expect(page).toBeNull();
    const organisations = new Set(page?.accounts.map(({ organisationId }) => organisationId));
    if (audience === "admin") expect(organisations.size).toBeGreaterThan(3);
    else expect([...organisations]).toEqual([actors[audience].organisationId]);
  });

  it("is searched without minding case, and takes a wildcard for itself", async () => {
    const found = await listAccounts(actors.admin, { search: "OWNCOORDINATOR@", page: 1 });
    expect(found?.accounts.map(({ email }) => email)).toEqual(["owncoordinator@matrice.test"]);
    expect((await listAccounts(actors.admin, { search: "100%", page: 1 }))?.total).toBe(0);
  });
});

describe("an invitation", () => {
  // Who may give which role, and where: every audience × a role and an organisation.
  const allowed: Partial<Record<Audience, readonly string[]>> = {
    admin: [
      `contributor@${ROUBAIX}`,
      `coordinator@${LAVAL}`,
      "reviewer@anct",
      "admin@ministere-ville",
      "partner@anru",
    ],
    ownCoordinator: [`contributor@${ROUBAIX}`],
    otherCoordinator: [`coordinator@${LAVAL}`],
  };
  const cases: readonly [Role, string][] = [
    ["contributor", ROUBAIX],
    ["coordinator", LAVAL],
    ["reviewer", "anct"],
    ["admin", "ministere-ville"],
    ["partner", "anru"],
    ["admin", ROUBAIX],
    ["contributor", "anct"],
    ["partner", "caf"],
  ];

  it.each(AUDIENCES)("is given by %s within their reach, in code and in SQL", async (audience) => {
    for (const [role, organisation] of cases) {
      const input = invitation(role, organisation);
      const result = await inviteAccount(actors[audience], input);
      const may = allowed[audience]?.includes(`${role}@${organisation}`) ?? false;
      expect(result.ok, `${role} in ${organisation}`).toBe(may);
      expect((await mailedTo()).includes(input.adresse)).toBe(may);

      const client = await pool.connect();
      const insert = "SELECT invite_member($1, 'x', $3, $2, 'empreinte ' || $1, now() + interval '1 day')";
      const touched = await asActor(client, actors[audience], (sql) =>
        attempt(sql, insert, [`sql.${input.adresse}`, role, input.organisation]),
      ).finally(() => client.release());
      // The second wall knows who, where and which role; which role makes sense where is a rule, not a wall.
      if (may || audience === "admin") expect(touched).toBe(1);
      else expect(touched).toBe("denied");
      for (const direct of [
        "INSERT INTO user_account (id, email, name, role, organisation_id) VALUES (gen_random_uuid(), 'brut.' || $1, 'x', $2, $3)",
        "INSERT INTO membership (user_id, organisation_id, role, accepted_at) SELECT app_user_id(), $3, $2, now() WHERE $1 <> ''",
      ]) {
        const other = await pool.connect();
        const brought = await asActor(other, actors[audience], (sql) =>
          attempt(sql, direct, [input.adresse, role, input.organisation]),
        ).finally(() => other.release());
        // Deferred: an account of the administrator's without its membership gets one, by a trigger.
        expect(brought === 1).toBe(audience === "admin" && direct.includes("user_account"));
      }
    }
  });

  it("is journalled, mailed with the address of the sign-in page, and queued in the same transaction", async () => {
    const { id, email } = await invited("ownCoordinator");
    const [entry] = await journalOf(id);
    expect(entry).toMatchObject({ verb: "invite", actor_id: actors.ownCoordinator.userId });
    expect(entry.changes.email).toEqual({ before: null, after: email });
    const { rows } = await pool.query("SELECT subject, text FROM outbox_mail WHERE recipient = $1", [email]);
    expect(rows[0].subject).toBe("Invitation à Quartiers Productifs");
    expect(rows[0].text).toContain("http://localhost:3000/connexion");
  });

  it("is refused for an address that the organisation knows, and adds a membership to one that another does", async () => {
    const { email } = await invited("admin", "contributor", LAVAL);
    const input = { ...invitation("contributor", ROUBAIX), adresse: email, nom: "Comme tapé" };
    expect((await inviteAccount(actors.ownCoordinator, input)).ok).toBe(true);
    expect(await mailedTo()).toEqual([email, email]);
    // Until it is accepted, whoever invited reads what they typed, and nothing of the other organisation.
    const page = await listAccounts(actors.ownCoordinator, { search: email, page: 1 });
    expect(page?.accounts).toMatchObject([
      { name: "Comme tapé", state: "invited", lastSignInAt: null, organisationName: "Ville de Roubaix" },
    ]);
    expect(await inviteAccount(actors.ownCoordinator, input)).toEqual({
      ok: false,
      refusal: "alreadyMember",
    });
    const { rows } = await pool.query("SELECT count(*)::int AS n FROM user_account WHERE email = $1", [
      email,
    ]);
    expect(rows[0].n).toBe(1);
  });

  it("opens one account when the button is pressed twice", async () => {
    const input = invitation("contributor", ROUBAIX);
    const results = await Promise.all([1, 2].map(() => inviteAccount(actors.ownCoordinator, input)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await mailedTo()).toEqual([input.adresse]);
  });

  it("offers the organisations that the person may invite into", async () => {
    const everywhere = await listInvitingOrganisations(actors.admin);
    expect(everywhere.map(({ kind }) => kind)).not.toContain("funder");
    expect((await listInvitingOrganisations(actors.ownCoordinator)).map(({ id }) => id)).toEqual([
      organisationIds.get(ROUBAIX),
    ]);
    expect(await listInvitingOrganisations(actors.partner)).toEqual([]);
  });
});

describe("disabling", () => {
  async function signedIn(userId: string): Promise<string> {
    const token = `jeton-${userId}`;
    await withActor(systemActor("test"), (tx) =>
      tx.session.create({
        data: { tokenHash: hashSessionToken(token), userId, expiresAt: new Date(Date.now() + 3_600_000) },
      }),
    );
    return hashSessionToken(token);
  }

  it.each(AUDIENCES)("is open to %s for their own people only, in code and in SQL", async (audience) => {
    const { id } = await member();
    const result = await leave(audience, id);
    const may = audience === "admin" || audience === "ownCoordinator";
    expect(result.ok).toBe(may);
    if (!result.ok) expect(result.refusal).toBe(MANAGERS.includes(audience) ? "notFound" : "forbidden");
    const client = await pool.connect();
    const touched = await asActor(client, actors[audience], (sql) =>
      attempt(sql, "UPDATE membership SET disabled_at = now() WHERE user_id = $1", [id]),
    ).finally(() => client.release());
    expect(touched).toBe(may ? 1 : 0);
    // The account itself may belong elsewhere: it is nobody's to close but the administrator's.
    const other = await pool.connect();
    const closed = await asActor(other, actors[audience], (sql) =>
      attempt(sql, "UPDATE user_account SET disabled_at = now() WHERE id = $1", [id]),
    ).finally(() => other.release());
    expect(closed).toBe(audience === "admin" ? 1 : 0);
  });

  it("ends the sessions and links at once, and enabling brings none of them back", async () => {
    const { id, email } = await member("ownCoordinator");
    const session = await signedIn(id);
    await pool.query("INSERT INTO sign_in_token VALUES ($1, $2, now() + interval '10 minutes')", [
      `h-${id}`,
      email,
    ]);
    expect((await findSessionActor(session))?.user_id).toBe(id);

    expect((await leave("ownCoordinator", id)).ok).toBe(true);
    expect(await findSessionActor(session)).toBeNull();
    expect((await pool.query("SELECT FROM sign_in_token WHERE email = $1", [email])).rowCount).toBe(0);

    const again = { userId: id, organisationId: at(ROUBAIX), command: "enable" } as const;
    expect((await applyAccountCommand(actors.ownCoordinator, again)).ok).toBe(true);
    expect(await findSessionActor(session)).toBeNull();
    expect((await journalOf(id)).map(({ verb }) => verb)).toEqual(["invite", "disable", "enable"]);
  });

  it("is refused for oneself, for a stranger and for what is done already", async () => {
    const own = actors.ownCoordinator.userId ?? "";
    const refusalOf = async (
      userId: string,
      command: "disable" | "enable" | "resend",
      organisation = ROUBAIX,
    ) => {
      const key = { userId, organisationId: at(organisation) };
      const result =
        command === "disable"
          ? await leave("ownCoordinator", userId, organisation)
          : await applyAccountCommand(actors.ownCoordinator, { ...key, command });
      return result.ok ? null : result.refusal;
    };
    expect(await refusalOf(own, "disable")).toBe("oneself");
    expect(await refusalOf(actors.otherContributor.userId ?? "", "disable")).toBe("notFound");
    expect(await refusalOf(actors.otherContributor.userId ?? "", "disable", LAVAL)).toBe("notFound");
    expect(await refusalOf("00000000-0000-4000-8000-000000000000", "disable")).toBe("notFound");
    expect(await refusalOf(own, "enable")).toBe("alreadyDone");
    const { id } = await member("ownCoordinator");
    expect(await refusalOf(id, "resend")).toBe("alreadyIn");
  });
});

describe("an invitation that was sent", () => {
  const command = (by: Audience, userId: string, name: "resend" | "renew" | "revoke") =>
    applyAccountCommand(actors[by], { userId, organisationId: at(ROUBAIX), command: name });
  const stateOf = async (userId: string) =>
    (await getAccount(actors.admin, { userId, organisationId: at(ROUBAIX) }))?.state;

  it.each(AUDIENCES)("is renewed and taken back by %s for their own people only", async (audience) => {
    const may = audience === "admin" || audience === "ownCoordinator";
    for (const name of ["resend", "revoke"] as const) {
      const { id } = await invited("admin");
      const result = await command(audience, id, name);
      expect(result.ok).toBe(may);
      if (!result.ok) expect(result.refusal).toBe(MANAGERS.includes(audience) ? "notFound" : "forbidden");
    }
    const { id } = await invited("admin");
    const seen = await getAccount(actors[audience], { userId: id, organisationId: at(ROUBAIX) });
    expect(seen?.id).toBe(may ? id : undefined);
  });

  it("expires, is renewed with a link of its own, and ends when it is taken back", async () => {
    const { id, email } = await invited("ownCoordinator");
    expect(await stateOf(id)).toBe("invited");
    expect((await command("ownCoordinator", id, "renew")).ok).toBe(false);
    await pool.query("UPDATE membership SET expires_at = now() WHERE user_id = $1", [id]);
    expect(await stateOf(id)).toBe("expired");
    expect(await command("ownCoordinator", id, "resend")).toEqual({ ok: false, refusal: "alreadyDone" });
    expect((await command("ownCoordinator", id, "renew")).ok).toBe(true);
    expect(await stateOf(id)).toBe("invited");
    expect(await mailedTo()).toEqual([email, email]);
    const links = "SELECT count(DISTINCT token_hash)::int AS n FROM invitation_link WHERE user_id = $1";
    expect((await pool.query(links, [id])).rows).toEqual([{ n: 2 }]);

    expect((await command("ownCoordinator", id, "revoke")).ok).toBe(true);
    expect(await stateOf(id)).toBe("revoked");
    expect((await command("ownCoordinator", id, "revoke")).ok).toBe(false);
    expect((await command("ownCoordinator", id, "renew")).ok).toBe(true);
    expect(await stateOf(id)).toBe("invited");
    expect((await journalOf(id)).map(({ verb }) => verb)).toEqual(["invite", "renew", "revoke", "renew"]);
  });
});

describe("a role", () => {
  const change = (by: Audience, userId: string, role: Role, isWarned = false, organisation = ROUBAIX) =>
    changeRole(actors[by], { userId, organisationId: at(organisation), role, isWarned });

  it.each(AUDIENCES)("is changed by %s among their own people only, in code and in SQL", async (audience) => {
    const { id } = await member();
    const may = audience === "admin" || audience === "ownCoordinator";
    const client = await pool.connect();
    const touched = await asActor(client, actors[audience], (sql) =>
      attempt(sql, "UPDATE membership SET role = 'coordinator' WHERE user_id = $1", [id]),
    ).finally(() => client.release());
    expect(touched).toBe(may ? 1 : 0);
    const other = await pool.connect();
    const promoted = await asActor(other, actors[audience], (sql) =>
      attempt(sql, "UPDATE membership SET role = 'admin' WHERE user_id = $1", [id]),
    ).finally(() => other.release());
    expect(promoted === 1).toBe(audience === "admin");
    const result = await change(audience, id, "coordinator");
    expect(result.ok).toBe(may);
    if (!result.ok) expect(result.refusal).toBe(MANAGERS.includes(audience) ? "notFound" : "forbidden");
    // The account says the same of its home, in the same transaction.
    const { rows } = await pool.query("SELECT role FROM user_account WHERE id = $1", [id]);
    expect(rows[0].role).toBe(may ? "coordinator" : "contributor");
  });

  it("never makes an administrator of a coordinator's colleague, nor changes one's own", async () => {
    const { id } = await member("ownCoordinator");
    const refusalOf = async (userId: string, role: Role) => {
      const result = await change("ownCoordinator", userId, role);
      return result.ok ? null : result.refusal;
    };
    for (const role of ["admin", "reviewer", "partner"] as const)
      expect(await refusalOf(id, role)).toBe("roleNotYours");
    expect(await refusalOf(actors.ownCoordinator.userId ?? "", "contributor")).toBe("oneself");
    const client = await pool.connect();
    const promoted = await asActor(client, actors.ownContributor, (sql) =>
      attempt(sql, "UPDATE membership SET role = 'coordinator' WHERE user_id = app_user_id()"),
    ).finally(() => client.release());
    expect(promoted).toBe("denied");
  });

  it("of the last coordinator is changed, and the last one let go, by whoever knows it", async () => {
    const { id } = await member("admin", "coordinator", LAVAL);
    const own = actors.otherCoordinator.userId ?? "";
    expect((await leave("admin", own, LAVAL)).ok).toBe(true);
    expect(await leave("admin", id, LAVAL)).toEqual({ ok: false, refusal: "lastCoordinator" });
    expect(await change("admin", id, "contributor", false, LAVAL)).toEqual({
      ok: false,
      refusal: "lastCoordinator",
    });
    expect((await change("admin", id, "contributor", true, LAVAL)).ok).toBe(true);
    await pool.query("UPDATE membership SET disabled_at = NULL WHERE user_id = $1", [own]);
  });
});

describe("the journal of accounts", () => {
  it.each(AUDIENCES)("is read by %s or not, in code and in SQL", async (audience) => {
    const { id, email } = await invited("ownCoordinator");
    const may = ACCOUNT_JOURNAL_READERS.includes(audience);
    const journal = await listAccountJournal(actors[audience], 1);
    expect(journal?.entries[0]?.subjectEmail).toBe(may ? email : undefined);
    const client = await pool.connect();
    const seen = await asActor(client, actors[audience], (sql) =>
      sql.query("SELECT FROM journal_entry WHERE subject_key = $1", [id]),
    ).finally(() => client.release());
    expect(seen.rowCount).toBe(may ? 1 : 0);
  });

  it("says who did what to whom, newest first, and nothing of projects", async () => {
    const { id, email } = await invited("ownCoordinator");
    await accept(id);
    await leave("admin", id);
    const journal = await listAccountJournal(actors.admin, 1);
    expect(journal?.entries.slice(0, 2)).toMatchObject([
      {
        verb: "disable",
        actorName: actors.admin.name,
        subjectEmail: email,
        changes: { state: { before: "active", after: "disabled" } },
      },
      {
        verb: "invite",
        actorName: actors.ownCoordinator.name,
        organisationName: actors.ownCoordinator.organisationName,
        subjectName: "Nouvelle Personne",
      },
    ]);
    expect(new Set(journal?.entries.map(({ verb }) => verb))).not.toContain("create");
  });

  it("goes by pages, and shows the last one to whoever asks for a later one", async () => {
    const before = (await listAccountJournal(actors.admin, 1))?.total ?? 0;
    await pool.query(
      `INSERT INTO journal_entry (at, actor_name, verb, subject_kind, subject_key, changes)
       SELECT now() - n * interval '1 day', 'Ancienne', 'resend', 'user', gen_random_uuid(), '{}' FROM generate_series(1, 60) AS n`,
    );
    const last = await listAccountJournal(actors.admin, 9_999);
    const total = before + 60;
    const pageCount = Math.ceil(total / ENTRIES_PER_PAGE);
    expect(last).toMatchObject({ total, pageCount, page: pageCount });
    expect(last?.entries).toHaveLength(total - (pageCount - 1) * ENTRIES_PER_PAGE);
    expect(last?.entries.at(-1)).toMatchObject({ actorName: "Ancienne", subjectName: "", subjectEmail: "" });
    await pool.query("DELETE FROM journal_entry WHERE actor_name = 'Ancienne'");
  });
});

it("lists no account to a visitor", async () => {
  expect(await listAccounts(visitor, { search: "", page: 1 })).toBeNull();
});
