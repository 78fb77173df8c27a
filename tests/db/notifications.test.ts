import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import type { Pool } from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { addComment, deleteComment } from "@/lib/features/comments/mutations";
import { listVisibleNotificationIds } from "@/lib/features/mail/data";
import { deliverDueMails } from "@/lib/features/mail/service";
import { getHeaderCounts } from "@/lib/features/navigation/data";
import { getMailSetting } from "@/lib/features/notifications/choices/data";
import { chooseMails, stopNotificationMails } from "@/lib/features/notifications/choices/mutations";
import {
  FIRST_RHYTHMS,
  type NotificationKind,
  type Quiet,
  type Rhythm,
} from "@/lib/features/notifications/constants";
import { getNotification, listNotifications } from "@/lib/features/notifications/data";
import { listReadersAtOnce, listWaitingNotifications } from "@/lib/features/notifications/mails/data";
import { queueNotifications } from "@/lib/features/notifications/mails/mutations";
import { sendImmediateNotifications } from "@/lib/features/notifications/mails/service";
import {
  readAllNotifications,
  readNotification,
  sweepNotifications,
} from "@/lib/features/notifications/mutations";
import { itemPath } from "@/lib/features/notifications/routes";
import { REVIEW_STATUSES, type ReviewStatus } from "@/lib/features/projects/constants";
import { STOP_SCOPES } from "@/lib/features/reminders/constants";
import { sendReminders } from "@/lib/features/reminders/service";
import { stopMails } from "@/lib/features/reminders/stop/service";
import type { Actor } from "@/lib/kernel/actor";
import { addDays, parisDay, parisInstant } from "@/lib/kernel/dates";
import { isWorkingDay, weekOf } from "@/lib/kernel/working-days";
import { systemActor } from "@/lib/platform/actors";
import { readReminderToken } from "@/lib/platform/reminder-token";
import { asActor, attempt } from "@/tests/support/claims";
import { testDatabase } from "@/tests/support/database";
import { type CapriciousServer, openCapriciousServer } from "@/tests/support/smtp-capricious";
import { insertStrategy, setStrategyState } from "@/tests/support/strategy-fixture";
import { buildVisibilityFixture, type VisibilityFixture } from "@/tests/support/visibility-fixture";
import { AUDIENCES, type Audience, COMMENTS_BY_AUDIENCE, READABLE } from "@/tests/support/visibility-matrix";

const database = testDatabase();
const system = systemActor("test");
let pool: Pool;
let fixture: VisibilityFixture;
let actors: VisibilityFixture["actors"];
let smtp: CapriciousServer;

const ALL = { kind: null, unreadOnly: false, page: 1 };
const address = (audience: Audience) => `${audience.toLowerCase()}@matrice.test`;
/** The next working mornings, in Paris. */
const mornings = Array.from({ length: 12 }, (_, days) => addDays(parisDay(new Date()), days + 1)).filter(
  isWorkingDay,
);
const morning = (day: string | undefined) => parisInstant(day ?? "", "08:00");

beforeAll(async () => {
  smtp = await openCapriciousServer();
  process.env.SMTP_URL = smtp.smtpUrl;
  process.env.APP_URL = "https://suivi.exemple.fr";
  pool = database.superuserPool();
  fixture = await buildVisibilityFixture(pool);
  ({ actors } = fixture);
  // Each test says who has what in hand.
  await pool.query("DELETE FROM review_assignment");
});
afterAll(() => smtp.close());
beforeEach(async () => {
  await pool.query(
    "TRUNCATE notification, notification_choice, reminder_setting, reminder_digest, following_news, outbox_mail",
  );
  await pool.query("UPDATE user_account SET last_sign_in_at = '2026-06-01', disabled_at = NULL");
  // Nobody is reminded, nor told what is due: what is mailed is what has happened.
  for (const audience of AUDIENCES) await choose(audience, {});
  smtp.received.length = 0;
});

