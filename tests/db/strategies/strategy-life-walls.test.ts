import type { Pool, PoolClient } from "pg";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { STRATEGY_STATES } from "@/lib/features/strategies/constants";
import { getStrategy } from "@/lib/features/strategies/data";
import { getDeliberation, listEditionProjects, listEditions } from "@/lib/features/strategies/editions/data";
import { getStrategyLife } from "@/lib/features/strategies/life/data";
import { adoptStrategy, applyStrategyCommand } from "@/lib/features/strategies/life/mutations";
import { STRATEGY_COMMANDS, STRATEGY_TRANSITIONS } from "@/lib/features/strategies/life/rules";
import { getPublishable } from "@/lib/features/strategies/publication/data";
import { publishStrategy, unpublishStrategy } from "@/lib/features/strategies/publication/mutations";
import { listChangesAsked, listSharedStrategies } from "@/lib/features/strategies/waiting/data";
import { asActor, attempt } from "@/tests/support/claims";
import { testDatabase } from "@/tests/support/database";
import { buildVisibilityFixture, type VisibilityFixture } from "@/tests/support/visibility-fixture";
import { AUDIENCES, type Audience } from "@/tests/support/visibility-matrix";
import {
  attach,
  beginStrategy,
  deliberation,
  FIRST_OBJECTIVE,
  forgetStrategies,
  SLUG,
  step,
  TODAY,
  versionOf,
} from "./life-fixture";

/** Who reads and takes the steps of a strategy, its editions and what is public of it, by the code and by SQL alone. */
const database = testDatabase();
let pool: Pool;
let fixture: VisibilityFixture;
let id: number;

beforeAll(async () => {
  pool = database.superuserPool();
  fixture = await buildVisibilityFixture(pool);
});
beforeEach(async () => {
  await forgetStrategies(pool);
  id = await beginStrategy(pool);
});

const isOwn = (audience: Audience) => audience.startsWith("own");
const isMinistry = (audience: Audience) => audience === "reviewer" || audience === "admin";
const readsEditions = (audience: Audience) =>
  isOwn(audience) || isMinistry(audience) || audience === "partner";
const coordinator = () => fixture.actors.ownCoordinator;

async function as<Value>(audience: Audience, work: (client: PoolClient) => Promise<Value>): Promise<Value> {
  const client = await pool.connect();
  try {
    return await asActor(client, fixture.actors[audience], work);
  } finally {
    client.release();
  }
}
const touch = (audience: Audience, sql: string, ...values: unknown[]) =>
  as(audience, (client) => attempt(client, sql, values));

/** Brings the strategy to a state by its steps. */
async function bringTo(state: (typeof STRATEGY_STATES)[number]): Promise<void> {
  if (state !== "elaboration") await step(pool, id, coordinator(), "share");
  if (state === "adopted") await step(pool, id, coordinator(), "adopt");
}

