import { randomUUID } from "node:crypto";
import type { Pool } from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { deliverDueMails } from "@/lib/features/mail/service";
import { getHeaderCounts } from "@/lib/features/navigation/data";
import { chooseMails } from "@/lib/features/notifications/choices/mutations";
import { STOP_SCOPES } from "@/lib/features/reminders/constants";
import { sendReminders } from "@/lib/features/reminders/service";
import { stopMails } from "@/lib/features/reminders/stop/service";
import { listViews } from "@/lib/features/views/data";
import type { FollowingFrequency } from "@/lib/features/views/following/constants";
import { getFollowing, listNewProjects } from "@/lib/features/views/following/data";
import { listMembers, listMembersAmong } from "@/lib/features/views/following/members/data";
import {
  followSubject,
  stopFollowingMails,
  unfollowSubject,
  visitFollowing,
} from "@/lib/features/views/following/mutations";
import {
  getOwnNews,
  listFollowingStates,
  listImmediateReaders,
} from "@/lib/features/views/following/news/data";
import {
  forgetChanges,
  nextChanges,
  queueNews,
  rebaseFollowing,
  recordNews,
  sweepNews,
} from "@/lib/features/views/following/news/mutations";
import { compareChanges, followChanges } from "@/lib/features/views/following/news/service";
import { createView, deleteView, updateView } from "@/lib/features/views/mutations";
import type { Actor } from "@/lib/kernel/actor";
import { systemActor } from "@/lib/platform/actors";
import { readReminderToken } from "@/lib/platform/reminder-token";
import { testDatabase } from "@/tests/support/database";
import { type CapriciousServer, openCapriciousServer } from "@/tests/support/smtp-capricious";
import { insertStrategy, OBJECTIVE_KEY } from "@/tests/support/strategy-fixture";
import { buildVisibilityFixture, type VisibilityFixture } from "@/tests/support/visibility-fixture";
import type { Audience } from "@/tests/support/visibility-matrix";

const database = testDatabase();
const system = systemActor("test");
let pool: Pool;
let fixture: VisibilityFixture;
let smtp: CapriciousServer;

/** In the hours of « tout de suite », and the mornings after. */
const minutesLater = (minutes: number) => new Date(Date.now() + minutes * 60_000);
/** The next time that it is so late in Paris on such a weekday (Monday 1), from the present on. */
function next(weekday: number, hourUtc: number): Date {
  const at = new Date(Date.now() + 3_600_000);
  at.setUTCHours(hourUtc, 0, 0, 0);
  while (at.getTime() < Date.now() + 600_000 || (at.getUTCDay() || 7) !== weekday)
    at.setUTCDate(at.getUTCDate() + 1);
  return at;
}
const address = (audience: Audience) => `${audience.toLowerCase()}@matrice.test`;

beforeAll(async () => {
  smtp = await openCapriciousServer();
  process.env.SMTP_URL = smtp.smtpUrl;
  process.env.APP_URL = "https://suivi.exemple.fr";
  pool = database.superuserPool();
  fixture = await buildVisibilityFixture(pool);
  await pool.query("UPDATE user_account SET last_sign_in_at = '2026-06-01'");
});
afterAll(() => smtp.close());
beforeEach(async () => {
  await pool.query(
    "TRUNCATE saved_view, following, following_entry, following_news, notification, outbox_mail, changed_project",
  );
  await pool.query("TRUNCATE reminder_digest, reminder_setting");
  // Nobody is reminded of anything: what is mailed is what is followed.
  for (const audience of ["ownContributor", "ownCoordinator", "reviewer"] as const)
    await chooseMails(fixture.actors[audience], {
      frequency: "never",
      quiet: "none",
      rhythms: { deadline: "never" },
    });
  smtp.received.length = 0;
});

/** The mail server is away while `work` is done. */
async function withoutServer(work: () => Promise<void>): Promise<void> {
  const port = Number(new URL(smtp.smtpUrl).port);
  await smtp.close();
  await work();
  smtp = await openCapriciousServer(port);
  await pool.query("UPDATE outbox_mail SET not_before = now()");
}

