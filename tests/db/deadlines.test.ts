import { readFileSync } from "node:fs";
import pg, { type Pool } from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { planCommittee } from "@/lib/features/calendar/committees/mutations";
import { lastDayOfQuarter } from "@/lib/features/calendar/quarters/rules";
import { deliverDueMails } from "@/lib/features/mail/service";
import { getHeaderCounts } from "@/lib/features/navigation/data";
import { getMailSetting } from "@/lib/features/notifications/choices/data";
import { chooseMails } from "@/lib/features/notifications/choices/mutations";
import type { Quiet, Rhythm } from "@/lib/features/notifications/constants";
import { getNotification, listNotifications } from "@/lib/features/notifications/data";
import { listConcernedTerritories } from "@/lib/features/notifications/deadlines/data";
import { tellDue } from "@/lib/features/notifications/deadlines/mutations";
import { dueDays } from "@/lib/features/notifications/deadlines/rules";
import { tellDeadlines } from "@/lib/features/notifications/deadlines/service";
import { notificationSentence, notificationSubject } from "@/lib/features/notifications/labels";
import { sendImmediateNotifications } from "@/lib/features/notifications/mails/service";
import { readAllNotifications, readNotification } from "@/lib/features/notifications/mutations";
import { itemPath } from "@/lib/features/notifications/routes";
import type { ReviewStatus } from "@/lib/features/projects/constants";
import { quarterOf } from "@/lib/features/quarterly/rules";
import { STOP_SCOPES } from "@/lib/features/reminders/constants";
import { listReminders, sendReminders } from "@/lib/features/reminders/service";
import { writeSchemeCriteria } from "@/lib/features/schemes/criteria/mutations";
import type { CriterionDraft } from "@/lib/features/schemes/criteria/types";
import { addDays, parisDay, parisInstant } from "@/lib/kernel/dates";
import { isWorkingDay, weekOf } from "@/lib/kernel/working-days";
import { systemActor } from "@/lib/platform/actors";
import { readReminderToken } from "@/lib/platform/reminder-token";
import { testDatabase } from "@/tests/support/database";
import { type CapriciousServer, openCapriciousServer } from "@/tests/support/smtp-capricious";
import { buildVisibilityFixture, type VisibilityFixture } from "@/tests/support/visibility-fixture";
import { AUDIENCES, type Audience } from "@/tests/support/visibility-matrix";

const database = testDatabase();
const system = systemActor("test");
let pool: Pool;
let smtp: CapriciousServer;
let actors: VisibilityFixture["actors"];
let projects: VisibilityFixture["projects"];

const now = new Date();
const today = parisDay(now);
const inDays = (count: number) => addDays(today, count);
/** The next working mornings, in Paris. */
const mornings = Array.from({ length: 16 }, (_, days) => inDays(days + 1)).filter(isWorkingDay);
const morning = (day: string | undefined) => parisInstant(day ?? "", "08:00");
const DEADLINES = { kind: "deadline", unreadOnly: false, page: 1 } as const;
const OWN = ["ownContributor", "ownCoordinator"] as const;
const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, " ");

beforeAll(async () => {
  smtp = await openCapriciousServer();
  process.env.SMTP_URL = smtp.smtpUrl;
  process.env.APP_URL = "https://suivi.exemple.fr";
  pool = database.superuserPool();
  ({ actors, projects } = await buildVisibilityFixture(pool));
  // Each test says what is due.
  await asSystem("UPDATE support_scheme SET closes_on = NULL WHERE closes_on >= now()");
  await pool.query("DELETE FROM review_opinion");
  await pool.query("DELETE FROM review_assignment");
  await pool.query("UPDATE user_account SET last_sign_in_at = '2026-06-01'");
});
afterAll(() => smtp.close());
beforeEach(async () => {
  await pool.query(
    "TRUNCATE notification, notification_choice, reminder_setting, reminder_digest, outbox_mail, committee, quarterly_review CASCADE",
  );
  await asSystem(
    "UPDATE milestone SET planned_on = NULL, state = 'planned', actual_on = NULL, label = 'Permis'",
  );
  await pool.query("DELETE FROM support_scheme WHERE source = 'aidesTerritoires'");
  // The reviews of these months are sent, and nobody is reminded: what is told is what a test makes.
  await asSystem(
    `INSERT INTO quarterly_review (territory_id, starts_on, round, sent_at, sent_by_name)
     SELECT t.id, date_trunc('quarter', now() + n * interval '3 months'), 1, now(), 'x' FROM territory t, generate_series(-1, 1) AS n`,
  );
  for (const audience of AUDIENCES)
    await chooseMails(actors[audience], { frequency: "never", quiet: "none", rhythms: {} });
  smtp.received.length = 0;
});

