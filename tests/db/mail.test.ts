import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sendSignInLink } from "@/lib/features/accounts/sign-in/mutations";
import { MAX_ATTEMPTS } from "@/lib/features/mail/constants";
import { listOutbox } from "@/lib/features/mail/data";
import { claimDueMail, queueMail } from "@/lib/features/mail/mutations";
import { deliverDueMails } from "@/lib/features/mail/service";
import { systemActor } from "@/lib/platform/actors";
import { withActor } from "@/lib/platform/db";
import { asActor, attempt } from "@/tests/support/claims";
import { testDatabase } from "@/tests/support/database";
import { type CapriciousServer, openCapriciousServer } from "@/tests/support/smtp-capricious";
import { buildVisibilityFixture, type VisibilityFixture } from "@/tests/support/visibility-fixture";
import { AUDIENCES } from "@/tests/support/visibility-matrix";

const database = testDatabase();
const system = systemActor("test");
let smtp: CapriciousServer;
let pool: ReturnType<typeof database.superuserPool>;
let actors: VisibilityFixture["actors"];

beforeAll(async () => {
  smtp = await openCapriciousServer();
  process.env.SMTP_URL = smtp.smtpUrl;
  process.env.APP_URL = "https://suivi.exemple.fr";
  pool = database.superuserPool();
  ({ actors } = await buildVisibilityFixture(pool));
});
afterAll(() => smtp.close());
beforeEach(async () => {
  smtp.received.length = 0;
  await pool.query("DELETE FROM outbox_mail");
});

const queue = (recipient: string, text = "Bonjour") =>
  withActor(system, (tx) => queueMail(tx, { recipient, subject: "Été à Orly\u00A0: « suite »", text }));
const outbox = async () => (await pool.query("SELECT * FROM outbox_mail ORDER BY id")).rows;

describe("the mail with a link", () => {
  it("arrives whole: French, plain text, from the site, to one person", async () => {
    await sendSignInLink(system, "owncoordinator@matrice.test", "/projets?territoire=roubaix");
    await deliverDueMails();
    expect(smtp.received).toHaveLength(1);
    const [mail] = smtp.received;
    const [row] = await outbox();
    expect(mail?.subject).toBe("Votre lien de connexion à Quartiers Productifs");
    expect(mail?.from?.text).toBe('"Quartiers Productifs" <ne-pas-repondre@suivi.exemple.fr>');
    expect([mail?.to].flat().map((to) => to?.text)).toEqual(["owncoordinator@matrice.test"]);
    expect(mail?.html).toBe(false);
    expect(mail?.text).toMatch(
      /https:\/\/suivi\.exemple\.fr\/connexion\/confirmer\?jeton=[0-9a-f]{64}&retour=%2Fprojets%3Fterritoire%3Droubaix\n/,
    );
    expect(mail?.text).toContain("appuyez sur «\u00A0Se connecter\u00A0»");
    expect(mail?.headers.get("content-language")).toBe("fr");
    expect(mail?.headers.get("auto-submitted")).toBe("auto-generated");
    expect(mail?.messageId).toBe(`<outbox-${row.id}@suivi.exemple.fr>`);
    expect(mail?.headers.get("content-type")).toMatchObject({
      value: "text/plain",
      params: { charset: "utf-8" },
    });
  });

  it("leaves no link behind once it has left", async () => {
    await sendSignInLink(system, "owncoordinator@matrice.test", null);
    expect((await outbox())[0].text).toContain("jeton=");
    await deliverDueMails();
    expect(await outbox()).toMatchObject([
      { text: "", attempts: 1, last_error: null, sent_at: expect.any(Date) },
    ]);
  });
});

describe("delivery", () => {
  it("sends each mail once, however many processes deliver", async () => {
    for (let i = 0; i < 12; i += 1) await queue(`a${i}@ville.test`);
    await Promise.all([1, 2, 3, 4].map(() => deliverDueMails()));
    const recipients = smtp.received.map((mail) => [mail.to].flat()[0]?.text);
    expect(recipients.toSorted()).toEqual(
      Array.from({ length: 12 }, (_, i) => `a${i}@ville.test`).toSorted(),
    );
    expect(smtp.received[0]?.subject).toBe("Été à Orly\u00A0: « suite »");
  });

  it("tries later what is refused for now, and keeps what the server said", async () => {
    await queue("plus-tard@ville.test");
    await queue("a@ville.test");
    await deliverDueMails();
    expect(smtp.received).toHaveLength(1);
    const [refused] = await outbox();
    expect(refused).toMatchObject({ sent_at: null, attempts: 1, last_error: expect.stringContaining("451") });
    expect(refused.not_before.getTime()).toBeGreaterThan(Date.now() + 30_000);
    expect(await claimDueMail(system)).toBeNull();

    await pool.query(
      "UPDATE outbox_mail SET recipient = 'b@ville.test', not_before = now() WHERE sent_at IS NULL",
    );
    await deliverDueMails();
    expect(smtp.received).toHaveLength(2);
  });

  it("gives up at once on an address that does not exist", async () => {
    await queue("inconnue@ville.test");
    await deliverDueMails();
    expect(await outbox()).toMatchObject([{ sent_at: null, attempts: MAX_ATTEMPTS }]);
    await pool.query("UPDATE outbox_mail SET not_before = now()");
    expect(await claimDueMail(system)).toBeNull();
  });

  it("gives a mail back when the process that took it has died", async () => {
    await queue("a@ville.test");
    expect((await claimDueMail(system))?.recipient).toBe("a@ville.test");
    await deliverDueMails();
    expect(smtp.received).toHaveLength(0);
    await pool.query("UPDATE outbox_mail SET not_before = now() - interval '1 second'");
    await deliverDueMails();
    expect(smtp.received).toHaveLength(1);
  });

  it("cannot be made to write to somebody else by what is in an address", async () => {
    await queue("a@ville.test, b@ville.test");
    await deliverDueMails();
    expect(smtp.received.flatMap((mail) => [mail.to].flat()).map((to) => to?.text)).not.toContain(
      "b@ville.test",
    );
  });

  it("is undone with its cause", async () => {
    const failing = withActor(system, async (tx) => {
      await queueMail(tx, { recipient: "a@ville.test", subject: "s", text: "t" });
      throw new Error("the cause failed");
    });
    await expect(failing).rejects.toThrow("the cause failed");
    expect(await outbox()).toEqual([]);
  });
});

describe("the outbox", () => {
  it.each(AUDIENCES)("is listed for %s by role, and read by nobody with SQL", async (audience) => {
    await queue("a@ville.test", "lien secret");
    const listed = await listOutbox(actors[audience], 1);
    expect(listed?.entries.map(({ recipient, text }) => ({ recipient, text })) ?? null).toEqual(
      audience === "admin" ? [{ recipient: "a@ville.test", text: null }] : null,
    );
    const client = await pool.connect();
    const [read, queued] = await asActor(client, actors[audience], async (sql) => [
      await attempt(sql, "SELECT FROM outbox_mail"),
      await attempt(
        sql,
        "INSERT INTO outbox_mail (recipient, subject, text) VALUES ('x@ville.test', 's', 't')",
      ),
    ]).finally(() => client.release());
    expect(read).toBe(0);
    const mayQueue = ["admin", "ownCoordinator", "otherCoordinator"].includes(audience);
    expect(queued).toBe(mayQueue ? 1 : "denied");
  });
});