describe.each(AUDIENCES)("by the code, %s", (audience) => {
  it("takes the steps that are theirs, and no other; what is not theirs to see looks like nothing", async () => {
    const actor = fixture.actors[audience];
    for (const command of STRATEGY_COMMANDS) {
      await forgetStrategies(pool);
      id = await beginStrategy(pool);
      const { from, by } = STRATEGY_TRANSITIONS[command];
      await bringTo(from);
      const version = await versionOf(pool, id);
      const outcome =
        command === "adopt"
          ? await adoptStrategy(
              actor,
              { slug: SLUG, version, adoptedOn: "2026-06-10" },
              deliberation(),
              TODAY,
            )
          : await applyStrategyCommand(actor, { slug: SLUG, version, command, message: "Motif" });
      const isTheirs = by === "reviewer" ? audience === "reviewer" : audience === "ownCoordinator";
      const sees = isOwn(audience) || (isMinistry(audience) && from !== "elaboration");
      expect([command, outcome.ok ? "done" : outcome.refusal]).toEqual([
        command,
        isTheirs ? "done" : sees ? "forbidden" : "notFound",
      ]);
    }
  });

  it("reads where it stands: its territory, and the ministry from the first sharing on, the text or not", async () => {
    const actor = fixture.actors[audience];
    const reads = async () => (await getStrategyLife(actor, SLUG)) !== null;
    expect(await reads()).toBe(isOwn(audience));
    await step(pool, id, coordinator(), "share");
    expect(await reads()).toBe(isOwn(audience) || isMinistry(audience));
    expect((await listSharedStrategies(actor)).length).toBe(audience === "reviewer" ? 1 : 0);
    await step(pool, id, fixture.actors.reviewer, "requestChanges");
    const life = await getStrategyLife(actor, SLUG);
    expect(life !== null).toBe(isOwn(audience) || isMinistry(audience));
    expect((life?.text ?? null) !== null).toBe(isOwn(audience));
    expect(await getStrategy(actor, SLUG)).toEqual(isOwn(audience) ? expect.anything() : null);
    expect((await listChangesAsked(actor)).length).toBe(audience === "ownCoordinator" ? 1 : 0);
    expect(await listSharedStrategies(actor)).toEqual([]);
  });

  it("reads editions, their projects and their deliberation; the others what was published of one", async () => {
    const actor = fixture.actors[audience];
    await attach(pool, fixture.projects.accepted.id);
    await bringTo("adopted");
    expect((await listEditions(actor, SLUG)).length).toBe(readsEditions(audience) ? 1 : 0);
    expect((await listEditionProjects(actor, SLUG, 1)).length).toBe(readsEditions(audience) ? 1 : 0);
    expect((await getDeliberation(actor, SLUG, 1)) !== null).toBe(readsEditions(audience));
    expect((await getDeliberation(actor, SLUG, 2)) !== null).toBe(false);
    expect((await getPublishable(actor, SLUG)) !== null).toBe(audience === "ownCoordinator");
    expect((await getStrategy(actor, SLUG, { edition: 1 })) !== null).toBe(readsEditions(audience));
    const choice = { slug: SLUG, edition: 1, parts: ["summary"] as const, seen: "" };
    const published = await publishStrategy(actor, choice);
    const sees = isOwn(audience) || isMinistry(audience);
    expect(published.ok ? "done" : published.refusal).toBe(
      audience === "ownCoordinator" ? "done" : sees ? "forbidden" : "notFound",
    );
    if (audience !== "ownCoordinator") await publishStrategy(coordinator(), choice);
    expect((await getStrategy(actor, SLUG, { edition: 1 }))?.content.summary).toBe("Résumé de la stratégie");
    const withdrawn = await unpublishStrategy(actor, { ...choice, seen: "x" });
    expect(withdrawn.ok ? "done" : withdrawn.refusal).toBe(
      audience === "ownCoordinator" ? "changedMeanwhile" : sees ? "forbidden" : "notFound",
    );
  });
});