/** With the rights of the application itself, which no reader has. */
async function asSystem(sql: string, values: readonly unknown[] = []): Promise<void> {
  const client = await pool.connect();
  await client.query("SELECT set_config('app.role', 'system', false)");
  await client.query(sql, [...values]).finally(() => client.release(true));
}

const planned = (day: string | null, status: ReviewStatus = "accepted") =>
  asSystem(
    "UPDATE milestone SET planned_on = $1, state = 'planned', actual_on = NULL WHERE project_id = $2",
    [day, projects[status].id],
  );

const choose = (
  audience: Audience,
  deadline: Rhythm,
  { quiet = "none", frequency = "never" }: { quiet?: Quiet; frequency?: "daily" | "weekly" | "never" } = {},
) => chooseMails(actors[audience], { frequency, quiet, rhythms: { deadline } });

const seenBy = async (audience: Audience) =>
  (await listNotifications(actors[audience], DEADLINES))?.items ?? [];
const eventsOf = async (audience: Audience) => (await seenBy(audience)).map(({ event }) => event).toSorted();
/** Who sees any, in the list and counted in the header. */
async function readers(): Promise<Audience[]> {
  const counts = await Promise.all(
    AUDIENCES.map(async (audience) => {
      const { length } = await seenBy(audience);
      expect((await getHeaderCounts(actors[audience])).unreadNotifications).toBe(length);
      return length;
    }),
  );
  return AUDIENCES.filter((_audience, place) => (counts[place] ?? 0) > 0);
}
/** Whom a row was written for. */
const told = async () =>
  (
    await pool.query(
      "SELECT DISTINCT u.name FROM notification n JOIN user_account u ON u.id = n.recipient_id ORDER BY u.name",
    )
  ).rows.map(({ name }) => name);
const queued = async () =>
  (await pool.query("SELECT recipient, subject, text FROM outbox_mail WHERE sent_at IS NULL ORDER BY id"))
    .rows;
/** One such row for every account, whoever it concerns. */
async function tellEverybody(event: string, key: string, columns: Record<string, unknown>): Promise<void> {
  const names = Object.keys(columns);
  await pool.query(
    `INSERT INTO notification (recipient_id, kind, event, subject_key${names.map((name) => `, ${name}`).join("")})
     SELECT id, 'deadline', $1, $2${names.map((_, place) => `, $${place + 3}`).join("")} FROM user_account WHERE email LIKE '%@matrice.test'`,
    [event, key, ...Object.values(columns)],
  );
}

const committeeOf = async (
  author: Audience,
  { day, scope, forPartners = false }: { day: string; scope: string | null; forPartners?: boolean },
): Promise<number> => {
  const content = {
    title: "Comité de suivi",
    forPartners,
    day,
    startsAt: null,
    endsAt: null,
    place: "",
    link: "",
    agenda: "",
    photographId: null,
  };
  const outcome = await planCommittee(actors[author], { content, scope, creationKey: crypto.randomUUID() });
  if (!outcome.ok) throw new Error("not planned");
  // Of its planning, people are told otherwise.
  await pool.query("TRUNCATE notification");
  return (await pool.query("SELECT max(id) AS id FROM committee")).rows[0].id;
};