async function save(
  actor: Actor,
  query: string,
  { name = "Commerces", isShared = false } = {},
): Promise<number> {
  const created = await createView(actor, { creationKey: randomUUID(), name, isShared, query });
  if (!created.ok) throw new Error(created.refusal);
  return created.value;
}

async function follow(
  actor: Actor,
  query: string,
  frequency: FollowingFrequency = "immediate",
  name = "Commerces",
): Promise<number> {
  const id = await save(actor, query, { name });
  expect(await followSubject(actor, { kind: "view", id, name, query }, frequency)).toBe(true);
  return id;
}

/** As the application saves: the row, and a version of it. */
async function saveProject(
  id: number,
  changes: Record<string, unknown>,
  state: Record<string, unknown> = changes,
) {
  const client = await pool.connect();
  try {
    await client.query("SELECT set_config('app.role', 'system', false)");
    await client.query("BEGIN");
    const columns = Object.keys(changes).map((column, n) => `${column} = $${n + 2}`);
    await client.query(
      `UPDATE project SET ${[...columns, "version = version + 1", "updated_at = now()"].join(", ")} WHERE id = $1`,
      [id, ...Object.values(changes)],
    );
    await client.query(
      `INSERT INTO project_version (project_id, number, valid_from, author_name, state)
       SELECT p.id, p.version, clock_timestamp(), 'x', v.state || $2::jsonb || jsonb_build_object('reviewStatus', p.review_status)
       FROM project p JOIN project_version v ON v.project_id = p.id AND v.number = p.version - 1 WHERE p.id = $1`,
      [id, JSON.stringify(state)],
    );
    await client.query("COMMIT");
  } finally {
    client.release(true);
  }
}

const accepted = () => fixture.projects.accepted;
const setPhase = (phase: string) => saveProject(accepted().id, { phase });
const queued = async () =>
  (await pool.query("SELECT id, recipient, subject, text FROM outbox_mail WHERE sent_at IS NULL ORDER BY id"))
    .rows;
const textsOf = async (audience: Audience) =>
  (await queued())
    .filter(({ recipient }) => recipient === address(audience))
    .map(({ text }) => text as string);

