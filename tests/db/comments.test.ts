import { randomUUID } from "node:crypto";
import type { Pool } from "pg";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  ANSWERS_PER_PAGE,
  AUDIENCES as COMMENT_AUDIENCES,
  type Audience as CommentAudience,
} from "@/lib/features/comments/constants";
import { getThread, listMentionable } from "@/lib/features/comments/data";
import { addComment, deleteComment, editComment } from "@/lib/features/comments/mutations";
import { sendImmediateNotifications } from "@/lib/features/notifications/mails/service";
import { REVIEW_STATUSES } from "@/lib/features/projects/constants";
import type { Actor } from "@/lib/kernel/actor";
import { asActor, attempt } from "@/tests/support/claims";
import { testDatabase } from "@/tests/support/database";
import {
  buildVisibilityFixture,
  createProject,
  type FixtureProject,
  type VisibilityFixture,
} from "@/tests/support/visibility-fixture";
import { AUDIENCES, type Audience, COMMENTS_BY_AUDIENCE } from "@/tests/support/visibility-matrix";

const database = testDatabase();
let pool: Pool;
let fixture: VisibilityFixture;
let actors: VisibilityFixture["actors"];
let project: FixtureProject;

beforeAll(async () => {
  pool = database.superuserPool();
  fixture = await buildVisibilityFixture(pool);
  ({ actors } = fixture);
});
beforeEach(async () => {
  project = await createProject(pool, "accepted", actors);
  await pool.query("DELETE FROM comment WHERE project_id = $1", [project.id]);
  await pool.query("DELETE FROM outbox_mail; DELETE FROM notification");
});

async function as<Value>(audience: Audience, work: Parameters<typeof asActor<Value>>[2]): Promise<Value> {
  const client = await pool.connect();
  try {
    return await asActor(client, actors[audience], work);
  } finally {
    client.release();
  }
}

type Words = {
  body: string;
  audience?: CommentAudience;
  threadId?: number;
  mentionedIds?: string[];
  creationKey?: string;
};
const write = (
  actor: Actor,
  { body, audience = "territory", threadId, mentionedIds = [], creationKey = randomUUID() }: Words,
) =>
  addComment(actor, {
    reference: project.reference,
    body,
    audience: threadId === undefined ? audience : null,
    threadId: threadId ?? null,
    commentId: null,
    mentionedIds,
    creationKey,
  });

async function written(actor: Actor, words: Words): Promise<number> {
  const outcome = await write(actor, words);
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.value.id;
}

async function mails() {
  await sendImmediateNotifications(new Date());
  const { rows } = await pool.query<{ recipient: string; subject: string; text: string }>(
    "SELECT recipient, subject, text FROM outbox_mail ORDER BY recipient",
  );
  return rows;
}

describe.each(COMMENT_AUDIENCES)("by SQL alone, what is written to %s", (audience) => {
  it.each(AUDIENCES)("is read and answered as the matrix says by %s", async (reader) => {
    const allowed = COMMENTS_BY_AUDIENCE[audience][reader];
    for (const status of REVIEW_STATUSES) {
      const { id } = fixture.projects[status];
      const read = await as(reader, (client) =>
        attempt(client, "SELECT FROM comment WHERE project_id = $1 AND audience = $2", [id, audience]),
      );
      expect([status, read]).toEqual([status, allowed.includes(status) ? 2 : 0]);
      const sql = `INSERT INTO comment (project_id, audience, author_id, author_name, organisation_name, body)
        VALUES ($1, $2, app_user_id(), 'x', 'x', 'x')`;
      const wrote = await as(reader, (client) => attempt(client, sql, [id, audience]));
      expect([status, wrote === 1]).toEqual([status, allowed.includes(status) && reader !== "admin"]);
    }
  });
});