async function opinionOf(dueOn: string): Promise<number> {
  await pool.query("DELETE FROM review_opinion");
  const { rows } = await pool.query(
    `INSERT INTO review_opinion (project_id, territory_id, reference, project_title, asked_organisation_id, asked_name, due_on, asked_by_name, creation_key)
     SELECT id, territory_id, reference, title, $2, 'ANRU', $3, 'x', gen_random_uuid() FROM project WHERE id = $1 RETURNING id`,
    [projects.submitted.id, actors.partner.organisationId, dueOn],
  );
  return rows[0].id;
}

async function schemeOf(closesOn: string, territory = "roubaix", operator = "anru"): Promise<number> {
  const { rows } = await pool.query(
    `INSERT INTO support_scheme (slug, name, operator, operator_group, organisation_slug, natures, priority_ids, applicants, zones, purpose, conditions,
       closes_on, situation, confidence, sources, source, external_id, territory_ids)
     VALUES ('appel-des-quartiers', 'Appel des quartiers', 'ANRU', 'ANRU', $3, '{call}', '{}', '{}', '{}', 'x', '{}', $1, 'announced', 'high', '{}',
       'aidesTerritoires', 'x', ARRAY(SELECT id FROM territory WHERE slug = $2)) RETURNING id`,
    [closesOn, territory, operator],
  );
  return rows[0].id;
}
const leaf = (test: Extract<CriterionDraft, { test: unknown }>["test"]): CriterionDraft => ({
  test,
  sentence: "Oui.",
  source: "https://exemple.test",
});
const IDEA = leaf({ kind: "phase", phases: ["idea"] });
const ASK_THEM = leaf({ kind: "unknown", text: "Le comité est favorable." });
const write = async (...tree: CriterionDraft[]) => {
  const { rows } = await pool.query(
    "SELECT coalesce(max(k.version), 0)::int AS version FROM support_scheme s LEFT JOIN criteria_set k ON k.scheme_id = s.id WHERE s.slug = 'appel-des-quartiers'",
  );
  const written = await writeSchemeCriteria(actors.admin, "appel-des-quartiers", {
    version: rows[0].version,
    tree,
  });
  expect(written.ok).toBe(true);
};

