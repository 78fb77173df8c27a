import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import type { Pool } from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { deliverDueMails } from "@/lib/features/mail/service";
import { getMailSetting } from "@/lib/features/notifications/choices/data";
import { chooseMails } from "@/lib/features/notifications/choices/mutations";
import { type ReminderFrequency, STOP_SCOPES } from "@/lib/features/reminders/constants";
import { listReminderReaders } from "@/lib/features/reminders/data";
import { queueDigest, stopReminders } from "@/lib/features/reminders/mutations";
import { listReminders, sendReminders } from "@/lib/features/reminders/service";
import type { Actor } from "@/lib/kernel/actor";
import { systemActor } from "@/lib/platform/actors";
import { mintReminderToken, readReminderToken } from "@/lib/platform/reminder-token";
import { asActor, attempt } from "@/tests/support/claims";
import { testDatabase } from "@/tests/support/database";
import { mailsTo, openMailbox } from "@/tests/support/mailbox";
import { buildVisibilityFixture, type VisibilityFixture } from "@/tests/support/visibility-fixture";
import { AUDIENCES, type Audience } from "@/tests/support/visibility-matrix";

const database = testDatabase();
const system = systemActor("test");
let pool: Pool;
let fixture: VisibilityFixture;
let mailbox: Awaited<ReturnType<typeof openMailbox>>;

/** Tuesday 16 June 2026, 9 o'clock in Paris: the milestones of the fixture were planned for the day before. */
const TUESDAY = new Date("2026-06-16T07:00:00Z");
const later = (days: number) => new Date(TUESDAY.getTime() + days * 86_400_000);
const address = (audience: Audience) => `${audience.toLowerCase()}@matrice.test`;

beforeAll(async () => {
  mailbox = await openMailbox();
  process.env.SMTP_URL = mailbox.smtpUrl;
  process.env.APP_URL = "https://suivi.exemple.fr";
  pool = database.superuserPool();
  fixture = await buildVisibilityFixture(pool);
  const { changesRequested, submitted } = fixture.projects;
  await pool.query(
    `INSERT INTO review_event (at, project_id, actor_name, command, from_status, to_status, version)
     VALUES ('2026-06-10T08:00:00Z', $1, 'x', 'requestChanges', 'submitted', 'changesRequested', 1)`,
    [changesRequested.id],
  );
  const client = await pool.connect();
  await client.query("SELECT set_config('app.role', 'system', false)");
  await client.query("UPDATE project SET submitted_at = '2026-06-04T08:00:00Z' WHERE id = $1", [
    submitted.id,
  ]);
  client.release(true);
  await pool.query("UPDATE user_account SET created_at = '2026-01-01'");
  // Of the fixture's own: each test makes what it speaks of.
  await pool.query("DELETE FROM review_opinion");
  await pool.query("DELETE FROM review_assignment");
  await pool.query("DELETE FROM partner_answer");
});
afterAll(() => mailbox.close());
beforeEach(async () => {
  await pool.query("TRUNCATE reminder_digest, reminder_setting, outbox_mail, following_news, notification");
  await pool.query("UPDATE user_account SET last_sign_in_at = '2026-06-01', disabled_at = NULL");
});

/** What no reader does. */
async function setStatus(projectId: number, status: string): Promise<void> {
  const client = await pool.connect();
  await client.query("SELECT set_config('app.role', 'system', false)");
  await client.query("UPDATE project SET review_status = $1 WHERE id = $2", [status, projectId]);
  client.release(true);
}

const remindedOf = (actor: Actor, frequency: ReminderFrequency) =>
  chooseMails(actor, { frequency, quiet: "none", rhythms: {} });
const aMail = (readerId: string | null) => ({
  recipient: "a@ville.test",
  subject: "s",
  text: "t",
  readerId: readerId ?? "",
  projectIds: [],
  digestDay: "2026-06-16",
  unsubscribeUrl: "",
});
const queued = async () =>
  (await pool.query("SELECT recipient, subject, text FROM outbox_mail ORDER BY recipient")).rows;
