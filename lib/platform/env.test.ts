import { describe, expect, it } from "vitest";
import { parseServerSettings, parseSettings } from "./env";

const DATABASE_URL = "postgresql://qp:secret@db.example.fr:5432/qp";
const AUTH_SECRET = "0123456789abcdef0123456789abcdef";

const given = (source: Record<string, string>) => {
  const parsed = parseSettings(source);
  if (!parsed.ok) throw new Error(parsed.problems.join("\n"));
  return parsed.value;
};
const problems = (source: Record<string, string>) => {
  const parsed = parseSettings(source);
  return parsed.ok ? [] : parsed.problems;
};

describe("parseSettings", () => {
  it("needs nothing: embedded database, demonstration mode", () => {
    expect(given({})).toEqual({
      port: 3000,
      dataDir: ".data",
      databaseUrl: null,
      databaseRole: "qp_app",
      databasePoolSize: 10,
      smtpUrl: null,
      mailFrom: "Quartiers Productifs <ne-pas-repondre@localhost>",
      authSecret: null,
      appUrl: "http://localhost:3000",
      demo: true,
      adminEmail: null,
      trustedProxies: 0,
      reminderTime: "07:30",
      aidesTerritoires: { url: "https://aides-territoires.beta.gouv.fr/api", key: null, daily: false },
      operator: { publisher: null, publicationDirector: null, host: null, contactEmail: null },
    });
  });

  it("takes an empty variable for a missing one", () => {
    expect(given({ PORT: "", DATABASE_URL: " ", DEMO: "" })).toEqual(given({}));
  });

  it("sends no reminders where the operator wants none", () => {
    expect(given({ REMINDER_TIME: "06:45" }).reminderTime).toBe("06:45");
    expect(given({ REMINDER_TIME: "jamais" }).reminderTime).toBeNull();
  });

  it("reads Aides-territoires every day only with a key", () => {
    expect(problems({ AIDES_TERRITOIRES_DAILY: "1" })).toEqual([
      expect.stringMatching(/^AIDES_TERRITOIRES_KEY manque/),
    ]);
    expect(
      given({
        AIDES_TERRITOIRES_URL: "http://127.0.0.1:4000/api/",
        AIDES_TERRITOIRES_KEY: "cle-de-test",
        AIDES_TERRITOIRES_DAILY: "1",
      }).aidesTerritoires,
    ).toEqual({ url: "http://127.0.0.1:4000/api", key: "cle-de-test", daily: true });
  });

  it("turns demonstration mode off with DATABASE_URL, unless asked for", () => {
    expect(given({ DATABASE_URL, AUTH_SECRET }).demo).toBe(false);
    expect(given({ DATABASE_URL, AUTH_SECRET, DEMO: "1" }).demo).toBe(true);
    expect(given({ DEMO: "0" }).demo).toBe(false);
  });

  it("follows PORT in the address, and drops its trailing slash", () => {
    expect(given({ PORT: "8080" }).appUrl).toBe("http://localhost:8080");
    expect(given({ APP_URL: "https://suivi.exemple.gouv.fr/" }).appUrl).toBe("https://suivi.exemple.gouv.fr");
  });

  it.each([
    ["PORT", "trois mille"],
    ["PORT", "0"],
    ["PORT", "65536"],
    ["PORT", "1e3"],
    ["DATABASE_URL", "mysql://localhost/qp"],
    ["DATABASE_URL", "localhost:5432"],
    ["DATABASE_ROLE", 'qp"; DROP ROLE x'],
    ["DATABASE_POOL_SIZE", "0"],
    ["SMTP_URL", "mail.exemple.fr"],
    ["MAIL_FROM", "personne"],
    ["MAIL_FROM", "a@b.fr\nBcc: c@d.fr"],
    ["AUTH_SECRET", "court"],
    ["APP_URL", "suivi.exemple.gouv.fr"],
    ["APP_URL", "https://exemple.gouv.fr/suivi"],
    ["DEMO", "oui"],
    ["ADMIN_EMAIL", "anne"],
    ["TRUSTED_PROXIES", "11"],
    ["REMINDER_TIME", "24:00"],
    ["REMINDER_TIME", "7h30"],
    ["AIDES_TERRITOIRES_URL", "http://aides.exemple.fr/api"],
    ["AIDES_TERRITOIRES_URL", "https://cle@aides.exemple.fr/api"],
    ["AIDES_TERRITOIRES_KEY", "deux mots"],
    ["AIDES_TERRITOIRES_DAILY", "oui"],
  ])("answers %s=%j with one sentence that names it", (name, value) => {
    const sentences = problems({ [name]: value });
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toMatch(new RegExp(`^${name} (doit|vaut) .+\\.$`));
  });

  it("tells every mistake at once", () => {
    expect(problems({ PORT: "x", DEMO: "x" })).toHaveLength(2);
  });

  it("wants a secret with DATABASE_URL, and https outside this machine", () => {
    expect(problems({ DATABASE_URL })).toEqual([expect.stringMatching(/^AUTH_SECRET manque\./)]);
    const overHttp = { DATABASE_URL, AUTH_SECRET, APP_URL: "http://suivi.exemple.gouv.fr" };
    expect(problems(overHttp)).toEqual([expect.stringMatching(/^APP_URL doit commencer par https/)]);
    expect(problems({ ...overHttp, APP_URL: "http://127.0.0.1:3000" })).toEqual([]);
    expect(problems({ ...overHttp, DEMO: "1" })).toEqual([]);
  });
});

describe("parseServerSettings", () => {
  it("wants what the launcher provides", () => {
    expect(parseServerSettings({}).ok).toBe(false);
    expect(parseServerSettings({ DATABASE_URL, AUTH_SECRET }).ok).toBe(true);
  });
});