describe("what is told", () => {
  it("is what came in, what changed in it and what left, once, and nothing that was there before", async () => {
    const { partner } = fixture.actors;
    await setPhase("idea");
    await follow(partner, "phase=etude");
    await followChanges(minutesLater(5));
    expect(await queued()).toEqual([]);

    await setPhase("study");
    await followChanges(next(2, 9));
    const { reference } = accepted();
    expect(await textsOf("partner")).toEqual([
      expect.stringContaining(
        `– Nouveau dans «\u00A0Commerces\u00A0»\u00A0: ${reference}, «\u00A0Projet zébulon accepted\u00A0» (Roubaix)\n  https://suivi.exemple.fr/projets/${reference}\n`,
      ),
    ]);
    await followChanges(next(2, 9));
    expect(await queued()).toHaveLength(1);

    await saveProject(accepted().id, { summary: `Autre ${randomUUID()}` });
    await followChanges(next(2, 9));
    expect((await textsOf("partner"))[1]).toContain("(Roubaix), a changé\u00A0: résumé\n");

    await setPhase("idea");
    await followChanges(next(2, 9));
    expect((await textsOf("partner"))[2]).toContain(`Sorti de «\u00A0Commerces\u00A0»\u00A0: ${reference}`);
    expect(await queued()).toHaveLength(3);
  });

  it("is what is attached to an objective and detached, and nothing elsewhere, where nothing of it was written", async () => {
    const { reviewer, partner } = fixture.actors;
    await insertStrategy(pool, "roubaix", { state: "shared" });
    await saveProject(accepted().id, { summary: "Attaché" });
    await follow(reviewer, `territoire=roubaix&objectif=${OBJECTIVE_KEY}`);
    await follow(partner, "territoire=roubaix");
    await pool.query("INSERT INTO objective_project (objective_key, project_id) VALUES ($1, $2)", [
      OBJECTIVE_KEY,
      accepted().id,
    ]);
    await followChanges(next(2, 9));
    expect(await textsOf("reviewer")).toEqual([
      expect.stringContaining("Nouveau dans «\u00A0Commerces\u00A0»"),
    ]);
    await pool.query("DELETE FROM objective_project");
    await followChanges(next(2, 9));
    expect((await textsOf("reviewer"))[1]).toContain("Sorti de «\u00A0Commerces\u00A0»");
    expect(await textsOf("partner")).toEqual([]);
    await pool.query("DELETE FROM strategy");
  });

  it("is nothing where nothing is different in the end", async () => {
    await setPhase("idea");
    await follow(fixture.actors.partner, "phase=etude");
    await setPhase("study");
    await compareChanges();
    await setPhase("idea");
    await followChanges(next(2, 9));
    expect(await queued()).toEqual([]);

    await saveProject(accepted().id, { summary: "Autre" });
    await follow(fixture.actors.reviewer, "phase=idee", "immediate", "Idées");
    await saveProject(accepted().id, { summary: "Encore un autre" });
    await compareChanges();
    await saveProject(accepted().id, { summary: "Autre" });
    await followChanges(next(2, 9));
    expect(await textsOf("reviewer")).toEqual([]);
  });

  it("names of what changed only what the reader may see", async () => {
    const { partner, reviewer, otherContributor, ownContributor } = fixture.actors;
    for (const actor of [partner, reviewer, otherContributor, ownContributor]) await follow(actor, "");
    await saveProject(
      accepted().id,
      { summary: "S" },
      { summary: "S", privateNote: "N", contact: { name: "C", email: "", phone: "" } },
    );
    await followChanges(next(2, 9));
    const told = async (audience: Audience) =>
      / a changé\u00A0: (.*)$/m.exec((await textsOf(audience))[0] ?? "")?.[1];
    expect(await told("otherContributor")).toBe("résumé");
    expect(await told("partner")).toBe("résumé, contact");
    expect(await told("reviewer")).toBe("résumé, contact, note privée");
    expect(await told("ownContributor")).toBe("résumé, contact, note privée");
  });

  it("is one mail for everything, with each project once", async () => {
    const { partner } = fixture.actors;
    await setPhase("idea");
    await follow(partner, "phase=etude", "immediate", "Études");
    await follow(partner, "phase=etude&priorite=entrepreneuriat", "immediate", "Entrepreneuriat");
    await setPhase("study");
    await followChanges(next(2, 9));
    const texts = await textsOf("partner");
    expect(texts).toHaveLength(1);
    expect(texts[0]).toContain("Nouveau dans «\u00A0Entrepreneuriat\u00A0» et «\u00A0Études\u00A0»");
    expect(texts[0]?.split("Nouveau dans")).toHaveLength(2);
  });

  it("finds words in what has just changed", async () => {
    await follow(fixture.actors.partner, "q=quincaillerie");
    await saveProject(accepted().id, { summary: "Une quincaillerie de quartier" });
    await followChanges(next(2, 9));
    expect(await textsOf("partner")).toEqual([expect.stringContaining("Nouveau dans")]);
  });

  it("is nothing of a filter that names nothing any more, rather than of everything", async () => {
    const { partner } = fixture.actors;
    await setPhase("idea");
    await follow(partner, "phase=etude&financeur=fonds-disparu");
    await setPhase("study");
    await followChanges(next(2, 9));
    expect(await queued()).toEqual([]);
    expect(
      await listMembers(partner, { kind: "view", id: 1, name: "", query: "financeur=fonds-disparu" }),
    ).toBeNull();
    expect(
      await listMembersAmong(partner, { kind: "view", id: 1, name: "", query: "financeur=fonds-disparu" }, [
        accepted().id,
      ]),
    ).toBeNull();
  });
});