const mailOf = async (audience: Audience) =>
  (await queued()).find(({ recipient }) => recipient === address(audience));

describe("the digest", () => {
  it("is written to whoever must act, about what is theirs to do", async () => {
    expect(await sendReminders(TUESDAY)).toMatchObject({ digests: 3, unread: 0 });
    // The partner has nothing to do yet, nor has the administrator; the other territory has no project.
    const recipients = (await queued()).map(({ recipient }) => recipient);
    expect(recipients).toEqual(
      ["owncontributor", "owncoordinator", "reviewer"].map((name) => `${name}@matrice.test`),
    );
  });

  it("arrives as plain French, with a link to each thing", async () => {
    await sendReminders(TUESDAY);
    await deliverDueMails();
    const [mail] = await mailsTo(address("reviewer"));
    const { reference } = fixture.projects.submitted;
    expect(mail?.subject).toBe("Quartiers Productifs\u00A0: une chose vous attend");
    expect(mail?.html).toBe(false);
    expect(mail?.text).toContain("Bonjour reviewer,\n\nUne chose vous attend sur Quartiers Productifs.");
    expect(mail?.text).toContain("PROJETS À INSTRUIRE (1)");
    expect(mail?.text).toContain(
      `– ${reference}, «\u00A0Projet zébulon submitted\u00A0» (Roubaix), transmis depuis 11\u00A0jours\n  https://suivi.exemple.fr/projets/${reference}#instruction\n`,
    );
    const token = /https:\/\/suivi\.exemple\.fr\/compte\/rappels\/arreter\?jeton=(\S+)/.exec(
      mail?.text ?? "",
    )?.[1];
    expect(readReminderToken(decodeURIComponent(token ?? ""), STOP_SCOPES)).toEqual({
      userId: fixture.actors.reviewer.userId,
      scope: "rappels",
    });
    expect((await pool.query("SELECT text FROM outbox_mail WHERE sent_at IS NOT NULL")).rows).toContainEqual({
      text: "",
    });
  });

  it("tells a territory what it was asked; what has a day of its own waits on the page, and is told as a deadline", async () => {
    await pool.query("UPDATE milestone SET planned_on = '2026-06-30' WHERE project_id = $1", [
      fixture.projects.accepted.id,
    ]);
    await sendReminders(TUESDAY);
    const { text } = await mailOf("ownContributor");
    const { changesRequested, accepted, draft, rejected } = fixture.projects;
    expect(text).toContain(
      `${changesRequested.reference}, «\u00A0Projet zébulon changesRequested\u00A0», compléments demandés depuis 5\u00A0jours`,
    );
    expect(text).not.toContain("JALONS");
    expect(text).not.toContain(draft.reference);
    const lists = await listReminders(fixture.actors.ownContributor, TUESDAY);
    const itemsOf = (title: string) => lists.find((list) => list.title === title)?.items ?? [];
    expect(itemsOf("Jalons en retard")).toHaveLength(3);
    expect(itemsOf("Jalons en retard")).toContainEqual(
      expect.objectContaining({
        text: `«\u00A0Jalon confidentiel\u00A0» – ${draft.reference}, «\u00A0Projet zébulon draft\u00A0», prévu le 15\u00A0juin 2026, 1\u00A0jour de retard`,
        path: `/projets/${draft.reference}#jalon-jalon-confidentiel`,
      }),
    );
    expect(itemsOf("Jalons des 15\u00A0prochains jours").map((item) => item.text)).toEqual([
      `«\u00A0Jalon confidentiel\u00A0» – ${accepted.reference}, «\u00A0Projet zébulon accepted\u00A0», prévu le 30\u00A0juin 2026, dans 14\u00A0jours`,
    ]);
    expect(JSON.stringify(lists)).not.toContain(rejected.reference);
    await pool.query("UPDATE milestone SET planned_on = '2026-06-15'");
  });

  it("names no project that its reader does not see", async () => {
    await sendReminders(TUESDAY);
    const { text } = await mailOf("reviewer");
    for (const [status, { reference }] of Object.entries(fixture.projects))
      expect([status, text.includes(reference)]).toEqual([status, status === "submitted"]);
    // What they see at the moment of writing, not what they saw before.
    await pool.query("TRUNCATE reminder_digest, outbox_mail, following_news, notification");
    await pool.query("UPDATE user_account SET role = 'contributor', organisation_id = $1 WHERE email = $2", [
      fixture.actors.otherContributor.organisationId,
      address("reviewer"),
    ]);
    const { userId, organisationId } = fixture.actors.reviewer;
    const here = [userId, organisationId];
    const end = "UPDATE membership SET disabled_at = now() WHERE user_id = $1 AND organisation_id = $2";
    await pool.query(end, here);
    await sendReminders(TUESDAY);
    expect(await mailOf("reviewer")).toBeUndefined();
    await pool.query(end.replace("now()", "NULL"), here);
    await pool.query("UPDATE user_account SET role = 'reviewer', organisation_id = $2 WHERE id = $1", here);
    await pool.query("DELETE FROM membership WHERE user_id = $1 AND organisation_id <> $2", here);
  });

  it("leaves alone whoever is disabled, never came, or wants none", async () => {
    await pool.query("UPDATE user_account SET disabled_at = now() WHERE email = $1", [address("reviewer")]);
    await pool.query("UPDATE user_account SET last_sign_in_at = NULL WHERE email = $1", [
      address("ownContributor"),
    ]);
    await remindedOf(fixture.actors.ownCoordinator, "never");
    await sendReminders(TUESDAY);
    for (const audience of ["reviewer", "ownContributor", "ownCoordinator"] as const)
      expect([audience, await mailOf(audience)]).toEqual([audience, undefined]);
  });

  it("tells a reviewer of what is theirs, and nothing of what a colleague has in hand", async () => {
    const { submitted } = fixture.projects;
    const { reviewer, partner } = fixture.actors;
    const textOf = async () =>
      (await listReminders(reviewer, TUESDAY)).flatMap(({ items }) => items.map(({ text }) => text));
    const assign = (userId: string | null) =>
      pool.query(
        `INSERT INTO review_assignment (project_id, assignee_id, assignee_name, assigned_by_name) VALUES ($1, $2, 'x', 'x')
         ON CONFLICT (project_id) DO UPDATE SET assignee_id = excluded.assignee_id`,
        [submitted.id, userId],
      );
    await assign(reviewer.userId);
    await pool.query(
      `INSERT INTO review_opinion (project_id, territory_id, reference, project_title, asked_organisation_id, asked_name, due_on, asked_by_name, creation_key)
       VALUES ($1, $2, $3, 'Projet', $4, 'ANRU', '2026-06-12', 'x', gen_random_uuid())`,
      [submitted.id, submitted.territoryId, submitted.reference, partner.organisationId],
    );
    expect(await textOf()).toEqual([
      `${submitted.reference}, «\u00A0Projet zébulon submitted\u00A0» (Roubaix), transmis depuis 11\u00A0jours, entre vos mains, 1\u00A0avis en retard`,
    ]);
    const [asked] = await listReminders(partner, TUESDAY);
    expect(asked?.items.map(({ text }) => text)).toEqual([
      `${submitted.reference}, «\u00A0Projet zébulon submitted\u00A0», avis attendu depuis le 12\u00A0juin 2026`,
    ]);
    expect(asked?.items[0]?.path).toMatch(/^\/avis\/\d+$/);
    const { rows } = await pool.query(
      `INSERT INTO user_account (id, email, name, role, organisation_id) VALUES (gen_random_uuid(), 'autre@anct.test', 'Autre', 'reviewer', $1) RETURNING id`,
      [reviewer.organisationId],
    );
    await assign(rows[0].id);
    expect(await textOf()).toEqual([]);
    await pool.query("DELETE FROM review_assignment");
    await pool.query("DELETE FROM review_opinion");
    await pool.query("DELETE FROM user_account WHERE email = 'autre@anct.test'");
    expect(await listReminders(partner, TUESDAY)).toEqual([]);
  });

  it("tells a coordinator who was invited and never came, and links to them", async () => {
    const { organisationId } = fixture.actors.ownCoordinator;
    await pool.query(
      `INSERT INTO user_account (id, email, name, role, organisation_id, created_at) VALUES ($1, 'jamais@ville.test', 'Jo Jamais', 'contributor', $2, '2026-06-01')`,
      [randomUUID(), organisationId],
    );
    await pool.query(
      "UPDATE membership SET accepted_at = NULL, expires_at = '2026-06-15' WHERE invited_name = 'Jo Jamais'",
    );
    await sendReminders(TUESDAY);
    expect((await mailOf("ownCoordinator")).text).toContain(
      "– Jo Jamais (jamais@ville.test), invitation sans réponse depuis 15\u00A0jours\n  https://suivi.exemple.fr/administration/utilisateurs?q=jamais%40ville.test",
    );
    expect((await mailOf("ownContributor")).text).not.toContain("jamais@ville.test");
    await pool.query("DELETE FROM user_account WHERE email = 'jamais@ville.test'");
  });

  it("tells a coordinator of the review to send before the quarter ends, and the ministry that it came", async () => {
    const { ownCoordinator, ownContributor, reviewer, admin } = fixture.actors;
    const titles = async (actor: Actor, at: Date) =>
      (await listReminders(actor, at)).map(({ title }) => title);
    const told = "Revue trimestrielle à envoyer";
    expect(await titles(ownCoordinator, new Date("2026-05-31T10:00:00Z"))).not.toContain(told);
    expect(await titles(ownContributor, TUESDAY)).not.toContain(told);
    const lists = await listReminders(ownCoordinator, TUESDAY);
    expect(lists.find(({ title }) => title === told)?.items).toEqual([
      {
        key: "quarterly 2026-t2",
        text: "Revue T2\u00A02026\u00A0: 0\u00A0projet revu sur 1, à envoyer d’ici le 30\u00A0juin 2026",
        path: "/revue",
      },
    ]);
    await pool.query(
      `INSERT INTO quarterly_review (territory_id, starts_on, round, sent_at, sent_by_id, sent_by_name)
       VALUES ($1, '2026-04-01', 1, '2026-06-15T08:00:00Z', $2, 'Claire')`,
      [ownCoordinator.territoryId, ownCoordinator.userId],
    );
    expect(await titles(ownCoordinator, TUESDAY)).not.toContain(told);
    const received = (await listReminders(reviewer, TUESDAY)).find(({ title }) => /reçues/.test(title));
    expect(received?.items.map(({ text, path }) => [text, path])).toEqual([
      ["Roubaix\u00A0: revue T2\u00A02026 envoyée par Claire", "/revues/2026-t2/roubaix"],
    ]);
    expect(await listReminders(admin, TUESDAY)).toEqual([]);
    expect(await titles(reviewer, later(7))).not.toContain("Revues trimestrielles reçues");
    await pool.query("DELETE FROM quarterly_review");
  });

  it("tells the administrator what no longer goes by itself", async () => {
    expect(await listReminders(fixture.actors.admin, TUESDAY)).toEqual([]);
    await pool.query(
      "INSERT INTO outbox_mail (recipient, subject, text, attempts) VALUES ('a@ville.test', 's', 't', 8)",
    );
    const [list] = await listReminders(fixture.actors.admin, TUESDAY);
    expect(list?.items.map(({ text, path }) => [text, path])).toEqual([
      ["1\u00A0message n’a pas pu être envoyé", "/administration/taches#echecs"],
    ]);
  });
});