describe("by SQL alone", () => {
  it("an answer stays in its thread, an author in their own words, for a quarter of an hour", async () => {
    const root = await written(actors.ownContributor, { body: "Entre nous" });
    const answer = `INSERT INTO comment (project_id, thread_id, audience, author_id, author_name, organisation_name, body)
      VALUES ($1, $2, $3, app_user_id(), 'x', 'x', 'x')`;
    expect(await as("ownCoordinator", (c) => attempt(c, answer, [project.id, root, "territory"]))).toBe(1);
    expect(await as("ownCoordinator", (c) => attempt(c, answer, [project.id, root, "partners"]))).toBe(
      "denied",
    );
    expect(await as("reviewer", (c) => attempt(c, answer, [project.id, root, "ministry"]))).toBe("denied");
    const rewrite = "UPDATE comment SET body = 'Réécrit' WHERE id = $1";
    expect(await as("ownContributor", (c) => attempt(c, rewrite, [root]))).toBe(1);
    for (const other of [
      "ownCoordinator",
      "reviewer",
      "admin",
      "partner",
      "otherContributor",
      "visitor",
    ] as const)
      expect([other, await as(other, (c) => attempt(c, rewrite, [root]))]).toEqual([other, 0]);
    for (const sql of [
      "UPDATE comment SET audience = 'partners' WHERE id = $1",
      "UPDATE comment SET at = now() + interval '1 day' WHERE id = $1",
      "DELETE FROM comment WHERE id = $1",
    ])
      expect([sql, await as("ownContributor", (c) => attempt(c, sql, [root]))]).toEqual([sql, "denied"]);
    await pool.query("ALTER TABLE comment DISABLE TRIGGER comment_0_guard");
    await pool.query("UPDATE comment SET at = now() - interval '16 minutes' WHERE id = $1", [root]);
    await pool.query("ALTER TABLE comment ENABLE TRIGGER comment_0_guard");
    expect(await as("ownContributor", (c) => attempt(c, rewrite, [root]))).toBe(0);
  });

  it("nobody mentions, or tells of a comment, whoever does not read the thread or is not known", async () => {
    const insert = `INSERT INTO comment (project_id, audience, author_id, author_name, organisation_name, body, mentioned_ids)
      VALUES ($1, 'territory', app_user_id(), 'x', 'x', 'x', ARRAY[$2::uuid])`;
    const mention = (whom: Audience) =>
      as("ownContributor", (c) => attempt(c, insert, [project.id, actors[whom].userId]));
    expect(await mention("ownCoordinator")).toBe(1);
    for (const outsider of ["reviewer", "partner", "otherContributor", "admin"] as const)
      expect([outsider, await mention(outsider)]).toEqual([outsider, "denied"]);
    const id = await written(actors.ownContributor, {
      body: "x",
      mentionedIds: [actors.ownCoordinator.userId ?? ""],
    });
    for (const sender of ["ownContributor", "reviewer", "partner"] as const) {
      const told = await as(sender, (c) =>
        attempt(c, "SELECT notify_people('mention', 'mentioned', 'immediate', $1, $2)", [
          JSON.stringify({ project_id: project.id, comment_id: id }),
          JSON.stringify({ people: [actors.ownCoordinator.userId] }),
        ]),
      );
      // In a later transaction, not even its author.
      expect([sender, told]).toEqual([sender, "denied"]);
    }
  });
});

describe("writing", () => {
  it("is once, however often the form is sent", async () => {
    const creationKey = randomUUID();
    const words = { body: "Une fois @ownCoordinator", creationKey };
    const outcomes = await Promise.all([1, 2, 3].map(() => write(actors.ownContributor, words)));
    expect(new Set(outcomes.map((one) => (one.ok ? one.value.id : one.refusal))).size).toBe(1);
    expect(await mails()).toHaveLength(1);
    expect((await write(actors.ownCoordinator, words)).ok).toBe(false);
    // Gone back to and filled anew, the same form writes another.
    const anew = await written(actors.ownContributor, { ...words, body: "Une autre fois" });
    expect(outcomes.map((one) => one.ok && one.value.id)).not.toContain(anew);
  });

  it.each([
    ["", "bodyMissing"],
    [" \u0000\n ", "bodyMissing"],
    ["é".repeat(5001), "bodyTooLong"],
  ])("refuses %j", async (body, refusal) => {
    expect(await write(actors.ownContributor, { body: body.slice(0, 5001) })).toEqual({ ok: false, refusal });
  });

  it("takes 5,000 characters, emoji counted as people do", async () => {
    await written(actors.ownContributor, { body: "😀".repeat(5000) });
  });

  it("is corrected, then deleted, by its author only and in time", async () => {
    const id = await written(actors.ownContributor, { body: "Premier jet" });
    const input = {
      reference: project.reference,
      threadId: id,
      commentId: id,
      creationKey: randomUUID(),
      audience: null,
      mentionedIds: [],
      id,
    };
    const now = new Date();
    const later = new Date(now.getTime() + 16 * 60_000);
    expect(await editComment(actors.ownCoordinator, { ...input, body: "x" }, now)).toMatchObject({
      refusal: "forbidden",
    });
    expect(await editComment(actors.reviewer, { ...input, body: "x" }, now)).toMatchObject({
      refusal: "notFound",
    });
    expect(await editComment(actors.ownContributor, { ...input, body: "x" }, later)).toMatchObject({
      refusal: "tooLate",
    });
    expect(await editComment(actors.ownContributor, { ...input, body: "Au propre" }, now)).toMatchObject({
      ok: true,
    });
    expect(
      await deleteComment(actors.ownContributor, { reference: project.reference, id }, now),
    ).toMatchObject({ ok: true });
    const found = await getThread(actors.ownContributor, project, id, { page: 1, comment: null });
    expect(found?.thread.root).toMatchObject({ body: "", deletedAt: expect.any(Date) });
    expect(await editComment(actors.ownContributor, { ...input, body: "Encore" }, now)).toMatchObject({
      refusal: "tooLate",
    });
  });

  it("leads to the page where a comment stands", async () => {
    const root = await written(actors.ownContributor, { body: "Long" });
    const { rows } = await pool
      .query(
        `INSERT INTO comment (project_id, thread_id, audience, author_name, organisation_name, body)
       SELECT $1, $2, 'territory', 'x', 'x', 'n° ' || n FROM generate_series(1, 60) AS n RETURNING id`,
        [project.id, root],
      )
      .catch(() => ({ rows: [] }));
    const id = rows[ANSWERS_PER_PAGE]?.id;
    const found = await getThread(actors.ownContributor, project, root, { page: 1, comment: id });
    expect(found?.page).toBe(2);
    expect(found?.thread.answers[0]?.id).toBe(id);
    expect(found?.thread.answerCount).toBe(60);
    expect((await getThread(actors.ownContributor, project, root, { page: 99, comment: null }))?.page).toBe(
      3,
    );
  });
});