function choose(
  audience: Audience,
  rhythms: Partial<Record<NotificationKind, Rhythm>>,
  quiet: Quiet = "none",
): Promise<boolean> {
  return chooseMails(actors[audience], {
    frequency: "never",
    quiet,
    rhythms: { deadline: "never", ...rhythms },
  });
}

async function comment(
  author: Actor,
  {
    status = "accepted",
    audience = "partners",
    threadId = null,
    body = "Bonjour",
  }: Partial<{
    status: ReviewStatus;
    audience: "territory" | "ministry" | "partners";
    threadId: number | null;
    body: string;
  }> = {},
): Promise<number> {
  const outcome = await addComment(author, {
    reference: fixture.projects[status].reference,
    body,
    audience: threadId === null ? audience : null,
    threadId,
    commentId: null,
    mentionedIds: [],
    creationKey: randomUUID(),
  });
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.value.id;
}

const rows = async () =>
  (
    await pool.query(
      `SELECT u.name, n.kind, n.event FROM notification n JOIN user_account u ON u.id = n.recipient_id ORDER BY u.name, n.kind`,
    )
  ).rows.map(({ name, kind, event }) => `${name}: ${kind} ${event}`);
const queued = async () =>
  (await pool.query("SELECT id, recipient, subject, text FROM outbox_mail WHERE sent_at IS NULL ORDER BY id"))
    .rows;

/** What no reader does. */
async function asSystem(sql: string, values: unknown[] = []): Promise<void> {
  const client = await pool.connect();
  await client.query("SELECT set_config('app.role', 'system', false)");
  await client.query(sql, values).finally(() => client.release(true));
}
const setStatus = (status: ReviewStatus) =>
  asSystem("UPDATE project SET review_status = $1 WHERE id = $2", [status, fixture.projects.submitted.id]);

/** One row for every audience, about each project or what belongs to it. */
async function tellEverybody(columns: string, values: string): Promise<void> {
  await pool.query(
    `INSERT INTO notification (recipient_id, kind, event, ${columns})
     SELECT u.id, 'comment', 'opened', ${values} FROM user_account u CROSS JOIN project p
       WHERE u.email LIKE '%@matrice.test' AND p.id = ANY ($1)`,
    [REVIEW_STATUSES.map((status) => fixture.projects[status].id)],
  );
}

describe.each([
  ["a project", "project_id", "p.id", READABLE.project],
  [
    "a decision",
    "project_id, review_event_id",
    "p.id, (SELECT min(e.id) FROM review_event e WHERE e.project_id = p.id)",
    READABLE.review_event,
  ],
  [
    "a comment for the ministry",
    "project_id, comment_id",
    "p.id, (SELECT min(c.id) FROM comment c WHERE c.project_id = p.id AND c.audience = 'ministry')",
    COMMENTS_BY_AUDIENCE.ministry,
  ],
  [
    "an answer of a partner",
    "project_id, answer_id",
    "p.id, (SELECT min(a.id) FROM partner_answer a WHERE a.project_id = p.id)",
    READABLE.partner_answer,
  ],
  [
    "an opinion",
    "opinion_id",
    "(SELECT min(o.id) FROM review_opinion o WHERE o.project_id = p.id)",
    READABLE.review_opinion,
  ],
] as const)("what is told of %s", (_what, columns, values, allowed) => {
  it.each(AUDIENCES)("is listed, counted, opened and mailed as the matrix says for %s", async (audience) => {
    await tellEverybody(columns, values);
    const actor = actors[audience];
    const expected = allowed?.[audience] ?? [];
    const listed = await listNotifications(actor, ALL);
    expect(listed?.items.length ?? 0).toBe(expected.length);
    expect(listed?.unread ?? 0).toBe(expected.length);
    expect((await getHeaderCounts(actor)).unreadNotifications).toBe(expected.length);
    expect(await listWaitingNotifications(actor)).toHaveLength(expected.length);
    const seen = new Set(listed?.items.map(({ reference }) => reference));
    for (const status of REVIEW_STATUSES)
      expect([status, seen.has(fixture.projects[status].reference)]).toEqual([
        status,
        expected.includes(status),
      ]);
    const { rows: all } = await pool.query<{ id: number }>("SELECT id FROM notification");
    const opened = await Promise.all(all.map(({ id }) => getNotification(actor, id)));
    expect(opened.filter((one) => one !== null)).toHaveLength(expected.length);
    const read = await Promise.all(all.map(({ id }) => readNotification(actor, id)));
    expect(read.filter(Boolean)).toHaveLength(expected.length);
    expect((await listNotifications(actor, { ...ALL, unreadOnly: true }))?.total ?? 0).toBe(0);
  });
});