describe("once a day at most", () => {
  it("whatever the number of processes", async () => {
    await Promise.all(Array.from({ length: 6 }, () => sendReminders(TUESDAY)));
    expect(await queued()).toHaveLength(3);
    await sendReminders(new Date("2026-06-16T20:00:00Z"));
    expect(await queued()).toHaveLength(3);
  });

  it("when a process is killed in the middle, and another goes on", { timeout: 60_000 }, async () => {
    // Holds the process at its second mail.
    const hold = await pool.connect();
    await hold.query("BEGIN");
    await hold.query(
      "INSERT INTO reminder_digest (user_id, day, item_keys) SELECT id, '2026-06-16', '{}' FROM user_account WHERE email = ANY ($1) ORDER BY id DESC LIMIT 1",
      [[address("ownContributor"), address("ownCoordinator"), address("reviewer")]],
    );
    const worker = spawn(
      process.execPath,
      [
        "--conditions=react-server",
        "--import",
        "tsx",
        "scripts/reminders/run.ts",
        "--at=2026-06-16T07:00:00Z",
      ],
      { stdio: ["ignore", "ignore", "inherit"] },
    );
    const ended = new Promise((resolve) => worker.once("exit", resolve));
    while (worker.exitCode === null && (await queued()).length < 2)
      await new Promise((go) => setTimeout(go, 50));
    worker.kill("SIGKILL");
    await ended;
    await hold.query("ROLLBACK");
    hold.release();
    expect(await queued()).toHaveLength(2);
    await sendReminders(TUESDAY);
    expect((await queued()).map(({ recipient }) => recipient)).toEqual([
      "owncontributor@matrice.test",
      "owncoordinator@matrice.test",
      "reviewer@matrice.test",
    ]);
  });

  it("and is undone with its mail", async () => {
    const { userId } = fixture.actors.reviewer;
    const digest = {
      userId: userId ?? "",
      day: "2026-06-16",
      itemKeys: ["a"],
      news: null,
      notificationIds: [],
    };
    const mail = aMail(userId);
    // NUL is no text for Postgres: the mail fails, and with it the word that it was queued.
    await expect(queueDigest(system, { ...digest, mail: { ...mail, text: "\u0000" } })).rejects.toThrow();
    expect(await queueDigest(system, { ...digest, mail })).toBe(true);
    expect(await queueDigest(system, { ...digest, mail })).toBe(false);
    expect(await queued()).toHaveLength(1);
  });

  it("on working days, not before the hour", async () => {
    for (const at of ["2026-06-13T08:00:00Z", "2026-07-14T08:00:00Z", "2026-06-16T05:00:00Z"])
      await sendReminders(new Date(at));
    expect(await queued()).toEqual([]);
  });

  it("and only for something new, or after a week", async () => {
    await sendReminders(TUESDAY);
    await pool.query("TRUNCATE outbox_mail, following_news, notification");
    await sendReminders(later(1));
    expect(await queued()).toEqual([]);
    const { draft, changesRequested } = fixture.projects;
    await setStatus(draft.id, "changesRequested");
    await pool.query(
      `INSERT INTO review_event (at, project_id, actor_name, command, from_status, to_status, version)
       VALUES ('2026-06-12T08:00:00Z', $1, 'x', 'requestChanges', 'submitted', 'changesRequested', 1)`,
      [draft.id],
    );
    await sendReminders(later(1));
    const { text } = await mailOf("ownContributor");
    expect(text).toMatch(new RegExp(`– ${draft.reference}, .*\\(nouveau\\)\n`));
    expect(text.match(/\(nouveau\)/g)).toHaveLength(1);
    // What is new comes first.
    expect(text.indexOf(draft.reference)).toBeLessThan(text.indexOf(changesRequested.reference));
    expect(await mailOf("reviewer")).toBeUndefined();
    await setStatus(draft.id, "draft");
    await pool.query("TRUNCATE outbox_mail, following_news, notification");
    await sendReminders(later(7));
    expect((await queued()).map(({ recipient }) => recipient)).toEqual([address("reviewer")]);
  });

  it("and is forgotten after three months", async () => {
    await pool.query(
      "INSERT INTO reminder_digest (user_id, day, item_keys) SELECT id, day, '{}' FROM user_account, unnest('{2026-03-17,2026-03-18}'::date[]) day",
    );
    await sendReminders(TUESDAY);
    const { rows } = await pool.query("SELECT DISTINCT day::text FROM reminder_digest ORDER BY 1");
    expect(rows.map(({ day }) => day)).toEqual(["2026-03-18", "2026-06-16"]);
  });

  it("once a week for whoever prefers", async () => {
    await remindedOf(fixture.actors.reviewer, "weekly");
    for (const days of [0, 1, 2, 3]) await sendReminders(later(days));
    expect((await queued()).filter(({ recipient }) => recipient === address("reviewer"))).toHaveLength(1);
    await sendReminders(later(6));
    expect((await queued()).filter(({ recipient }) => recipient === address("reviewer"))).toHaveLength(2);
  });
});

