import { randomUUID } from "node:crypto";
import type { Pool, PoolClient } from "pg";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  sharedStrategies,
  strategyChangesToMake,
  strategyCommentsToAnswer,
} from "@/lib/features/reminders/sources/strategies/service";
import {
  countStrategyThreads,
  getCommentPlace,
  getStrategyThread,
  listStrategyPeople,
  listStrategyThreads,
} from "@/lib/features/strategies/comments/data";
import {
  addStrategyComment,
  deleteStrategyComment,
  editStrategyComment,
  settleStrategyThread,
} from "@/lib/features/strategies/comments/mutations";
import { aboutObjective, aboutToken, WHOLE } from "@/lib/features/strategies/comments/rules";
import type { CommentAbout } from "@/lib/features/strategies/comments/types";
import { listThreadsToAnswer } from "@/lib/features/strategies/waiting/data";
import type { Actor } from "@/lib/kernel/actor";
import { asActor, attempt } from "@/tests/support/claims";
import { testDatabase } from "@/tests/support/database";
import { buildVisibilityFixture, type VisibilityFixture } from "@/tests/support/visibility-fixture";
import { AUDIENCES, type Audience } from "@/tests/support/visibility-matrix";
import { beginStrategy, FIRST_OBJECTIVE, forgetStrategies, SLUG, step } from "./life-fixture";

const database = testDatabase();
let pool: Pool;
let actors: VisibilityFixture["actors"];
let id: number;

beforeAll(async () => {
  pool = database.superuserPool();
  ({ actors } = await buildVisibilityFixture(pool));
});
beforeEach(async () => {
  await forgetStrategies(pool);
  await pool.query("DELETE FROM notification");
  id = await beginStrategy(pool);
});

const isOwn = (audience: Audience) => audience.startsWith("own");
const isMinistry = (audience: Audience) => audience === "reviewer" || audience === "admin";

type Words = {
  body?: string;
  threadId?: number | null;
  about?: CommentAbout | null;
  mentionedIds?: string[];
  creationKey?: string;
};
const write = (actor: Actor, words: Words = {}) =>
  addStrategyComment(actor, {
    slug: SLUG,
    body: "Précisez",
    threadId: null,
    about: WHOLE,
    mentionedIds: [],
    creationKey: randomUUID(),
    ...words,
  });
async function written(actor: Actor, words: Words = {}): Promise<number> {
  const outcome = await write(actor, words);
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.value.id;
}
const placeOf = async (actor: Actor) => {
  const place = await getCommentPlace(actor, SLUG);
  if (!place) throw new Error("its own territory speaks of its strategy");
  return place;
};
const whole = { about: null, isOpenOnly: false, page: 1 };

async function as<Value>(audience: Audience, work: (client: PoolClient) => Promise<Value>): Promise<Value> {
  const client = await pool.connect();
  try {
    return await asActor(client, actors[audience], work);
  } finally {
    client.release();
  }
}

describe.each(AUDIENCES)("%s", (audience) => {
  it("reads and writes comments: the territory, and the ministry from the first sharing on, even of a text taken back", async () => {
    const actor = actors[audience];
    const own = await placeOf(actors.ownCoordinator);
    const thread = await written(actors.ownContributor);
    const trial = async () => {
      const read = await listStrategyThreads(actor, await placeOf(actors.ownCoordinator), whole);
      const bySql = await as(audience, (client) => attempt(client, "SELECT FROM strategy_comment"));
      const one = await getStrategyThread(actor, await placeOf(actors.ownCoordinator), thread, {
        page: 1,
        comment: null,
      });
      const counts = await countStrategyThreads(actor, SLUG);
      const outcome = await write(actor, { threadId: thread });
      const inSql = await as(audience, (client) =>
        attempt(
          client,
          `INSERT INTO strategy_comment (strategy_id, section, author_id, author_name, organisation_name, from_ministry, body)
           VALUES ($1, 'whole', app_user_id(), 'x', 'x', app_role() = 'reviewer', 'x')`,
          [id],
        ),
      );
      if (outcome.ok) await pool.query("DELETE FROM strategy_comment WHERE id = $1", [outcome.value.id]);
      return {
        read: [read.total === 1, bySql === 1, one !== null],
        counts: counts !== null,
        wrote: outcome.ok ? "done" : outcome.refusal,
        inSql: inSql === 1,
      };
    };
    const expected = (sees: boolean) => {
      const writes = sees && audience !== "admin";
      return {
        read: [sees, sees, sees],
        counts: sees,
        wrote: writes ? "done" : sees ? "forbidden" : "notFound",
        inSql: writes,
      };
    };
    expect(await trial()).toEqual(expected(isOwn(audience)));
    await step(pool, id, actors.ownCoordinator, "share");
    expect(await trial()).toEqual(expected(isOwn(audience) || isMinistry(audience)));
    await step(pool, id, actors.ownCoordinator, "takeBack");
    expect(await trial()).toEqual(expected(isOwn(audience) || isMinistry(audience)));
    expect(own.wasShared).toBe(false);
    const people = await listStrategyPeople(actor, await placeOf(actors.ownCoordinator));
    expect(people.length > 0).toBe(isOwn(audience) || audience === "reviewer");
  });
});