describe("whom a deadline is told to, and who sees it", () => {
  it("a milestone: its territory, while its project goes on", async () => {
    await asSystem("UPDATE milestone SET planned_on = $1", [inDays(10)]);
    expect(await tellDeadlines(now)).toBe(8);
    expect(await told()).toEqual([...OWN]);
    expect(await readers()).toEqual([...OWN]);
    const seen = await seenBy("ownContributor");
    expect(new Set(seen.map(({ reference }) => reference))).toEqual(
      new Set(
        (["draft", "submitted", "changesRequested", "accepted"] as const).map(
          (status) => projects[status].reference,
        ),
      ),
    );
    const [one] = seen.filter(({ reference }) => reference === projects.accepted.reference);
    if (!one) throw new Error("told");
    expect(plain(notificationSentence(one))).toMatch(/^Jalon « Permis » prévu le \d+.* dans 10\sjours$/);
    expect(plain(notificationSubject(one))).toBe(
      `${projects.accepted.reference}, « Projet zébulon accepted » (Roubaix)`,
    );
    expect(itemPath(one)).toBe(`/projets/${projects.accepted.reference}#jalon-permis`);
    // A row that somebody else got all the same says nothing.
    await pool.query("TRUNCATE notification");
    await tellEverybody("milestoneSoon", (await keyOf("accepted")) ?? "", {
      project_id: projects.accepted.id,
      due_on: inDays(10),
      stands_until: inDays(8),
    });
    expect(await readers()).toEqual([...OWN]);
  });

  it("a quarter's review: the territory that has not sent it; once the quarter is over, what was begun", async () => {
    await pool.query("TRUNCATE quarterly_review CASCADE");
    const quarter = quarterOf(today);
    const lastDay = lastDayOfQuarter(quarter);
    const soon = parisInstant(addDays(lastDay, -20), "08:00");
    await tellDeadlines(soon);
    // The other territory has no project to review.
    expect(await rowsOf("quarterSoon")).toEqual([...OWN]);
    await pool.query("TRUNCATE notification");
    await tellEverybody("quarterNear", "1", {
      territory_id: projects.accepted.territoryId,
      due_on: lastDay,
      stands_until: lastDay,
    });
    expect(await readers()).toEqual([...OWN]);
    await tellDeadlines(parisInstant(addDays(lastDay, 3), "08:00"));
    expect(await rowsOf("quarterLate")).toEqual([]);
    const begin = (sentAt: string | null) =>
      pool.query(
        "INSERT INTO quarterly_review (territory_id, starts_on, round, sent_at, sent_by_name) VALUES ($1, date_trunc('quarter', $2::date), $3, $4, '')",
        [projects.accepted.territoryId, lastDay, sentAt === null ? 1 : 2, sentAt],
      );
    await begin(null);
    await tellDeadlines(parisInstant(addDays(lastDay, 4), "08:00"));
    expect(await rowsOf("quarterLate")).toEqual([...OWN]);
    expect(await readers()).toEqual([...OWN]);
    await begin(now.toISOString());
    expect(await readers()).toEqual([]);
  });

  it("an opinion: whoever is asked, until it is given", async () => {
    await opinionOf(inDays(6));
    await tellDeadlines(now);
    expect(await told()).toEqual(["partner"]);
    const [one] = await seenBy("partner");
    if (!one) throw new Error("told");
    expect(plain(notificationSentence(one))).toMatch(/^Votre avis est attendu pour le .*, dans 6\sjours$/);
    expect(notificationSubject(one)).toContain(projects.submitted.reference);
    await pool.query("TRUNCATE notification");
    const id = await opinionOf(inDays(-3));
    await tellEverybody("opinionLate", String(id), { opinion_id: id, due_on: inDays(-3) });
    expect(await readers()).toEqual(["partner"]);
    await asSystem(
      "UPDATE review_opinion SET stance = 'favorable', text = 'Oui', given_at = now() WHERE id = $1",
      [id],
    );
    expect(await readers()).toEqual([]);
    await pool.query("DELETE FROM review_opinion");
  });

  it.each([
    [
      "of the programme",
      "reviewer",
      null,
      false,
      ["otherContributor", "otherCoordinator", ...OWN, "reviewer"],
    ],
    [
      "open to partners",
      "reviewer",
      null,
      true,
      ["otherContributor", "otherCoordinator", ...OWN, "partner", "reviewer"],
    ],
    ["of a territory, planned by the ministry", "reviewer", "roubaix", false, [...OWN, "reviewer"]],
    ["of a territory, planned there", "ownCoordinator", "roubaix", false, [...OWN]],
  ] as const)("a committee %s: those who attend", async (_what, author, scope, forPartners, expected) => {
    const id = await committeeOf(author, { day: inDays(6), scope, forPartners });
    await tellDeadlines(now);
    expect(await told()).toEqual([...expected]);
    expect((await readers()).toSorted()).toEqual([...expected].toSorted());
    const [one] = await seenBy("ownContributor");
    expect(one && itemPath(one)).toBe(`/calendrier/comites/${id}`);
    expect(one && plain(notificationSentence(one))).toMatch(
      /^« Comité de suivi » a lieu le .*, dans 6\sjours$/,
    );
    await asSystem("UPDATE committee SET cancelled_at = now() WHERE id = $1", [id]);
    expect(await readers()).toEqual([]);
    await asSystem("UPDATE committee SET cancelled_at = NULL, day = $2 WHERE id = $1", [id, inDays(60)]);
    expect(await readers()).toEqual([]);
  });

  it("a scheme that closes: its operator, and the territories where a project fits as far as it can tell", async () => {
    const id = await schemeOf(inDays(20));
    const closing = async () => {
      await pool.query("TRUNCATE notification");
      await tellDeadlines(now);
      return told();
    };
    // Without criteria, or with none that a project could meet, nobody knows whom it concerns.
    expect(await closing()).toEqual(["partner"]);
    await write(ASK_THEM);
    expect(await closing()).toEqual(["partner"]);
    await write(IDEA, ASK_THEM);
    expect(await closing()).toEqual([...OWN, "partner"]);
    expect(await readers()).toEqual([...OWN, "partner"]);
    const [one] = await seenBy("ownContributor");
    expect(one && plain(notificationSentence(one))).toMatch(
      /^L’appel à projets « Appel des quartiers » ferme le .*, dans 20\sjours$/,
    );
    expect(one && itemPath(one)).toBe("/dispositifs/appel-des-quartiers");
    await write(leaf({ kind: "phase", phases: ["operation"] }));
    expect(await closing()).toEqual(["partner"]);
    await write(IDEA);
    await asSystem(
      "UPDATE support_scheme SET territory_ids = ARRAY(SELECT id FROM territory WHERE slug = 'laval') WHERE id = $1",
      [id],
    );
    expect(await closing()).toEqual(["partner"]);
    // Put off, closed before its day, taken back: nothing of it is told any more.
    await tellEverybody("schemeSoon", String(id), { due_on: inDays(21), stands_until: inDays(12) });
    expect(await readers()).toEqual(["partner"]);
    await asSystem("UPDATE support_scheme SET closes_on = $2 WHERE id = $1", [id, inDays(21)]);
    expect(await readers()).toEqual([...AUDIENCES.filter((one) => /^o/.test(one)), "partner"]);
    for (const change of [
      "situation = 'closed'",
      "gone_at = now()",
      "retired_on = now(), retired_reason = 'x'",
    ]) {
      await asSystem(`UPDATE support_scheme SET ${change} WHERE id = $1`, [id]);
      expect([change, await readers()]).toEqual([change, []]);
      await asSystem(
        "UPDATE support_scheme SET situation = 'announced', gone_at = NULL, retired_on = NULL, retired_reason = '' WHERE id = $1",
        [id],
      );
    }
    expect(await listConcernedTerritories(actors.reviewer, [inDays(21)], today)).toEqual([]);
  });
});