describe("what is told of a strategy", () => {
  const readersOf = async (event: string, subject = "") => {
    await pool.query("TRUNCATE notification");
    await pool.query(
      `INSERT INTO notification (recipient_id, kind, event, territory_id, subject_key)
       SELECT id, 'strategy', $1, $2, $3 FROM user_account WHERE email LIKE '%@matrice.test'`,
      [event, actors.ownContributor.territoryId, subject],
    );
    const seen = await Promise.all(
      AUDIENCES.map(async (audience) => (await getHeaderCounts(actors[audience])).unreadNotifications > 0),
    );
    return AUDIENCES.filter((_audience, place) => seen[place]);
  };

  it("stands as long as its reader reads it: taken back, it is the territory's again", async () => {
    const own = ["ownContributor", "ownCoordinator"];
    const id = await insertStrategy(pool, "roubaix");
    expect(await readersOf("shared")).toEqual(own);
    await setStrategyState(pool, id, "shared");
    expect(await readersOf("shared")).toEqual([...own, "reviewer", "admin"]);
    await setStrategyState(pool, id, "elaboration");
    expect(await readersOf("shared")).toEqual(own);
    // No such comment, no such edition.
    for (const [event, subject] of [
      ["commented", "1/1"],
      ["mentioned", ""],
      ["adopted", "1"],
    ] as const)
      expect(await readersOf(event, subject)).toEqual([]);
    await pool.query("DELETE FROM strategy WHERE id = $1", [id]);
  });
});

describe("by SQL alone", () => {
  it.each(AUDIENCES)("%s reads and reads only their own", async (audience) => {
    await tellEverybody("project_id", "p.id");
    const client = await pool.connect();
    const [others, theirs, told, made, notified, chosen, kept] = await asActor(
      client,
      actors[audience],
      async (sql) => [
        await attempt(sql, "SELECT FROM notification WHERE recipient_id IS DISTINCT FROM app_user_id()"),
        await attempt(
          sql,
          "UPDATE notification SET read_at = now() WHERE recipient_id IS DISTINCT FROM app_user_id()",
        ),
        await attempt(
          sql,
          "UPDATE notification SET told_at = now(), mail_id = NULL WHERE recipient_id = app_user_id()",
        ),
        await attempt(
          sql,
          "INSERT INTO notification (recipient_id, kind, event) VALUES (app_user_id(), 'work', 'packed')",
        ),
        await attempt(sql, "SELECT notify_people('comment', 'opened', 'immediate', $1, $2)", [
          JSON.stringify({ project_id: fixture.projects.accepted.id }),
          JSON.stringify({ roles: ["reviewer", "partner", "admin"] }),
        ]),
        await attempt(
          sql,
          "UPDATE notification_choice SET rhythm = 'never' WHERE user_id IS DISTINCT FROM app_user_id()",
        ),
        await attempt(sql, "DELETE FROM notification"),
      ],
    ).finally(() => client.release());
    const seesSome = READABLE.project?.[audience].length !== 0;
    expect([others, theirs, told, made, notified, chosen, kept]).toEqual([
      0,
      0,
      seesSome ? "denied" : 0,
      "denied",
      "denied",
      0,
      0,
    ]);
  });

  it("nobody tells of what somebody else has done, nor of a territory that is not theirs", async () => {
    const id = await comment(actors.ownContributor);
    const about = JSON.stringify({ project_id: fixture.projects.accepted.id, comment_id: id });
    const strategy = JSON.stringify({ territory_id: actors.ownContributor.territoryId });
    const to = JSON.stringify({ roles: ["partner"] });
    const call = "SELECT notify_people($1, $2, 'immediate', $3, $4)";
    for (const audience of AUDIENCES) {
      const client = await pool.connect();
      const tried = await asActor(client, actors[audience], async (sql) => [
        await attempt(sql, call, ["comment", "opened", about, to]),
        await attempt(sql, call, ["strategy", "shared", strategy, to]),
        await attempt(sql, call, [
          "account",
          "accepted",
          JSON.stringify({ account_id: actors.partner.userId }),
          to,
        ]),
      ]).finally(() => client.release());
      const answersForIt = ["ownContributor", "ownCoordinator", "reviewer", "admin"].includes(audience);
      expect([audience, ...tried]).toEqual([
        audience,
        "denied",
        answersForIt ? 1 : "denied",
        audience === "admin" ? 1 : "denied",
      ]);
    }
  });
});