describe("a thread", () => {
  beforeEach(() => step(pool, id, actors.ownCoordinator, "share"));

  it("is another when its form is gone back to and filled anew", async () => {
    const creationKey = randomUUID();
    const thread = await written(actors.reviewer, { creationKey });
    expect(await written(actors.reviewer, { creationKey, body: "Autre chose" })).not.toBe(thread);
    expect(await written(actors.reviewer, { creationKey })).toBe(thread);
  });

  it("speaks of a part or an objective, is answered, settled, and opened again by an answer", async () => {
    const { reviewer, ownContributor } = actors;
    const about = aboutObjective(FIRST_OBJECTIVE);
    const creationKey = randomUUID();
    const thread = await written(reviewer, { about, creationKey });
    expect(await written(reviewer, { about, creationKey })).toBe(thread);
    expect(await write(reviewer, { about: aboutObjective(randomUUID()) })).toMatchObject({
      refusal: "aboutMissing",
    });
    expect(await write(reviewer, { body: " " })).toMatchObject({ refusal: "bodyMissing" });
    const settle = (actor: Actor, command: "settle" | "reopen") =>
      settleStrategyThread(actor, { slug: SLUG, threadId: thread, command });
    const list = async (isOpenOnly: boolean) =>
      (
        await listStrategyThreads(ownContributor, await placeOf(ownContributor), {
          ...whole,
          about,
          isOpenOnly,
        })
      ).threads;
    expect((await settle(ownContributor, "settle")).ok).toBe(true);
    expect((await settle(ownContributor, "settle")).ok).toBe(true);
    expect(await list(true)).toEqual([]);
    expect((await list(false))[0]?.settled?.byName).toBe("ownContributor");
    expect(await countStrategyThreads(reviewer, SLUG)).toEqual({ [aboutToken(about)]: { open: 0, all: 1 } });
    const answer = await written(ownContributor, { threadId: thread, body: "C’est fait" });
    expect((await list(true))[0]).toMatchObject({
      objectiveTitle: "Premier objectif",
      answerCount: 1,
      settled: null,
    });
    const reader = await placeOf(reviewer);
    const found = await getStrategyThread(reviewer, reader, thread, { page: 1, comment: answer });
    expect(found?.thread.answers.map(({ body, fromMinistry }) => [body, fromMinistry])).toEqual([
      ["C’est fait", false],
    ]);
    for (const actor of [actors.partner, actors.otherCoordinator, actors.admin])
      expect((await settle(actor, "settle")).ok).toBe(false);
    expect(await write(reviewer, { threadId: answer })).toMatchObject({ refusal: "threadGone" });
  });

  it("is corrected and deleted by its author only, for a quarter of an hour; nobody touches another's words by SQL", async () => {
    const { reviewer, ownContributor } = actors;
    const thread = await written(reviewer);
    const now = new Date();
    const edit = (actor: Actor, at: Date) =>
      editStrategyComment(actor, { slug: SLUG, id: thread, body: "Mieux dit", mentionedIds: [] }, at);
    expect(await edit(ownContributor, now)).toMatchObject({ refusal: "forbidden" });
    expect(await edit(reviewer, new Date(now.getTime() + 16 * 60_000))).toMatchObject({ refusal: "tooLate" });
    expect((await edit(reviewer, now)).ok).toBe(true);
    for (const audience of AUDIENCES) {
      const rewritten = await as(audience, (client) =>
        attempt(client, "UPDATE strategy_comment SET body = 'x' WHERE id = $1", [thread]),
      );
      expect([audience, rewritten]).toEqual([
        audience,
        audience === "reviewer" ? 1 : isOwn(audience) ? "denied" : 0,
      ]);
      const named = await as(audience, (client) =>
        attempt(
          client,
          "UPDATE strategy_comment SET settled_at = now(), settled_by_id = gen_random_uuid(), settled_by_name = 'x' WHERE id = $1",
          [thread],
        ),
      );
      expect([audience, named]).toEqual([
        audience,
        isOwn(audience) || audience === "reviewer" ? "denied" : 0,
      ]);
    }
    expect((await deleteStrategyComment(reviewer, { slug: SLUG, id: thread }, now)).ok).toBe(true);
    const place = await placeOf(ownContributor);
    const left = (await listStrategyThreads(ownContributor, place, whole)).threads[0]?.root;
    expect(left).toMatchObject({ body: "", deletedAt: expect.any(Date) });
  });

  it("tells whoever is mentioned, among those whom its author knows, and whoever it is for", async () => {
    const { reviewer, ownContributor, ownCoordinator, partner } = actors;
    // The reviewer knows the coordinator, who took the step; not the contributor, who never wrote.
    const people = (await listStrategyPeople(reviewer, await placeOf(reviewer))).map(({ name }) => name);
    expect(people).toContain("ownCoordinator");
    expect(people).not.toContain("ownContributor");
    const mentionedIds = [ownCoordinator.userId ?? "", ownContributor.userId ?? "", partner.userId ?? ""];
    const thread = await written(reviewer, { body: "Mot secret @ownCoordinator", mentionedIds });
    const told = async () =>
      (
        await pool.query(
          `SELECT u.name, n.event, n.subject_key AS subject FROM notification n JOIN user_account u ON u.id = n.recipient_id
           WHERE n.kind = 'strategy' AND n.event IN ('commented', 'mentioned') ORDER BY n.id`,
        )
      ).rows.map(({ name, event, subject }) => [name, event, subject]);
    const subject = `${thread}/${thread}`;
    expect(await told()).toEqual([
      ["ownContributor", "commented", subject],
      ["ownCoordinator", "mentioned", subject],
    ]);
    await pool.query("DELETE FROM notification");
    // The ministry's part in the thread is told of the answer; nobody else's desk is.
    const answer = await written(ownContributor, { threadId: thread });
    expect((await told()).sort()).toEqual([
      ["ownCoordinator", "commented", `${thread}/${answer}`],
      ["reviewer", "commented", `${thread}/${answer}`],
    ]);
  });

  it("waits for the side that did not speak last, and the digest says so after two days", async () => {
    const { reviewer, ownContributor } = actors;
    const thread = await written(reviewer);
    const waiting = async (actor: Actor) => (await listThreadsToAnswer(actor)).length;
    expect([await waiting(reviewer), await waiting(ownContributor)]).toEqual([0, 1]);
    expect(await strategyCommentsToAnswer(ownContributor, new Date())).toBeNull();
    const later = new Date(Date.now() + 3 * 86_400_000);
    const list = await strategyCommentsToAnswer(ownContributor, later);
    expect(list?.items[0]?.text).toMatch(
      /^Toute la stratégie, commentaire de reviewer sans réponse depuis 3\sjours/,
    );
    await written(ownContributor, { threadId: thread });
    expect([await waiting(reviewer), await waiting(ownContributor)]).toEqual([1, 0]);
    expect((await strategyCommentsToAnswer(reviewer, later))?.total).toBe(1);
    await step(pool, id, actors.ownCoordinator, "takeBack");
    expect(await waiting(reviewer)).toBe(1);
    await settleStrategyThread(reviewer, { slug: SLUG, threadId: thread, command: "settle" });
    expect(await waiting(reviewer)).toBe(0);
    for (const audience of ["otherContributor", "partner", "admin", "visitor"] as const)
      expect([audience, await waiting(actors[audience])]).toEqual([audience, 0]);
  });

  it("is not all that the digest says: a strategy was shared, changes were asked for", async () => {
    const now = new Date();
    const shared = await sharedStrategies(actors.reviewer, now);
    expect(shared?.items.map(({ text, path }) => [text, path])).toEqual([
      ["Roubaix\u00A0: stratégie partagée par ownCoordinator", `/territoires/${SLUG}/strategie`],
    ]);
    expect((await sharedStrategies(actors.reviewer, new Date(now.getTime() + 15 * 86_400_000)))?.total).toBe(
      0,
    );
    expect(await strategyChangesToMake(actors.ownCoordinator, now)).toBeNull();
    await step(pool, id, actors.reviewer, "requestChanges");
    expect((await strategyChangesToMake(actors.ownCoordinator, now))?.items[0]?.text).toBe(
      "Modifications demandées depuis aujourd’hui",
    );
    expect(await strategyChangesToMake(actors.ownContributor, now)).toBeNull();
  });
});