describe.each(AUDIENCES)("by SQL alone, %s", (audience) => {
  it("changes the state by the steps of the table, in one's own name, and never by hand", async () => {
    for (const from of STRATEGY_STATES) {
      await forgetStrategies(pool);
      id = await beginStrategy(pool);
      await bringTo(from);
      for (const to of STRATEGY_STATES.filter((state) => state !== from)) {
        const byHand =
          "UPDATE strategy SET state = $2, version = version + 1, updated_by_id = app_user_id() WHERE id = $1";
        const touched = await touch(audience, byHand, id, to);
        expect([from, to, touched === 1]).toEqual([from, to, false]);
      }
      for (const command of STRATEGY_COMMANDS.filter((one) => one !== "adopt")) {
        const { from: begins, to, by } = STRATEGY_TRANSITIONS[command];
        const insert = (author: string) =>
          touch(
            audience,
            `INSERT INTO strategy_event (strategy_id, territory_id, command, from_state, to_state, message, version, actor_id, actor_name, organisation_name)
             SELECT $1, t.id, $2, $3, $4, 'Motif', $5, ${author}, 'x', 'x' FROM territory t WHERE t.slug = 'roubaix'`,
            id,
            command,
            begins,
            to,
            currentVersion,
          );
        const currentVersion = await versionOf(pool, id);
        const isTheirs = by === "reviewer" ? audience === "reviewer" : audience === "ownCoordinator";
        expect([from, command, await insert("app_user_id()")]).toEqual([
          from,
          command,
          isTheirs && begins === from ? 1 : "denied",
        ]);
        expect(await insert("gen_random_uuid()")).toBe("denied");
      }
    }
  });

  it("never changes an edition, its file, its projects or its steps: not by hand, not by a key, not by emptying the table", async () => {
    await attach(pool, fixture.projects.accepted.id);
    await bringTo("adopted");
    const before = await frozen();
    for (const sql of [
      "UPDATE strategy_edition SET content = '{}'",
      "UPDATE strategy_edition SET adopted_on = '2020-01-01'",
      "UPDATE strategy_edition SET superseded_at = now()",
      "UPDATE strategy_edition SET strategy_id = strategy_id",
      "DELETE FROM strategy_edition",
      "TRUNCATE strategy_edition CASCADE",
      "UPDATE strategy_edition_chunk SET bytes = 'x'::bytea",
      "DELETE FROM strategy_edition_chunk",
      "TRUNCATE strategy_edition_chunk",
      "INSERT INTO strategy_edition_chunk SELECT strategy_id, number, 9, 'x'::bytea FROM strategy_edition UNION ALL SELECT 1, 1, 9, 'x'::bytea",
      "UPDATE strategy_edition_project SET title = 'x'",
      "DELETE FROM strategy_edition_project",
      "INSERT INTO strategy_edition_project SELECT 1, 1, gen_random_uuid(), 1, 'x', 'x', true, 'accepted', NULL",
      "UPDATE strategy_event SET message = 'x'",
      "DELETE FROM strategy_event",
      "TRUNCATE strategy_event",
      "ALTER TABLE strategy_edition DISABLE TRIGGER ALL",
      "CREATE RULE r AS ON INSERT TO strategy_event DO INSTEAD NOTHING",
    ])
      expect([sql, await touch(audience, sql)]).toEqual([sql, "denied"]);
    // Through what it hangs on.
    expect(await touch(audience, "DELETE FROM strategy WHERE id = $1", id)).toBe("denied");
    expect([0, "denied"]).toContain(
      await touch(audience, "DELETE FROM project WHERE id = $1", fixture.projects.accepted.id),
    );
    expect([0, "denied"]).toContain(
      await touch(audience, "UPDATE strategy SET id = id + 1 WHERE id = $1", id),
    );
    expect(await frozen()).toEqual(before);
  });

  it("makes no edition but by adopting what is shared, and publishes nothing but what is in force", async () => {
    const insert = `INSERT INTO strategy_edition (strategy_id, adopted_on, adopted_by_id, adopted_by_name, file_name, media_type, byte_count, sha256)
      VALUES ($1, '2026-06-10', app_user_id(), 'x', 'd.pdf', 'application/pdf', 4, repeat('0', 64))`;
    expect(await touch(audience, insert, id)).toBe("denied");
    await bringTo("shared");
    // Alone, it does not outlive its transaction: see « the end of a transaction » below.
    expect(await touch(audience, insert, id)).toBe(audience === "ownCoordinator" ? 1 : "denied");
    await step(pool, id, coordinator(), "adopt");
    const publish = (number: number) =>
      touch(
        audience,
        "INSERT INTO published_strategy (strategy_id, number, parts) VALUES ($1, $2, '{summary}')",
        id,
        number,
      );
    expect(await publish(1)).toBe(audience === "ownCoordinator" ? 1 : "denied");
    expect(await publish(2)).toBe("denied");
    await publishStrategy(coordinator(), { slug: SLUG, edition: 1, parts: ["axes"], seen: "" });
    const forge =
      'UPDATE published_strategy SET content = \'{"title": "x"}\' WHERE strategy_id = $1 RETURNING content';
    const forged = await as(audience, async (client) => {
      await client.query("SAVEPOINT s");
      return (await client.query(forge, [id]).catch(() => ({ rows: [] }))).rows;
    });
    // Whatever is written, the words are the edition's.
    expect(JSON.stringify(forged)).not.toContain('"x"');
    const removed = await touch(audience, "DELETE FROM published_strategy WHERE strategy_id = $1", id);
    expect(removed).toBe(audience === "ownCoordinator" ? 1 : 0);
  });

  it("reads steps, editions, files and projects as the table says", async () => {
    await attach(pool, fixture.projects.accepted.id);
    await attach(pool, fixture.projects.draft.id);
    await bringTo("adopted");
    const count = (table: string) => touch(audience, `SELECT FROM ${table}`);
    const life = isOwn(audience) || isMinistry(audience);
    expect(await count("strategy_event")).toBe(life ? 2 : 0);
    expect(await count("strategy_edition")).toBe(readsEditions(audience) ? 1 : 0);
    expect(await count("strategy_edition_chunk")).toBe(readsEditions(audience) ? 1 : 0);
    expect(await count("strategy_edition_project")).toBe(
      isOwn(audience) ? 2 : readsEditions(audience) ? 1 : 0,
    );
    expect(await count("published_strategy")).toBe(0);
    expect(await count("strategy_comment")).toBe(0);
  });
});

