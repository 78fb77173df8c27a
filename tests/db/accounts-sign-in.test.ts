import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { AttemptLimit } from "@/lib/features/accounts/attempts/constants";
import { countAttempt } from "@/lib/features/accounts/attempts/mutations";
import { inviteFirstAdministrator } from "@/lib/features/accounts/mutations";
import { getSignInLink } from "@/lib/features/accounts/sign-in/data";
import { createDemoToken, sendSignInLink, sweepExpired } from "@/lib/features/accounts/sign-in/mutations";
import { systemActor } from "@/lib/platform/actors";
import { authAdapter } from "@/lib/platform/auth-adapter";
import { findSessionActor } from "@/lib/platform/db";
import { hashSessionToken } from "@/lib/platform/session";
import { hashSignInToken, mintSignInToken } from "@/lib/platform/sign-in-token";
import { testDatabase } from "@/tests/support/database";

const database = testDatabase();
const system = systemActor("test");
const ANNA = "anna@ville.test";
let pool: ReturnType<typeof database.superuserPool>;

beforeAll(async () => {
  pool = database.superuserPool();
  await pool.query(
    `INSERT INTO user_account (id, email, name, role, organisation_id, disabled_at, demo)
     SELECT gen_random_uuid(), v.email, v.email, 'contributor', o.id, v.disabled_at, v.demo FROM organisation o,
       (VALUES ($1, NULL::timestamptz, false), ('partie@ville.test', now(), false), ('fictif@demo.test', NULL, true)) AS v (email, disabled_at, demo)
     WHERE o.slug = 'ville-de-roubaix'`,
    [ANNA],
  );
});
beforeEach(() => pool.query("DELETE FROM outbox_mail; DELETE FROM sign_in_token; DELETE FROM rate_limit"));

async function mailedLink(): Promise<URL> {
  const { rows } = await pool.query("SELECT recipient, text FROM outbox_mail");
  expect(rows).toHaveLength(1);
  return new URL(/https?:\/\/\S+/.exec(rows[0].text)?.[0] ?? "");
}

describe("a link", () => {
  it("is mailed to an account, and leads to the page with the button and on to where the reader was", async () => {
    await sendSignInLink(system, ANNA, "/projets?q=café");
    const link = await mailedLink();
    expect(link.pathname).toBe("/connexion/confirmer");
    expect(link.searchParams.get("retour")).toBe("/projets?q=café");
    expect(await getSignInLink(system, link.searchParams.get("jeton") ?? "")).toEqual({ email: ANNA });
  });

  it.each(["inconnue@ville.test", "partie@ville.test"])("is not mailed to %s", async (email) => {
    await sendSignInLink(system, email, null);
    expect((await pool.query("SELECT FROM outbox_mail")).rowCount).toBe(0);
    expect((await pool.query("SELECT FROM sign_in_token")).rowCount).toBe(0);
  });

  it("is not kept in the database as it is in the mail", async () => {
    await sendSignInLink(system, ANNA, null);
    const token = (await mailedLink()).searchParams.get("jeton") ?? "";
    const { rows } = await pool.query("SELECT token_hash FROM sign_in_token");
    expect(rows).toEqual([{ token_hash: hashSignInToken(token) }]);
    expect(rows[0].token_hash).not.toBe(token);
  });

  it("serves once, even for two at the same instant; looking at it uses nothing", async () => {
    await sendSignInLink(system, ANNA, null);
    const token = (await mailedLink()).searchParams.get("jeton") ?? "";
    for (let visit = 0; visit < 3; visit += 1) expect(await getSignInLink(system, token)).not.toBeNull();
    const uses = await Promise.all(
      [1, 2, 3].map(() =>
        authAdapter.useVerificationToken({ identifier: "", token: hashSignInToken(token) }),
      ),
    );
    expect(uses.filter((use) => use !== null)).toHaveLength(1);
    expect(await getSignInLink(system, token)).toBeNull();
  });

  it("expires after a quarter of an hour", async () => {
    await sendSignInLink(system, ANNA, null);
    const token = (await mailedLink()).searchParams.get("jeton") ?? "";
    const { rows } = await pool.query(
      "SELECT extract(epoch FROM expires_at - now()) / 60 AS minutes FROM sign_in_token",
    );
    expect(Number(rows[0].minutes)).toBeGreaterThan(14.5);
    expect(Number(rows[0].minutes)).toBeLessThanOrEqual(15);
    await pool.query("UPDATE sign_in_token SET expires_at = now() - interval '1 second'");
    expect(await getSignInLink(system, token)).toBeNull();
  });

  it("made on the spot is for the demonstration's own people", async () => {
    expect(await createDemoToken(system, "fictif@demo.test")).toMatch(/^[0-9a-f]{64}$/);
    expect(await createDemoToken(system, ANNA)).toBeNull();
  });
});