describe("when it is told", () => {
  it("at once: within minutes, gathered, in the hours of work", async () => {
    await setPhase("idea");
    await follow(fixture.actors.partner, "phase=etude");
    await setPhase("study");
    await compareChanges();
    // Saturday, and a night.
    for (const at of [next(6, 9), next(2, 22)]) {
      await followChanges(at);
      expect(await queued()).toEqual([]);
    }
    await followChanges(next(2, 9));
    expect(await queued()).toHaveLength(1);
  });

  it("daily: with the reminders of the morning, in one mail that stops both", async () => {
    const { reviewer } = fixture.actors;
    await chooseMails(reviewer, { frequency: "daily", quiet: "none", rhythms: {} });
    await setPhase("idea");
    await follow(reviewer, "phase=etude", "daily");
    await setPhase("study");
    await followChanges(next(2, 9));
    expect(await queued()).toEqual([]);
    await sendReminders(next(2, 9));
    const texts = await textsOf("reviewer");
    expect(texts).toHaveLength(1);
    expect(texts[0]).toContain("PROJETS À INSTRUIRE");
    expect(texts[0]).toContain("DANS CE QUE VOUS SUIVEZ (1)");
    const token = decodeURIComponent(/jeton=(\S+)/.exec(texts[0] ?? "")?.[1] ?? "");
    expect(readReminderToken(token, STOP_SCOPES)?.scope).toBe("courriels");
    await sendReminders(next(2, 9));
    expect(await queued()).toHaveLength(1);
  });

  it("weekly: what happened in a week is told in the next one", async () => {
    await setPhase("idea");
    await follow(fixture.actors.partner, "phase=etude", "weekly");
    await setPhase("study");
    const nextMonday = next(1, 9);
    await pool.query("UPDATE following_news SET at = $1", [nextMonday]);
    await compareChanges();
    await pool.query("UPDATE following_news SET at = $1", [new Date(nextMonday.getTime() - 86_400_000)]);
    await sendReminders(new Date(nextMonday.getTime() - 3 * 86_400_000));
    expect(await queued()).toEqual([]);
    await sendReminders(nextMonday);
    expect(await textsOf("partner")).toHaveLength(1);
  });

  it("on the screen alone: no mail, and new projects until the day after the visit", async () => {
    const { partner } = fixture.actors;
    await setPhase("idea");
    const id = await follow(partner, "phase=etude", "inApp");
    await setPhase("study");
    await followChanges(next(2, 9));
    await sendReminders(next(2, 9));
    expect(await queued()).toEqual([]);
    expect((await getHeaderCounts(partner)).newProjects).toBe(1);
    expect((await listViews(partner))[0]).toMatchObject({ newCount: 1, following: { frequency: "inApp" } });

    const following = await getFollowing(partner, { kind: "view", id });
    const newOnes = async () => {
      const visited = await visitFollowing(partner, following?.id ?? 0);
      const since = visited?.visitedBefore ?? visited?.followedAt ?? new Date();
      return (await listNewProjects(partner, following?.id ?? 0, since)).map(({ reference }) => reference);
    };
    expect(await newOnes()).toEqual([accepted().reference]);
    // The same day, they are still marked; the header counts them no longer.
    expect(await newOnes()).toEqual([accepted().reference]);
    expect((await getHeaderCounts(partner)).newProjects).toBe(0);
    await pool.query(
      "UPDATE following SET visited_at = now() - interval '1 day'; UPDATE following_entry SET entered_at = now() - interval '2 days'",
    );
    expect(await newOnes()).toEqual([]);
    expect(await visitFollowing(fixture.actors.reviewer, following?.id ?? 0)).toBeNull();
  });
});

