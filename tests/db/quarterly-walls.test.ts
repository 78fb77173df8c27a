import type { Pool, PoolClient } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { getQuarterOverview, getTerritoryReview } from "@/lib/features/quarterly/data";
import { getQuarterlyReport } from "@/lib/features/quarterly/report/data";
import { sendReview } from "@/lib/features/quarterly/sending/mutations";
import { asActor, attempt } from "@/tests/support/claims";
import { testDatabase } from "@/tests/support/database";
import { buildVisibilityFixture, type VisibilityFixture } from "@/tests/support/visibility-fixture";
import { AUDIENCES, type Audience } from "@/tests/support/visibility-matrix";
import { presentQuarter } from "./quarterly-fixture";

/** Who reads and writes reviews, by the code and by SQL alone: one that was sent, and its supplement, which was not. */
const database = testDatabase();
let pool: Pool;
let fixture: VisibilityFixture;
let sentId: number;
let openId: number;

const OWN = ["ownContributor", "ownCoordinator"];
const MINISTRY = ["reviewer", "admin"];
const isOwn = (audience: Audience) => OWN.includes(audience);
const reads = (audience: Audience) => isOwn(audience) || MINISTRY.includes(audience);

beforeAll(async () => {
  pool = database.superuserPool();
  fixture = await buildVisibilityFixture(pool);
  const { territoryId, id } = fixture.projects.accepted;
  const author = fixture.actors.ownCoordinator;
  const insert = async (round: number) => {
    const { rows } = await pool.query(
      "INSERT INTO quarterly_review (territory_id, starts_on, round) SELECT $1, date_trunc('quarter', now() AT TIME ZONE 'Europe/Paris'), $2 RETURNING id",
      [territoryId, round],
    );
    await pool.query(
      `INSERT INTO quarterly_answer (review_id, project_id, outcome, title, word, answered_by_id, answered_by_name)
       VALUES ($1, $2, 'unchanged', 'Halle', $3, $4, 'x')`,
      [rows[0].id, id, `Mot ${round}`, author.userId],
    );
    return rows[0].id;
  };
  sentId = await insert(1);
  await pool.query(
    "UPDATE quarterly_review SET sent_at = now(), sent_by_id = $2, sent_by_name = 'x', message = 'Message confidentiel' WHERE id = $1",
    [sentId, author.userId],
  );
  openId = await insert(2);
});

async function as<Value>(audience: Audience, work: (client: PoolClient) => Promise<Value>): Promise<Value> {
  const client = await pool.connect();
  try {
    return await asActor(client, fixture.actors[audience], work);
  } finally {
    client.release();
  }
}

describe.each(AUDIENCES)("by the code, %s", (audience) => {
  it("goes through the review of one's own territory only", async () => {
    const review = await getTerritoryReview(fixture.actors[audience], presentQuarter());
    expect(review?.rounds.length ?? 0).toBe(isOwn(audience) ? 2 : 0);
    expect(review?.projects.some(({ answer }) => answer?.word === "Mot 2") ?? false).toBe(isOwn(audience));
  });

  it("reads who has answered for the ministry only", async () => {
    const overview = await getQuarterOverview(fixture.actors[audience], presentQuarter());
    expect(overview !== null).toBe(MINISTRY.includes(audience));
  });

  it("reads what was sent, and not what was not, of one's own territory or for the ministry", async () => {
    const report = await getQuarterlyReport(fixture.actors[audience], presentQuarter(), "roubaix");
    expect(report !== null).toBe(reads(audience));
    expect(report?.rounds.map(({ message }) => message) ?? []).toEqual(
      reads(audience) ? ["Message confidentiel"] : [],
    );
    expect(JSON.stringify(report?.rounds) ?? "").not.toContain("Mot 2");
    expect(await getQuarterlyReport(fixture.actors[audience], presentQuarter(), "laval")).toBeNull();
  });

  it("sends as a coordinator only, and never another territory's", async () => {
    if (audience === "ownCoordinator") return;
    const sent = await sendReview(fixture.actors[audience], {
      quarter: presentQuarter(),
      stamp: "2.1.1",
      message: "",
    });
    expect(sent.ok).toBe(false);
    const { rows } = await pool.query("SELECT sent_at FROM quarterly_review WHERE id = $1", [openId]);
    expect(rows[0].sent_at).toBeNull();
  });
});