describe("who is told", () => {
  it("of a comment: the territory, and whoever takes part; whoever is named once, by that", async () => {
    const id = await comment(actors.partner);
    expect(await rows()).toEqual(["ownContributor: comment opened", "ownCoordinator: comment opened"]);
    await pool.query("TRUNCATE notification");
    await comment(actors.ownContributor, { threadId: id, body: "Pour @partner" });
    expect(await rows()).toEqual(["ownCoordinator: comment answered", "partner: mention mentioned"]);
    await pool.query("TRUNCATE notification");
    await comment(actors.ownCoordinator, { threadId: id });
    expect(await rows()).toEqual(["ownContributor: comment answered", "partner: comment answered"]);
  });

  it("of a comment inside the territory: nobody else, not even who has the project in hand", async () => {
    await pool.query(
      `INSERT INTO review_assignment (project_id, assignee_id, assignee_name, assigned_by_name) VALUES ($1, $2, 'x', 'x')
       ON CONFLICT (project_id) DO UPDATE SET assignee_id = excluded.assignee_id`,
      [fixture.projects.submitted.id, actors.reviewer.userId],
    );
    await comment(actors.ownContributor, { status: "submitted", audience: "territory" });
    expect(await rows()).toEqual(["ownCoordinator: comment opened"]);
    await comment(actors.ownContributor, { status: "submitted", audience: "ministry" });
    expect(await rows()).toContain("reviewer: comment opened");
    await pool.query("DELETE FROM review_assignment");
  });

  it("is led to the very comment, until it is deleted", async () => {
    const id = await comment(actors.partner);
    const [view] = (await listNotifications(actors.ownContributor, ALL))?.items ?? [];
    const { reference } = fixture.projects.accepted;
    expect(view && itemPath(view)).toBe(
      `/projets/${reference}/commentaires/${id}?commentaire=${id}#commentaire-${id}`,
    );
    expect(view).toMatchObject({ actorName: "partner", reference, readAt: null });
    await deleteComment(actors.partner, { reference, id }, new Date());
    expect((await listNotifications(actors.ownContributor, ALL))?.items).toEqual([]);
    expect((await getHeaderCounts(actors.ownContributor)).unreadNotifications).toBe(0);
  });

  it("reads one, then all that was on the page", async () => {
    const ids = [await comment(actors.partner), await comment(actors.partner), await comment(actors.partner)];
    expect(ids).toHaveLength(3);
    const { items = [] } = (await listNotifications(actors.ownContributor, ALL)) ?? {};
    const [newest, middle] = items;
    expect(await readNotification(actors.ownContributor, middle?.id ?? 0)).toBe(true);
    await comment(actors.partner);
    // Of another type than the one that was looked at, nothing.
    expect(await readAllNotifications(actors.ownContributor, newest?.id ?? 0, "mention")).toBe(0);
    expect(await readAllNotifications(actors.ownContributor, newest?.id ?? 0, "comment")).toBe(2);
    // What came since the page was drawn is unread.
    expect((await listNotifications(actors.ownContributor, ALL))?.unread).toBe(1);
    expect((await listNotifications(actors.ownContributor, { ...ALL, kind: "mention" }))?.unread).toBe(0);
    expect((await listNotifications(actors.ownCoordinator, ALL))?.unread).toBe(4);
    expect(await listNotifications(actors.ownContributor, { ...ALL, kind: "mention" })).toMatchObject({
      items: [],
      total: 0,
      kinds: ["comment"],
    });
    await asSystem("UPDATE notification SET at = now() - interval '91 days' WHERE read_at IS NOT NULL");
    expect(await sweepNotifications(system)).toBe(3);
  });
});