describe("a session", () => {
  it("is kept as a hash, found by it, and gone once deleted", async () => {
    const user = await authAdapter.getUserByEmail(ANNA);
    const sessionToken = mintSignInToken().token;
    const expires = new Date(Date.now() + 60_000);
    await authAdapter.createSession({ sessionToken, userId: user?.id ?? "", expires });
    expect((await pool.query("SELECT FROM session WHERE token_hash = $1", [sessionToken])).rowCount).toBe(0);
    expect((await findSessionActor(hashSessionToken(sessionToken)))?.email).toBe(ANNA);
    await authAdapter.deleteSession(sessionToken);
    expect(await findSessionActor(hashSessionToken(sessionToken))).toBeNull();
  });

  it("is never opened for a disabled account, and next-auth creates none", async () => {
    expect(await authAdapter.getUserByEmail("partie@ville.test")).toBeNull();
    await expect(authAdapter.createUser()).rejects.toThrow("invitation");
  });
});

describe("the limit of attempts", () => {
  const limit: AttemptLimit = { name: "essai", hits: 5, windowSeconds: 900 };
  const now = new Date("2026-03-02T10:20:00Z");

  it("is one for all who count at once", async () => {
    const results = await Promise.all(
      Array.from({ length: 12 }, () => countAttempt(system, [{ limit, of: "203.0.113.7" }], now)),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(5);
    expect(results.find(({ ok }) => !ok)?.retryAt).toEqual(new Date("2026-03-02T10:30:00Z"));
  });

  it("is counted for each key apart, begins anew with the next window, and keeps no address", async () => {
    for (let i = 0; i < 6; i += 1) await countAttempt(system, [{ limit, of: ANNA }], now);
    expect((await countAttempt(system, [{ limit, of: ANNA }], now)).ok).toBe(false);
    expect((await countAttempt(system, [{ limit, of: "autre@ville.test" }], now)).ok).toBe(true);
    const later = new Date("2026-03-02T10:30:00Z");
    expect((await countAttempt(system, [{ limit, of: ANNA }], later)).ok).toBe(true);
    const { rows } = await pool.query("SELECT key FROM rate_limit");
    expect(JSON.stringify(rows)).not.toContain("anna");
  });
});

it("invites the first administrator once, where there is none", async () => {
  const invite = () => inviteFirstAdministrator(system, "premiere@ministere.test");
  expect((await Promise.all([invite(), invite()])).toSorted()).toEqual([false, true]);
  expect(await invite()).toBe(false);
  expect(await inviteFirstAdministrator(system, "seconde@ministere.test")).toBe(false);
  const { rows } = await pool.query("SELECT recipient, text FROM outbox_mail");
  expect(rows).toHaveLength(1);
  expect(rows[0].text).toContain("avec le rôle «\u00A0Administrateur\u00A0»");
});

it("sweeps what has expired, and nothing else", async () => {
  await pool.query(`
    INSERT INTO sign_in_token VALUES ('vieux', '${ANNA}', now() - interval '1 minute'), ('neuf', '${ANNA}', now() + interval '1 minute');
    INSERT INTO session (token_hash, user_id, expires_at) SELECT h, u.id, now() + d FROM user_account u,
      (VALUES ('vieille', interval '-1 minute'), ('neuve', interval '1 minute')) AS v (h, d) WHERE u.email = '${ANNA}';
    INSERT INTO rate_limit VALUES ('vieux', now() - interval '2 days', 1), ('neuf', now(), 1)`);
  await sweepExpired(system, new Date());
  const left = async (table: string, column: string) =>
    (await pool.query(`SELECT ${column} AS name FROM ${table}`)).rows.map(({ name }) => name);
  expect(await left("sign_in_token", "token_hash")).toEqual(["neuf"]);
  expect(await left("session", "token_hash")).toEqual(["neuve"]);
  expect(await left("rate_limit", "key")).toEqual(["neuf"]);
});