const keyOf = async (status: ReviewStatus): Promise<string | undefined> =>
  (await pool.query("SELECT event_key FROM milestone WHERE project_id = $1", [projects[status].id])).rows[0]
    ?.event_key;
const rowsOf = async (event: string) =>
  (
    await pool.query(
      "SELECT u.name FROM notification n JOIN user_account u ON u.id = n.recipient_id WHERE n.event = $1 ORDER BY u.name",
      [event],
    )
  ).rows.map(({ name }) => name);

describe("what is told stays true", () => {
  it("moved, reached, renamed, abandoned, archived: withdrawn, or in the words of the moment", async () => {
    await planned(inDays(10));
    await tellDeadlines(now);
    const [before] = await seenBy("ownContributor");
    const id = before?.id ?? 0;
    const sees = async () => (await getNotification(actors.ownContributor, id)) !== null;
    const { accepted } = projects;
    for (const [hide, show] of [
      [
        "UPDATE milestone SET planned_on = planned_on + 1 WHERE project_id = $1",
        "UPDATE milestone SET planned_on = planned_on - 1 WHERE project_id = $1",
      ],
      [
        "UPDATE milestone SET state = 'reached', actual_on = now() WHERE project_id = $1",
        "UPDATE milestone SET state = 'planned', actual_on = NULL WHERE project_id = $1",
      ],
      [
        "UPDATE project SET progress_status = 'abandoned' WHERE id = $1",
        "UPDATE project SET progress_status = 'onTrack' WHERE id = $1",
      ],
      ["UPDATE milestone SET event_key = gen_random_uuid() WHERE project_id = $1", null],
    ] as const) {
      await asSystem(hide, [accepted.id]);
      expect([hide, await sees(), await readNotification(actors.ownContributor, id)]).toEqual([
        hide,
        false,
        false,
      ]);
      if (show === null) continue;
      await asSystem(show, [accepted.id]);
      expect([show, await sees()]).toEqual([show, true]);
    }
    await asSystem("UPDATE milestone SET event_key = $1, label = 'Permis purgé' WHERE project_id = $2", [
      (await pool.query("SELECT milestone_key FROM notification WHERE id = $1", [id])).rows[0].milestone_key,
      accepted.id,
    ]);
    const after = await getNotification(actors.ownContributor, id);
    expect(after && plain(notificationSentence(after))).toContain("« Permis purgé »");
    expect(await readNotification(actors.ownContributor, id)).toBe(true);
    expect((await getHeaderCounts(actors.ownContributor)).unreadNotifications).toBe(0);
  });

  it("a new day is told anew when its own step comes; back on the first day, nothing is told twice", async () => {
    await planned(inDays(10));
    await tellDeadlines(now);
    await planned(inDays(40));
    expect(await eventsOf("ownContributor")).toEqual([]);
    await tellDeadlines(morning(inDays(1)));
    expect(await eventsOf("ownContributor")).toEqual([]);
    await planned(inDays(11));
    await tellDeadlines(morning(inDays(2)));
    expect(await eventsOf("ownContributor")).toEqual(["milestoneSoon"]);
    await planned(inDays(10));
    expect(await tellDeadlines(morning(inDays(3)))).toBe(0);
    expect(await eventsOf("ownContributor")).toEqual(["milestoneSoon"]);
  });

  it("a step takes the place of the one before it, and the deadline that has passed that of all", async () => {
    await planned(inDays(-2));
    await tellEverybody("milestoneSoon", (await keyOf("accepted")) ?? "", {
      project_id: projects.accepted.id,
      due_on: inDays(-2),
      stands_until: inDays(-4),
    });
    await tellEverybody("milestoneEve", (await keyOf("accepted")) ?? "", {
      project_id: projects.accepted.id,
      due_on: inDays(-2),
      stands_until: inDays(-2),
    });
    expect(await eventsOf("ownContributor")).toEqual([]);
    await tellDeadlines(now);
    const [late, ...others] = await seenBy("ownContributor");
    expect(others).toEqual([]);
    expect(late && plain(notificationSentence(late))).toMatch(
      /^Jalon « Permis » prévu le .*, 2\sjours de retard$/,
    );
  });

  it("what has been late for long is no news", async () => {
    await planned(inDays(-15));
    await tellDeadlines(now);
    expect(await told()).toEqual([]);
  });

  it("its reader says that it was read, and nothing else of it", async () => {
    await planned(inDays(10));
    await tellDeadlines(now);
    expect(await readAllNotifications(actors.ownContributor, 2_147_483_647)).toBe(1);
    expect(await readAllNotifications(actors.otherContributor, 2_147_483_647)).toBe(0);
    expect((await seenBy("ownContributor"))[0]?.readAt).not.toBeNull();
    expect((await seenBy("ownCoordinator"))[0]?.readAt).toBeNull();
  });
});