describe("at once", () => {
  it("one mail, whatever the number of processes, with what it is about and where it is", async () => {
    await choose("ownContributor", { comment: "immediate" });
    const id = await comment(actors.partner, { body: "Paroles secrètes" });
    await Promise.all(Array.from({ length: 5 }, () => sendImmediateNotifications(new Date())));
    const [mail, ...others] = await queued();
    expect(others).toEqual([]);
    const { reference } = fixture.projects.accepted;
    expect(mail.recipient).toBe(address("ownContributor"));
    expect(mail.subject).toBe(
      `${reference}\u00A0: partner (ANRU) a écrit un commentaire`.replace(
        "ANRU",
        actors.partner.organisationName,
      ),
    );
    expect(mail.text).toContain(`https://suivi.exemple.fr/projets/${reference}/commentaires/${id}`);
    expect(mail.text).not.toContain("secrètes");
    await deliverDueMails();
    expect(smtp.received).toHaveLength(1);
    expect(smtp.received[0]?.headers.get("list")).toMatchObject({ unsubscribe: expect.anything() });
    await sendImmediateNotifications(new Date());
    await sendReminders(morning(mornings[0]));
    expect(await queued()).toEqual([]);
    expect(await listReadersAtOnce(system)).toEqual([]);
  });

  it("of whoever died in the middle, another process tells the rest", { timeout: 60_000 }, async () => {
    await choose("ownContributor", { comment: "immediate" });
    await choose("ownCoordinator", { comment: "immediate" });
    await comment(actors.partner);
    const [first, second] = await listReadersAtOnce(system);
    // Holds the process at its second reader.
    const hold = await pool.connect();
    await hold.query("BEGIN");
    await hold.query("SELECT FROM user_account WHERE id = $1 FOR UPDATE", [second?.userId]);
    const worker = spawn(
      process.execPath,
      ["--conditions=react-server", "--import", "tsx", "tests/support/notification-worker.ts"],
      { stdio: ["ignore", "ignore", "inherit"] },
    );
    const ended = new Promise((resolve) => worker.once("exit", resolve));
    while (worker.exitCode === null && (await queued()).length < 1)
      await new Promise((go) => setTimeout(go, 50));
    worker.kill("SIGKILL");
    await ended;
    await hold.query("ROLLBACK");
    hold.release();
    expect(await queued()).toHaveLength(1);
    await sendImmediateNotifications(new Date());
    expect((await queued()).map(({ recipient }) => recipient).sort()).toEqual(
      [address("ownContributor"), address("ownCoordinator")].sort(),
    );
    expect(first?.userId).not.toBe(second?.userId);
  });

  it("waits for the end of the night or of days off, and is one mail then", async () => {
    await choose("ownContributor", { comment: "immediate" }, "nights");
    await choose("ownCoordinator", { comment: "immediate" }, "daysOff");
    const [first = ""] = mornings;
    const saturday = addDays(weekOf(first), 5);
    await comment(actors.partner);
    await comment(actors.partner);
    await sendImmediateNotifications(parisInstant(first, "03:00"));
    await sendImmediateNotifications(parisInstant(first, "22:00"));
    expect(await queued()).toEqual([]);
    await sendImmediateNotifications(parisInstant(saturday, "10:00"));
    expect((await queued()).map(({ recipient, subject }) => [recipient, subject])).toEqual([
      [address("ownContributor"), "Quartiers Productifs\u00A0: 2\u00A0notifications"],
    ]);
    await sendImmediateNotifications(parisInstant(first, "09:00"));
    expect((await queued()).map(({ recipient }) => recipient)).toEqual([
      address("ownContributor"),
      address("ownCoordinator"),
    ]);
  });

  it("what was read on the screen meanwhile is not mailed, nor what has gone out of sight, nor to who left", async () => {
    for (const audience of ["ownContributor", "ownCoordinator", "reviewer"] as const)
      await choose(audience, { comment: "immediate" });
    const id = await comment(actors.reviewer, { status: "submitted", audience: "ministry" });
    await comment(actors.ownContributor, { status: "submitted", threadId: id });
    await pool.query("UPDATE user_account SET disabled_at = now() WHERE email = $1", [
      address("ownCoordinator"),
    ]);
    await readAllNotifications(actors.ownContributor, 2_147_483_647);
    await setStatus("draft");
    await sendImmediateNotifications(new Date());
    expect(await queued()).toEqual([]);
    await setStatus("submitted");
    await sendImmediateNotifications(new Date());
    expect((await queued()).map(({ recipient }) => recipient)).toEqual([address("reviewer")]);
  });
});