const frozen = async () => {
  const tables = ["strategy_edition", "strategy_edition_chunk", "strategy_edition_project", "strategy_event"];
  return Promise.all(
    tables.map(async (table) => (await pool.query(`SELECT * FROM ${table} ORDER BY 1, 2`)).rows),
  );
};

it("not even their owner, nor the application itself, changes what was adopted", async () => {
  await attach(pool, fixture.projects.accepted.id);
  await bringTo("adopted");
  const before = await frozen();
  const client = await pool.connect();
  try {
    await client.query("SELECT set_config('app.role', 'system', false)");
    for (const sql of [
      "UPDATE strategy_edition SET content = '{}'",
      "UPDATE strategy_edition SET superseded_at = now()",
      "DELETE FROM strategy_edition",
      "TRUNCATE strategy_edition CASCADE",
      "UPDATE strategy_edition_chunk SET bytes = 'x'::bytea",
      "DELETE FROM strategy_edition_chunk",
      "UPDATE strategy_edition_project SET title = 'x'",
      "DELETE FROM strategy_edition_project",
      "UPDATE strategy_event SET message = 'x'",
      "DELETE FROM strategy",
      "UPDATE strategy SET id = id + 1000",
      "DELETE FROM territory WHERE slug = 'roubaix'",
    ])
      await expect(client.query(sql), sql).rejects.toThrow();
  } finally {
    client.release(true);
  }
  expect(await frozen()).toEqual(before);
});

it("at the end of a transaction, an edition has its step and its whole file, or there is none", async () => {
  await bringTo("shared");
  const client = await pool.connect();
  try {
    const begin = async () => {
      await client.query("BEGIN");
      await client.query(
        `SELECT set_config('role', 'qp_app', true), set_config('app.role', 'coordinator', true), set_config('app.user_id', $1, true),
                set_config('app.territory_id', $2, true)`,
        [coordinator().userId, String(coordinator().territoryId)],
      );
      await client.query(
        `INSERT INTO strategy_edition (strategy_id, adopted_on, adopted_by_id, adopted_by_name, file_name, media_type, byte_count, sha256)
         VALUES ($1, '2026-06-10', app_user_id(), 'x', 'd.pdf', 'application/pdf', 4, repeat('0', 64))`,
        [id],
      );
    };
    await begin();
    await expect(client.query("COMMIT")).rejects.toThrow(/whole deliberation/);
    // Read from 0 on, it would end before its end.
    await begin();
    await client.query("INSERT INTO strategy_edition_chunk VALUES ($1, 1, 1, '%PDF')", [id]);
    await expect(client.query("COMMIT")).rejects.toThrow(/whole deliberation/);
    await begin();
    await client.query("INSERT INTO strategy_edition_chunk VALUES ($1, 1, 0, '%PDF')", [id]);
    await expect(client.query("COMMIT")).rejects.toThrow(/made by an adoption/);
    expect((await pool.query("SELECT FROM strategy_edition")).rowCount).toBe(0);
  } finally {
    client.release(true);
  }
});

it("shows nobody the attached projects that are archived, nor those that were swept", async () => {
  await attach(pool, fixture.projects.accepted.id, FIRST_OBJECTIVE);
  await bringTo("adopted");
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    await client.query("SELECT set_config('app.role', 'system', true)");
    await client.query("UPDATE project SET review_status = 'archived' WHERE id = $1", [
      fixture.projects.accepted.id,
    ]);
    for (const audience of AUDIENCES) {
      const { role, userId, territoryId } = fixture.actors[audience];
      await client.query("SAVEPOINT reader");
      await client.query(
        `SELECT set_config('role', 'qp_app', true), set_config('app.role', $1, true), set_config('app.user_id', $2, true),
                set_config('app.territory_id', $3, true)`,
        [role, userId ?? "", String(territoryId ?? "")],
      );
      const seen = ["strategy_edition_project", "objective_project"].map(
        async (table) => (await client.query(`SELECT FROM ${table}`)).rowCount,
      );
      expect([audience, await Promise.all(seen)]).toEqual([audience, [0, 0]]);
      await client.query("ROLLBACK TO reader");
    }
  } finally {
    await client.query("ROLLBACK");
    client.release();
  }
});