describe("once for each person, thing, day and step", () => {
  it("whatever the number of processes, and however often they try", async () => {
    await planned(inDays(10));
    const counts = await Promise.all(Array.from({ length: 6 }, () => tellDeadlines(now)));
    expect(counts.toSorted()).toEqual([0, 0, 0, 0, 0, 2]);
    expect(await tellDeadlines(now)).toBe(0);
    expect(await tellDeadlines(morning(inDays(1)))).toBe(0);
    expect(await eventsOf("ownContributor")).toEqual(["milestoneSoon"]);
  });

  it("on one occasion a day: what comes up later that day is the next morning's", async () => {
    await planned(inDays(10));
    await tellDeadlines(now);
    await planned(inDays(9), "draft");
    expect(await tellDeadlines(new Date(now.getTime() + 1_000))).toBe(0);
    expect(await tellDeadlines(morning(inDays(1)))).toBe(2);
  });

  it("cut short, it has told nothing", async () => {
    await planned(inDays(10));
    // No number of a scheme: the statement fails.
    const days = dueDays(today);
    await expect(
      tellDue(system, { days, concerned: [{ schemeId: 2 ** 40, territoryId: 1 }], now, only: null }),
    ).rejects.toThrow();
    expect(await told()).toEqual([]);
    expect(await tellDue(system, { days, concerned: [], now, only: actors.ownContributor.email })).toBe(1);
    expect(await told()).toEqual(["ownContributor"]);
    await expect(tellDue(actors.admin, { days, concerned: [], now, only: null })).rejects.toThrow();
  });

  it("a person of two territories is told by both, and sees each where they act for it", async () => {
    const { userId } = actors.otherContributor;
    await asSystem(
      "INSERT INTO membership (user_id, organisation_id, role, since, invited_name, accepted_at) SELECT $1, $2, 'contributor', now(), 'x', now()",
      [userId, actors.ownContributor.organisationId],
    );
    await planned(inDays(10));
    await tellDeadlines(now);
    expect(await told()).toEqual(["otherContributor", ...OWN]);
    expect(await eventsOf("otherContributor")).toEqual([]);
    await sendReminders(morning(mornings[0]), { only: actors.otherContributor.email });
    const [mail] = await queued();
    expect(mail.text).toContain("/compte/organisations/ouvrir?organisation=");
    await asSystem("DELETE FROM membership WHERE user_id = $1 AND organisation_id = $2", [
      userId,
      actors.ownContributor.organisationId,
    ]);
  });
});