describe("a mail server that is away for a day", () => {
  it("loses nothing; what its reader no longer sees by then is taken out, and the rest is told", async () => {
    await choose("partner", { comment: "immediate" });
    const kept = await comment(actors.partner);
    await comment(actors.ownContributor, { threadId: kept });
    const gone = await comment(actors.ownContributor, { threadId: kept, body: "À retirer" });
    await sendImmediateNotifications(new Date());
    expect((await queued()).map(({ subject }) => subject)).toEqual([
      "Quartiers Productifs\u00A0: 2\u00A0notifications",
    ]);
    const { rows: mails } = await pool.query("SELECT id FROM outbox_mail");
    const stillSeen = async (audience: Audience) =>
      (await listVisibleNotificationIds(actors[audience], mails[0].id)).length;
    for (const audience of AUDIENCES)
      expect([audience, await stillSeen(audience)]).toEqual([audience, audience === "partner" ? 2 : 0]);
    const port = Number(new URL(smtp.smtpUrl).port);
    await smtp.close();
    await deliverDueMails();
    await deleteComment(
      actors.ownContributor,
      { reference: fixture.projects.accepted.reference, id: gone },
      new Date(),
    );
    expect(await stillSeen("partner")).toBe(1);
    smtp = await openCapriciousServer(port);
    await pool.query("UPDATE outbox_mail SET not_before = now()");
    await deliverDueMails();
    expect(smtp.received).toEqual([]);
    await sendImmediateNotifications(new Date());
    await deliverDueMails();
    expect(smtp.received.map(({ subject }) => subject)).toEqual([
      expect.stringContaining("a répondu dans un échange"),
    ]);
  });
});