describe("whoever may no longer read it", () => {
  it("is told nothing of a project that went out of their sight before the mail was written", async () => {
    await setPhase("idea");
    await follow(fixture.actors.partner, "phase=etude");
    await setPhase("study");
    await compareChanges();
    await saveProject(accepted().id, { review_status: "changesRequested", published_at: null });
    // Even where the job has not looked again yet.
    await pool.query("TRUNCATE changed_project");
    await followChanges(next(2, 9));
    expect(await queued()).toEqual([]);
    await saveProject(accepted().id, { review_status: "accepted" });
  });

  it("nor before it is sent: the mail is taken back, and the rest told anew, once", async () => {
    const { partner } = fixture.actors;
    const { rows } = await pool.query(
      "SELECT id FROM project WHERE review_status = 'accepted' AND id <> $1",
      [accepted().id],
    );
    expect(rows).toEqual([]);
    const other = await secondProject();
    await setPhase("idea");
    await follow(partner, "phase=etude");
    await setPhase("study");
    await saveProject(other, { phase: "study" });
    await withoutServer(async () => {
      await followChanges(next(2, 9));
      expect((await textsOf("partner"))[0]).toContain(accepted().reference);
      expect((await deliverDueMails()).obstacle).not.toBeNull();
      await saveProject(accepted().id, { review_status: "changesRequested", published_at: null });
    });
    expect(await deliverDueMails()).toMatchObject({ sent: 0 });
    expect(await queued()).toEqual([]);
    await followChanges(next(2, 9));
    await deliverDueMails();
    const sent = smtp.received;
    expect(sent).toHaveLength(1);
    expect(sent[0]?.text).not.toContain(accepted().reference);
    expect(sent[0]?.text).toContain("Nouveau dans");
    await saveProject(accepted().id, { review_status: "accepted" });
    await pool.query("DELETE FROM project WHERE id = $1", [other]);
  });

  it("gets everything of a day without a server, once it is back, once", async () => {
    await setPhase("idea");
    await follow(fixture.actors.partner, "phase=etude");
    await withoutServer(async () => {
      await setPhase("study");
      await followChanges(next(2, 9));
      for (let attempt = 0; attempt < 30; attempt++) {
        await pool.query("UPDATE outbox_mail SET not_before = now()");
        await deliverDueMails();
      }
    });
    await Promise.all([deliverDueMails(), deliverDueMails()]);
    await deliverDueMails();
    const sent = smtp.received;
    expect(sent).toHaveLength(1);
    const header = (name: string) => sent[0]?.headerLines.find(({ key }) => key === name)?.line ?? "";
    expect(header("list-unsubscribe-post")).toBe("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    expect(header("list-unsubscribe").replaceAll(/\s+/g, "")).toMatch(
      /^List-Unsubscribe:<https:\/\/suivi\.exemple\.fr\/compte\/rappels\/desabonnement\?jeton=[^>]+>$/,
    );
  });

  it("is told nothing once the account is disabled, or has another role", async () => {
    const { partner } = fixture.actors;
    await setPhase("idea");
    await follow(partner, "phase=etude");
    await setPhase("study");
    await compareChanges();
    await pool.query("UPDATE user_account SET disabled_at = now() WHERE id = $1", [partner.userId]);
    await followChanges(next(2, 9));
    await sendReminders(next(2, 9));
    await pool.query("UPDATE user_account SET disabled_at = NULL WHERE id = $1", [partner.userId]);
    await followChanges(next(2, 9));
    expect(await queued()).toEqual([]);

    await setPhase("idea");
    await compareChanges();
    await setPhase("study");
    await compareChanges();
    await pool.query("UPDATE user_account SET role = 'reviewer' WHERE id = $1", [partner.userId]);
    await followChanges(next(2, 9));
    await pool.query("UPDATE user_account SET role = 'partner' WHERE id = $1", [partner.userId]);
    await followChanges(next(2, 9));
    expect(await queued()).toEqual([]);
  });

  it("is told nothing of a view that is no longer shared, and sleeps", async () => {
    const { reviewer, admin } = fixture.actors;
    await setPhase("idea");
    const id = await save(reviewer, "phase=etude", { isShared: true });
    await followSubject(admin, { kind: "view", id, name: "Commerces", query: "phase=etude" }, "immediate");
    await updateView(reviewer, { id, version: 1, name: "Commerces", isShared: false, query: "phase=etude" });
    await setPhase("study");
    await followChanges(next(2, 9));
    expect(await queued()).toEqual([]);
    expect(await followSubject(admin, { kind: "view", id, name: "", query: "" }, "daily")).toBe(false);
  });

  it("stops by one click, keeps what is followed on the screen, and may begin again", async () => {
    const { partner } = fixture.actors;
    await setPhase("idea");
    const id = await follow(partner, "phase=etude", "daily");
    await setPhase("study");
    await compareChanges();
    expect(await stopMails({ userId: partner.userId ?? "", scope: "vues" })).toBe(true);
    await sendReminders(next(2, 9));
    expect(await queued()).toEqual([]);
    expect(await getFollowing(partner, { kind: "view", id })).toMatchObject({ frequency: "inApp" });
    await unfollowSubject(partner, { kind: "view", id });
    expect(await getFollowing(partner, { kind: "view", id })).toBeNull();
  });
});