describe.each(AUDIENCES)("by SQL alone, %s", (audience) => {
  it("reads reviews and answers", async () => {
    const { reviews, answers } = await as(audience, async (client) => ({
      reviews: (await client.query("SELECT round, message FROM quarterly_review ORDER BY round")).rows,
      answers: (await client.query("SELECT word FROM quarterly_answer ORDER BY word")).rows,
    }));
    expect(reviews).toEqual(
      reads(audience)
        ? [
            { round: 1, message: "Message confidentiel" },
            { round: 2, message: "" },
          ]
        : [],
    );
    const words = isOwn(audience) ? ["Mot 1", "Mot 2"] : reads(audience) ? ["Mot 1"] : [];
    expect(answers.map(({ word }) => word)).toEqual(words);
  });

  it("writes into what is open, never into what was sent", async () => {
    const touch = (sql: string, ...values: unknown[]) =>
      as(audience, (client) => attempt(client, sql, values));
    const anew =
      "UPDATE quarterly_answer SET word = 'x', answered_by_id = app_user_id() WHERE review_id = $1";
    expect(await touch(anew, openId)).toBe(isOwn(audience) ? 1 : 0);
    expect(await touch(anew, sentId)).toBe(0);
    const sending = "UPDATE quarterly_review SET sent_at = now(), sent_by_id = app_user_id() WHERE id = $1";
    expect(await touch(sending, openId)).toBe(audience === "ownCoordinator" ? 1 : 0);
    expect(
      await touch("UPDATE quarterly_review SET message = 'x', sent_at = now() WHERE id = $1", sentId),
    ).toBe(0);
    if (audience === "ownCoordinator") {
      // Not in somebody else's name, nor with another count.
      expect(
        await touch(
          "UPDATE quarterly_review SET sent_at = now(), sent_by_id = gen_random_uuid() WHERE id = $1",
          openId,
        ),
      ).toBe("denied");
      expect(await touch(sending.replace("sent_at", "answered_count = 9, sent_at"), openId)).toBe("denied");
    }
  });

  it("answers for accepted projects of one's own territory, in one's own name", async () => {
    const insert = (reviewId: number, projectId: number, author: string) =>
      as(audience, (client) =>
        attempt(
          client,
          `INSERT INTO quarterly_answer (review_id, project_id, outcome, title, answered_by_id, answered_by_name)
           VALUES ($1, $2, 'unchanged', '', ${author}, 'x')`,
          [reviewId, projectId],
        ),
      );
    for (const status of ["draft", "submitted", "changesRequested", "rejected"] as const)
      expect([status, await insert(openId, fixture.projects[status].id, "app_user_id()")]).toEqual([
        status,
        "denied",
      ]);
    expect(await insert(sentId, fixture.projects.accepted.id, "app_user_id()")).toBe("denied");
    expect(await insert(openId, fixture.projects.accepted.id, "gen_random_uuid()")).toBe("denied");
  });

  it("removes nothing, confirms nothing by itself, and reads the journal of one's own", async () => {
    for (const sql of [
      "DELETE FROM quarterly_review",
      "DELETE FROM quarterly_answer",
      "UPDATE project_confirmation SET confirmed_at = now()",
      "INSERT INTO project_confirmation VALUES (1, now(), 'x')",
    ])
      expect([sql, await as(audience, (client) => attempt(client, sql))]).toEqual([sql, "denied"]);
    const write = `INSERT INTO journal_entry (actor_id, actor_name, verb, subject_kind, subject_key, territory_id)
      VALUES (app_user_id(), 'x', 'send', 'quarterlyReview', '2026-t4', $1)`;
    const written = await as(audience, (client) =>
      attempt(client, write, [fixture.projects.accepted.territoryId]),
    );
    expect(written).toBe(audience === "ownCoordinator" ? 1 : "denied");
  });
});