describe("the digest", () => {
  it("of a day: what happened the days before, once, with what waits, and a link that stops what it holds", async () => {
    await choose("ownContributor", { comment: "daily" });
    await comment(actors.partner);
    await sendReminders(parisInstant(parisDay(new Date()), "23:00"), { anyTime: true });
    expect(await queued()).toEqual([]);
    const at = morning(mornings[0]);
    await Promise.all([sendReminders(at), sendReminders(at), sendReminders(at)]);
    await sendReminders(at);
    const [mail, ...others] = await queued();
    expect(others).toEqual([]);
    expect(mail.subject).toBe("Quartiers Productifs\u00A0: une notification");
    expect(mail.text).toContain("NOTIFICATIONS (1)\n\n– partner (");
    const token = decodeURIComponent(/jeton=(\S+)/.exec(mail.text)?.[1] ?? "");
    const stop = readReminderToken(token, STOP_SCOPES);
    expect(stop).toEqual({ userId: actors.ownContributor.userId, scope: "type-comment" });
    if (stop) await stopMails(stop);
    expect((await getMailSetting(actors.ownContributor))?.rhythms).toMatchObject({
      ...FIRST_RHYTHMS,
      deadline: "never",
      comment: "never",
    });
    await comment(actors.partner);
    await sendReminders(morning(mornings[1]));
    expect(await queued()).toHaveLength(1);
  });

  it("is one mail with the reminders", async () => {
    await chooseMails(actors.ownContributor, {
      frequency: "daily",
      quiet: "none",
      rhythms: { comment: "daily" },
    });
    await comment(actors.partner);
    await sendReminders(morning(mornings[0]));
    const [mail, ...others] = await queued();
    expect(others).toEqual([]);
    expect(mail.subject).toMatch(/choses? vous attend(ent)?, une notification$/);
    expect(mail.text).toMatch(
      /\nPROPOSITIONS DE PARTENAIRES À DÉCIDER \(5\)\n[\s\S]*\nNOTIFICATIONS \(1\)\n/,
    );
    const token = decodeURIComponent(/jeton=(\S+)/.exec(mail.text)?.[1] ?? "");
    expect(readReminderToken(token, STOP_SCOPES)?.scope).toBe("rappels-notifications");
  });

  it("of a week: on the first working day of the next one", async () => {
    await choose("ownContributor", { comment: "weekly" });
    await comment(actors.partner);
    const week = weekOf(parisDay(new Date()));
    const thisWeek = mornings.filter((day) => weekOf(day) === week);
    for (const day of thisWeek) await sendReminders(morning(day));
    expect(await queued()).toEqual([]);
    await sendReminders(morning(mornings[thisWeek.length]));
    expect(await queued()).toHaveLength(1);
  });

  it("and the mail that was made is undone with the word that it tells", async () => {
    await choose("ownContributor", { comment: "immediate" });
    await comment(actors.partner);
    const [waiting] = await listWaitingNotifications(actors.ownContributor);
    const userId = actors.ownContributor.userId ?? "";
    const mail = {
      recipient: "a@ville.test",
      subject: "s",
      text: "\u0000",
      readerId: userId,
      projectIds: [],
      digestDay: null,
      unsubscribeUrl: "",
    };
    const ids = [waiting?.id ?? 0];
    await expect(queueNotifications(system, { userId, ids, mail })).rejects.toThrow();
    expect(await listWaitingNotifications(actors.ownContributor)).toHaveLength(1);
    expect(await queueNotifications(system, { userId, ids, mail: { ...mail, text: "t" } })).toBe(true);
    expect(await queueNotifications(system, { userId, ids, mail: { ...mail, text: "t" } })).toBe(false);
    expect(await queued()).toHaveLength(1);
  });
});

describe("one's own choice", () => {
  it("of never keeps it on the screen; chosen anew, what came before is not mailed", async () => {
    await choose("ownContributor", { comment: "never" });
    await comment(actors.partner);
    await choose("ownContributor", { comment: "immediate" });
    await sendImmediateNotifications(new Date());
    expect(await queued()).toEqual([]);
    expect((await listNotifications(actors.ownContributor, ALL))?.unread).toBe(1);
    expect(await stopNotificationMails(system, actors.ownContributor.userId ?? "", ["mention"])).toBe(true);
    expect(await stopNotificationMails(system, randomUUID(), ["mention"])).toBe(false);
    expect((await getMailSetting(actors.ownContributor))?.rhythms).toMatchObject({
      comment: "immediate",
      mention: "never",
    });
    expect(await chooseMails(actors.visitor, { frequency: "daily", quiet: "none", rhythms: {} })).toBe(false);
  });
});