describe("mentions", () => {
  const names = async (actor: Actor) =>
    (await listMentionable(actor, project)).map(({ name }) => name).sort();

  it("name colleagues and those who take part, nobody else", async () => {
    // The coordinator of the own territory took a step of the review (fixture).
    expect(await names(actors.ownContributor)).toEqual(["ownCoordinator"]);
    expect(await names(actors.partner)).toEqual([]);
    await written(actors.partner, { body: "Bonjour", audience: "partners" });
    await written(actors.reviewer, { body: "Bonjour", audience: "ministry" });
    expect(await names(actors.ownContributor)).toEqual(["ownCoordinator", "partner", "reviewer"]);
    expect(await names(actors.partner)).toEqual([]);
    await written(actors.ownContributor, { body: "Bonjour", audience: "partners" });
    expect(await names(actors.partner)).toEqual(["ownContributor"]);
    expect(await names(actors.otherContributor)).toEqual([]);
    expect(await names(actors.visitor)).toEqual([]);
  });

  it("write once to whoever is called, with a link and none of the words", async () => {
    await written(actors.partner, { body: "Bonjour", audience: "partners" });
    const id = await written(actors.ownContributor, {
      body: "Secret pour @PARTNER et @owncoordinator",
      audience: "partners",
    });
    const sent = await mails();
    expect(sent.map(({ recipient }) => recipient)).toEqual([
      "owncoordinator@matrice.test",
      "partner@matrice.test",
    ]);
    for (const { text } of sent) {
      expect(text).toContain(
        `/projets/${project.reference}/commentaires/${id}?commentaire=${id}#commentaire-${id}`,
      );
      expect(text).not.toContain("Secret");
    }
    const input = {
      reference: project.reference,
      threadId: id,
      commentId: id,
      creationKey: randomUUID(),
      audience: null,
      mentionedIds: [],
      id,
    };
    await editComment(actors.ownContributor, { ...input, body: "Encore @partner" }, new Date());
    expect(await mails()).toHaveLength(2);
  });

  it("refuse whoever would not read it, and say who", async () => {
    await written(actors.partner, { body: "Bonjour", audience: "partners" });
    const outcome = await write(actors.ownContributor, { body: "Pour @partner", audience: "ministry" });
    expect(outcome).toEqual({ ok: false, refusal: "mentionOutside", names: ["partner"] });
    expect(await mails()).toEqual([]);
    // An id that is nobody's, or a stranger's, names nobody.
    await written(actors.ownContributor, {
      body: "x",
      mentionedIds: [randomUUID(), actors.otherContributor.userId ?? ""],
    });
    expect(await mails()).toEqual([]);
  });

  it("never reach an account that was disabled", async () => {
    await pool.query("UPDATE user_account SET disabled_at = now() WHERE id = $1", [
      actors.ownCoordinator.userId,
    ]);
    await written(actors.ownContributor, { body: "@ownCoordinator" });
    expect(await mails()).toEqual([]);
    await pool.query("UPDATE user_account SET disabled_at = NULL WHERE id = $1", [
      actors.ownCoordinator.userId,
    ]);
  });
});