/** One more accepted project of the same territory, as the fixture's. */
async function secondProject(): Promise<number> {
  const { rows } = await pool.query(
    `INSERT INTO project (territory_id, creation_key, title, priority_ids, main_priority_id, qpv_codes, phase, review_status, submitted_at)
     SELECT territory_id, gen_random_uuid(), 'Second', priority_ids, main_priority_id, '{}', 'idea', 'accepted', now() FROM project WHERE id = $1 RETURNING id`,
    [accepted().id],
  );
  await pool.query(
    `INSERT INTO project_version (project_id, number, valid_from, author_name, state)
     SELECT $1, 1, now(), 'x', state || '{"phase": "idea"}' FROM project_version WHERE project_id = $2 AND number = 1`,
    [rows[0].id, accepted().id],
  );
  return rows[0].id;
}

describe("two processes, or one that is killed", () => {
  it("tell once: whoever comes second has nothing to tell", async () => {
    const { partner } = fixture.actors;
    await setPhase("idea");
    await follow(partner, "phase=etude");
    await setPhase("study");
    await Promise.all([compareChanges(), compareChanges()]);
    const news = await getOwnNews(partner, () => true);
    if (news === null) throw new Error("there is news");
    const mail = {
      recipient: address("partner"),
      subject: "s",
      text: "t",
      readerId: partner.userId ?? "",
      projectIds: [],
      digestDay: null,
      unsubscribeUrl: "",
    };
    const work = { userId: partner.userId ?? "", news, mail, day: "2026-12-01" };
    expect((await Promise.all([queueNews(system, work), queueNews(system, work)])).sort()).toEqual([
      false,
      true,
    ]);
    expect(await queued()).toHaveLength(1);
    await Promise.all([followChanges(next(2, 9)), followChanges(next(2, 9)), sendReminders(next(2, 9))]);
    expect(await queued()).toHaveLength(1);
  });

  it("have done nothing of a batch that was cut short", async () => {
    const { partner } = fixture.actors;
    await setPhase("idea");
    await follow(partner, "phase=etude");
    await setPhase("study");
    const changes = await nextChanges(system);
    const [state] = await listFollowingStates(system);
    const members = new Set([accepted().id]);
    const comparison = { followingId: state?.id ?? 0, basis: state?.basis ?? "", members };
    // No number of a row: the batch fails after it has written.
    await expect(
      recordNews(system, { ...changes, rowIds: [2 ** 70] }, [comparison], () => partner),
    ).rejects.toThrow();
    expect(await listImmediateReaders(system)).toEqual([]);
    expect((await nextChanges(system)).projects).toHaveLength(1);
    expect(await recordNews(system, changes, [comparison], () => partner)).toBe(1);
    expect((await nextChanges(system)).projects).toEqual([]);
    expect(await listImmediateReaders(system)).toHaveLength(1);
  });

  it("keep nothing for nobody", async () => {
    await setPhase("study");
    await compareChanges();
    expect((await nextChanges(system)).projects).toEqual([]);
    await setPhase("idea");
    expect(await forgetChanges(system)).toBe(1);
    expect(await sweepNews(system)).toBe(0);
    await expect(rebaseFollowing(fixture.actors.partner, 1, "x", [])).resolves.toBeUndefined();
    await stopFollowingMails(fixture.actors.partner, randomUUID());
  });

  it("lose nothing of a view that was changed meanwhile: it begins anew", async () => {
    const { partner } = fixture.actors;
    await setPhase("idea");
    const id = await follow(partner, "phase=operation");
    await updateView(partner, { id, version: 1, name: "Commerces", isShared: false, query: "phase=etude" });
    await compareChanges();
    await setPhase("study");
    await followChanges(next(2, 9));
    expect(await textsOf("partner")).toHaveLength(1);
    expect(await deleteView(partner, id)).toMatchObject({ ok: true });
  });
});