describe("one's own choice", () => {
  it.each(AUDIENCES)("of %s", async (audience) => {
    const actor = fixture.actors[audience];
    const isSomebody = audience !== "visitor";
    expect(await remindedOf(actor, "weekly")).toBe(isSomebody);
    expect(await remindedOf(actor, "weekly")).toBe(isSomebody);
    expect(await getMailSetting(actor)).toEqual(
      isSomebody ? expect.objectContaining({ frequency: "weekly", lastDay: null }) : null,
    );
    // With SQL, nobody reads or makes anybody else's.
    await pool.query(
      "INSERT INTO reminder_digest (user_id, day, item_keys) SELECT id, '2026-06-16', '{secret}' FROM user_account",
    );
    await remindedOf(fixture.actors.admin, "daily");
    await remindedOf(fixture.actors.partner, "daily");
    const client = await pool.connect();
    const tried = await asActor(client, actor, async (sql) => [
      (await sql.query("SELECT user_id FROM reminder_setting")).rows,
      (await sql.query("SELECT user_id FROM reminder_digest")).rows,
      await attempt(
        sql,
        "UPDATE reminder_setting SET frequency = 'never' WHERE user_id IS DISTINCT FROM app_user_id()",
      ),
      await attempt(
        sql,
        "INSERT INTO reminder_setting (user_id, frequency) VALUES (gen_random_uuid(), 'never')",
      ),
      await attempt(
        sql,
        "INSERT INTO reminder_digest (user_id, day, item_keys) VALUES (app_user_id(), '2026-06-17', '{}')",
      ),
    ]).finally(() => client.release());
    const own = isSomebody ? [{ user_id: actor.userId }] : [];
    expect(tried).toEqual([own, own, 0, "denied", "denied"]);
  });

  it("is also made by the signed link of a mail, for that person alone", async () => {
    const { userId } = fixture.actors.reviewer;
    const token = mintReminderToken(userId ?? "", "rappels");
    expect(readReminderToken(token, STOP_SCOPES)).toEqual({ userId, scope: "rappels" });
    const forged = mintReminderToken(fixture.actors.admin.userId ?? "", "rappels").split(".")[1];
    for (const wrong of [`${userId}.${forged}`, `${token}x`, "", "x", `${userId}.`, token.replace(".", "")])
      expect([wrong, readReminderToken(wrong, STOP_SCOPES)]).toEqual([wrong, null]);
    expect(await stopReminders(system, userId ?? "")).toBe(true);
    expect(await getMailSetting(fixture.actors.reviewer)).toMatchObject({ frequency: "never" });
    expect((await listReminderReaders(system)).map((reader) => reader.userId)).not.toContain(userId);
    expect(await stopReminders(system, randomUUID())).toBe(false);
    expect(await stopReminders(fixture.actors.partner, userId ?? "").catch(() => "refused")).not.toBe(true);
  });

  it("made while the digest is written is kept to", async () => {
    const { userId } = fixture.actors.reviewer;
    await remindedOf(fixture.actors.reviewer, "never");
    const digest = {
      userId: userId ?? "",
      day: "2026-06-16",
      itemKeys: ["a"],
      news: null,
      notificationIds: [],
    };
    expect(await queueDigest(system, { ...digest, mail: aMail(userId) })).toBe(false);
  });
});