describe("by mail, as each has chosen", () => {
  it("in the digest of the morning on which it is told, and never again", async () => {
    await planned(addDays(mornings[0] ?? "", 10));
    await choose("ownContributor", "daily");
    await choose("ownCoordinator", "never");
    const at = morning(mornings[0]);
    await Promise.all([sendReminders(at), sendReminders(at)]);
    await sendReminders(at);
    const [mail, ...others] = await queued();
    expect(others).toEqual([]);
    expect(mail.recipient).toBe(actors.ownContributor.email);
    expect(plain(mail.subject)).toBe("Quartiers Productifs : une échéance");
    expect(plain(mail.text)).toMatch(
      new RegExp(
        `ÉCHÉANCES \\(1\\)\n\n– Jalon « Permis » prévu le .* : ${projects.accepted.reference}, .*\n  https://suivi.exemple.fr/projets/${projects.accepted.reference}#jalon-permis\n`,
      ),
    );
    const token = decodeURIComponent(/jeton=(\S+)/.exec(mail.text)?.[1] ?? "");
    expect(readReminderToken(token, STOP_SCOPES)).toEqual({
      userId: actors.ownContributor.userId,
      scope: "type-deadline",
    });
    for (const day of mornings.slice(1, 4)) await sendReminders(morning(day));
    expect(await queued()).toHaveLength(1);
    // Chosen later, what was told before is not mailed.
    await choose("ownCoordinator", "daily");
    await sendReminders(morning(mornings[4]));
    expect((await queued()).map(({ recipient }) => recipient)).not.toContain(actors.ownCoordinator.email);
  });

  it("is one mail with the reminders, which no longer say it too; the page still shows it", async () => {
    await pool.query(
      `INSERT INTO review_event (at, project_id, actor_name, command, from_status, to_status, version)
       SELECT now() - interval '5 days', $1, 'x', 'requestChanges', 'submitted', 'changesRequested', 1
       WHERE NOT EXISTS (SELECT FROM review_event WHERE project_id = $1 AND command = 'requestChanges')`,
      [projects.changesRequested.id],
    );
    await planned(mornings[2] ?? "");
    await planned(inDays(-1), "draft");
    for (const audience of OWN) await choose(audience, "daily", { frequency: "daily" });
    await sendReminders(morning(mornings[0]));
    const mail = (await queued()).find(({ recipient }) => recipient === actors.ownContributor.email);
    expect(plain(mail.subject)).toMatch(/choses? vous attend(ent)?, 2\séchéances$/);
    expect(mail.text).toContain("COMPLÉMENTS DEMANDÉS");
    expect(mail.text).not.toContain("JALONS");
    // The late one first.
    expect(mail.text.indexOf(projects.draft.reference)).toBeLessThan(
      mail.text.lastIndexOf(projects.accepted.reference),
    );
    const titles = (await listReminders(actors.ownContributor, now)).map(({ title }) => title);
    expect(titles).toEqual(
      expect.arrayContaining(["Jalons en retard", "Jalons des 15\u00A0prochains jours"]),
    );
  });

  it("each week: on its first working morning, what that morning tells included", async () => {
    await choose("ownContributor", "weekly");
    await choose("ownCoordinator", "never");
    const firstOfNextWeek = mornings.find((day) => weekOf(day) > weekOf(today)) ?? "";
    await planned(addDays(firstOfNextWeek, 15));
    await sendReminders(morning(firstOfNextWeek));
    expect(await queued()).toHaveLength(1);
  });

  it("at once: that very morning, in one mail, unless it is quiet", async () => {
    await choose("ownContributor", "immediate");
    await choose("ownCoordinator", "immediate", { quiet: "daysOff" });
    await planned(inDays(10));
    await planned(inDays(9), "draft");
    await tellDeadlines(now);
    await sendImmediateNotifications(parisInstant(inDays(1), "03:00"));
    await sendImmediateNotifications(morning(mornings[0]));
    const mails = await queued();
    expect(mails.map(({ recipient }) => recipient).toSorted()).toEqual(
      OWN.map((one) => actors[one].email).toSorted(),
    );
    expect(plain(mails[0].subject)).toBe("Quartiers Productifs : 2 échéances");
    await sendReminders(morning(mornings[0]));
    expect(await queued()).toHaveLength(2);
  });

  it("is taken back where it no longer stands when it leaves", async () => {
    await choose("ownContributor", "immediate");
    await choose("ownCoordinator", "never");
    await planned(inDays(10));
    await planned(inDays(9), "draft");
    await tellDeadlines(now);
    await sendImmediateNotifications(now);
    await planned(inDays(60));
    await deliverDueMails();
    expect(smtp.received).toEqual([]);
    expect(await queued()).toEqual([]);
    await sendImmediateNotifications(now);
    const [mail] = await queued();
    expect(mail.subject).toContain(projects.draft.reference);
    expect(mail.text).not.toContain(projects.accepted.reference);
  });

  it("begins as the reminders were chosen", async () => {
    await pool.query("TRUNCATE reminder_setting, notification_choice");
    for (const [audience, frequency] of [
      ["ownContributor", "weekly"],
      ["ownCoordinator", "never"],
      ["reviewer", "daily"],
    ] as const)
      await pool.query("INSERT INTO reminder_setting (user_id, frequency) VALUES ($1, $2)", [
        actors[audience].userId,
        frequency,
      ]);
    // As the owner of the tables, who sees no row behind a forced policy: the file takes the role that does.
    const [carriedOver = ""] =
      /SELECT set_config\('app\.role', 'system', true\);\nINSERT INTO notification_choice[^;]*;/.exec(
        readFileSync("prisma/migrations/0054_deadlines/migration.sql", "utf8"),
      ) ?? [];
    const owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
    await owner.query(carriedOver).finally(() => owner.end());
    const rhythmOf = async (audience: Audience) => (await getMailSetting(actors[audience]))?.rhythms.deadline;
    expect([
      await rhythmOf("ownContributor"),
      await rhythmOf("ownCoordinator"),
      await rhythmOf("reviewer"),
      await rhythmOf("partner"),
    ]).toEqual(["weekly", "never", "daily", "daily"]);
  });
});
