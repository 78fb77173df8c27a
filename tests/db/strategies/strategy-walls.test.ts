import type { Pool, PoolClient } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { STRATEGY_STATES, type StrategyState } from "@/lib/features/strategies/constants";
import { getStrategy } from "@/lib/features/strategies/data";
import { saveStrategy } from "@/lib/features/strategies/mutations";
import { listStrategyPresence } from "@/lib/features/strategies/presence/data";
import { asActor, attempt } from "@/tests/support/claims";
import { testDatabase } from "@/tests/support/database";
import {
  insertStrategy,
  OBJECTIVE_KEY,
  OTHER_OBJECTIVE_KEY,
  SAMPLE_CONTENT,
  setStrategyState,
} from "@/tests/support/strategy-fixture";
import { buildVisibilityFixture, type VisibilityFixture } from "@/tests/support/visibility-fixture";
import { AUDIENCES, type Audience } from "@/tests/support/visibility-matrix";

/** Who reads and writes the working text of a strategy, by the code and by SQL alone, in each of its states. */
const database = testDatabase();
let pool: Pool;
let fixture: VisibilityFixture;

beforeAll(async () => {
  pool = database.superuserPool();
  fixture = await buildVisibilityFixture(pool);
});

const isOwn = (audience: Audience) => audience.startsWith("own");
const isMinistry = (audience: Audience) => audience === "reviewer" || audience === "admin";
const readsWorkingText = (audience: Audience, state: StrategyState) =>
  isOwn(audience) || (isMinistry(audience) && state !== "elaboration");

async function as<Value>(audience: Audience, work: (client: PoolClient) => Promise<Value>): Promise<Value> {
  const client = await pool.connect();
  try {
    return await asActor(client, fixture.actors[audience], work);
  } finally {
    client.release();
  }
}

/** In each state, one after the other: there is one strategy per territory. */
async function inEachState(work: (state: StrategyState, strategyId: number) => Promise<void>) {
  for (const state of STRATEGY_STATES) await work(state, await insertStrategy(pool, "roubaix", { state }));
}

describe.each(AUDIENCES)("by the code, %s", (audience) => {
  it("reads the working text of its own territory, or once it is shared with the ministry", async () => {
    await inEachState(async (state) => {
      const found = await getStrategy(fixture.actors[audience], "roubaix");
      expect([state, found !== null]).toEqual([state, readsWorkingText(audience, state)]);
      if (found) expect(found.content).toEqual(SAMPLE_CONTENT);
      expect(found?.isOwn ?? false).toBe(isOwn(audience));
      expect(await getStrategy(fixture.actors[audience], "arras")).toBeNull();
    });
  });

  it("writes the text of its own territory, unless it is adopted", async () => {
    await inEachState(async (state) => {
      const result = await saveStrategy(fixture.actors[audience], {
        territory: "roubaix",
        baseVersion: 1,
        change: (content) => ({ ...content, title: "Réécrite" }),
        resolution: null,
        confirmed: [],
      });
      const said = result.ok ? result.value.kind : result.refusal;
      const expected = !isOwn(audience) ? "notFound" : state === "adopted" ? "strategyAdopted" : "saved";
      expect([state, said]).toEqual([state, expected]);
      const { rows } = await pool.query("SELECT content ->> 'title' AS title, version FROM strategy");
      const isSaved = expected === "saved";
      expect(rows).toEqual([
        { title: isSaved ? "Réécrite" : SAMPLE_CONTENT.title, version: isSaved ? 2 : 1 },
      ]);
    });
  });

  it("is told who writes if it writes too", async () => {
    const id = await insertStrategy(pool, "roubaix");
    const { rows } = await pool.query(
      `INSERT INTO user_account (id, email, name, role, organisation_id) VALUES (gen_random_uuid(), $1, 'Awa', 'contributor', $2) RETURNING id`,
      [`${audience.toLowerCase()}.presente@exemple.test`, fixture.actors.ownCoordinator.organisationId],
    );
    await pool.query("INSERT INTO strategy_presence VALUES ($1, $2, $3, 'Awa', 'Ville')", [
      id,
      rows[0].id,
      `objectif:${OBJECTIVE_KEY}`,
    ]);
    const others = await listStrategyPresence(fixture.actors[audience], "roubaix");
    expect(others?.map(({ subject }) => subject) ?? null).toEqual(
      isOwn(audience) ? ["l’objectif «\u00A0Vingt locaux remis en activité\u00A0»"] : null,
    );
    await pool.query("DELETE FROM user_account WHERE id = $1", [rows[0].id]);
  });
});

describe.each(AUDIENCES)("by SQL alone, %s", (audience) => {
  it("reads the text, its versions and its objectives", async () => {
    await inEachState(async (state) => {
      const seen = await as(audience, async (client) => ({
        strategy: (await client.query("SELECT FROM strategy")).rowCount,
        version: (await client.query("SELECT FROM strategy_version")).rowCount,
        objective: (await client.query("SELECT FROM strategy_objective")).rowCount,
      }));
      const reads = readsWorkingText(audience, state);
      expect([state, seen]).toEqual([
        state,
        { strategy: reads ? 1 : 0, version: reads ? 1 : 0, objective: reads ? 2 : 0 },
      ]);
    });
  });

  it("reads of the versions those that were shared, unless it writes them", async () => {
    const id = await insertStrategy(pool, "roubaix");
    await setStrategyState(pool, id, "shared");
    const numbers = await as(audience, async (client) => {
      const { rows } = await client.query("SELECT number FROM strategy_version ORDER BY number");
      return rows.map(({ number }) => number);
    });
    expect(numbers).toEqual(isOwn(audience) ? [1, 2] : isMinistry(audience) ? [2] : []);
  });

  it("writes the text of its own territory, unless it is adopted", async () => {
    const sql =
      'UPDATE strategy SET content = content || \'{"title": "Autre"}\', version = version + 1, updated_by_id = app_user_id() WHERE id = $1';
    await inEachState(async (state, id) => {
      const touched = await as(audience, (client) => attempt(client, sql, [id]));
      const expected = isOwn(audience) ? (state === "adopted" ? "denied" : 1) : 0;
      expect([state, touched]).toEqual([state, expected]);
    });
  });

  it("never skips a version, signs for somebody else, or moves the strategy", async () => {
    const id = await insertStrategy(pool, "roubaix");
    for (const change of [
      'content = content || \'{"title": "Autre"}\'',
      'content = content || \'{"title": "Autre"}\', version = version + 2, updated_by_id = app_user_id()',
      'content = content || \'{"title": "Autre"}\', version = version + 1, updated_by_id = gen_random_uuid()',
      "territory_id = 1, version = version + 1, updated_by_id = app_user_id()",
      "demo = true, version = version + 1, updated_by_id = app_user_id()",
    ]) {
      const touched = await as(audience, (client) =>
        attempt(client, `UPDATE strategy SET ${change} WHERE id = $1`, [id]),
      );
      expect([change, touched]).toEqual([change, isOwn(audience) ? "denied" : 0]);
    }
  });

  it("begins the strategy of its own territory, in elaboration, and no other", async () => {
    await pool.query("DELETE FROM strategy");
    const sql = `INSERT INTO strategy (territory_id, state, content, created_by_id, updated_by_id)
      SELECT id, $2, $3, app_user_id(), app_user_id() FROM territory WHERE slug = $1`;
    const begin = (slug: string, state: string) =>
      as(audience, (client) => attempt(client, sql, [slug, state, SAMPLE_CONTENT]));
    expect(await begin("roubaix", "elaboration")).toBe(isOwn(audience) ? 1 : "denied");
    expect(await begin("roubaix", "shared")).toBe("denied");
  });

  it("leaves versions and objectives to the triggers, and what is kept to history", async () => {
    const id = await insertStrategy(pool, "roubaix");
    for (const sql of [
      "DELETE FROM strategy",
      "TRUNCATE strategy_version",
      "UPDATE strategy_version SET content = '{}'",
      "DELETE FROM strategy_version",
      `INSERT INTO strategy_version (strategy_id, number, valid_from, author_name, organisation_name, state, content)
       VALUES (${id}, 9, now(), 'x', 'x', 'shared', '{}')`,
      "UPDATE strategy_objective SET title = 'x'",
      "DELETE FROM strategy_objective",
      `SELECT strategy_objectives_derive(${id})`,
    ])
      expect([sql, await as(audience, (client) => attempt(client, sql))]).toEqual([sql, "denied"]);
  });

  it("attaches projects of its own territory to its own objectives", async () => {
    const id = await insertStrategy(pool, "roubaix", { state: "shared" });
    const attach = `INSERT INTO objective_project (objective_key, project_id, attached_by_id) VALUES ($1, $2, app_user_id())`;
    const { draft, accepted } = fixture.projects;
    const touched = await as(audience, (client) => attempt(client, attach, [OBJECTIVE_KEY, draft.id]));
    expect(touched).toBe(isOwn(audience) ? 1 : "denied");
    await pool.query("INSERT INTO objective_project (objective_key, project_id) VALUES ($1, $2), ($3, $4)", [
      OBJECTIVE_KEY,
      draft.id,
      OTHER_OBJECTIVE_KEY,
      accepted.id,
    ]);
    const seen = await as(audience, async (client) => {
      const { rows } = await client.query("SELECT project_id FROM objective_project ORDER BY 1");
      return rows.map(({ project_id }) => project_id);
    });
    expect(seen).toEqual(
      isOwn(audience)
        ? [draft.id, accepted.id].sort((a, b) => a - b)
        : isMinistry(audience)
          ? [accepted.id]
          : [],
    );
    const detached = await as(audience, (client) => attempt(client, "DELETE FROM objective_project"));
    expect(detached).toBe(isOwn(audience) ? 2 : 0);
    await pool.query("DELETE FROM strategy WHERE id = $1", [id]);
  });

  it("is told which territories have begun if it reads for the ministry", async () => {
    await insertStrategy(pool, "roubaix");
    const { rows } = await as(audience, (client) => client.query("SELECT state FROM strategy_states()"));
    expect(rows).toEqual(isMinistry(audience) ? [{ state: "elaboration" }] : []);
  });

  it("says of itself alone that a form is open", async () => {
    const id = await insertStrategy(pool, "roubaix");
    const sql = "INSERT INTO strategy_presence VALUES ($1, app_user_id(), 'axes', 'x', 'x')";
    expect(await as(audience, (client) => attempt(client, sql, [id]))).toBe(isOwn(audience) ? 1 : "denied");
    await pool.query("INSERT INTO strategy_presence VALUES ($1, $2, 'axes', 'x', 'x')", [
      id,
      fixture.actors.ownCoordinator.userId,
    ]);
    const { rowCount } = await as(audience, (client) => client.query("SELECT FROM strategy_presence"));
    expect(rowCount).toBe(isOwn(audience) ? 1 : 0);
    const gone = await as(audience, (client) => attempt(client, "DELETE FROM strategy_presence"));
    expect(gone).toBe(audience === "ownCoordinator" ? 1 : 0);
  });
});

describe("what the database checks of a text", () => {
  const begin = (content: unknown) =>
    pool
      .query(
        "INSERT INTO strategy (territory_id, content) SELECT id, $1 FROM territory WHERE slug = 'arras'",
        [content],
      )
      .finally(() =>
        pool.query(
          "DELETE FROM strategy WHERE territory_id = (SELECT id FROM territory WHERE slug = 'arras')",
        ),
      );
  const [axis] = SAMPLE_CONTENT.axes;
  const [objective] = axis?.objectives ?? [];
  const withObjective = (change: object) => ({
    ...SAMPLE_CONTENT,
    diagnosis: { strengths: [], weaknesses: [], opportunities: [], threats: [] },
    axes: [{ ...axis, objectives: [{ ...objective, key: crypto.randomUUID(), qpvs: [], ...change }] }],
  });

  it("takes what it knows", async () => {
    await expect(begin(withObjective({}))).resolves.toBeDefined();
  });

  it.each([
    ["a priority", { priorities: ["inconnue"] }],
    ["an indicator", { targets: [{ ...objective?.targets[0], indicator: "inconnu" }] }],
    ["a QPV of another territory", { qpvs: ["QN05969M"] }],
  ])("refuses %s that it does not", async (_name, change) => {
    await expect(begin(withObjective(change))).rejects.toMatchObject({ code: "23503" });
  });

  it("refuses the key of another strategy's objective", async () => {
    await insertStrategy(pool, "roubaix");
    await expect(begin(withObjective({ key: OBJECTIVE_KEY }))).rejects.toMatchObject({ code: "23503" });
  });

  it("takes no project of another territory", async () => {
    await insertStrategy(pool, "roubaix");
    const { rows } = await pool.query(
      "INSERT INTO project (territory_id, creation_key) SELECT id, gen_random_uuid() FROM territory WHERE slug = 'laval' RETURNING id",
    );
    const attach = pool.query("INSERT INTO objective_project (objective_key, project_id) VALUES ($1, $2)", [
      OBJECTIVE_KEY,
      rows[0].id,
    ]);
    await expect(attach).rejects.toMatchObject({ code: "23503" });
    await pool.query("DELETE FROM project WHERE id = $1", [rows[0].id]);
  });

  it("keeps one version per change, contiguous", async () => {
    const id = await insertStrategy(pool, "roubaix");
    for (const version of [2, 3])
      await pool.query(
        "UPDATE strategy SET content = content || jsonb_build_object('title', $2::text), version = $3, updated_at = clock_timestamp() WHERE id = $1",
        [id, `Titre ${version}`, version],
      );
    const { rows } = await pool.query(
      `SELECT number, content ->> 'title' AS title, valid_to IS NULL AS present,
         coalesce(valid_from = lag(valid_to) OVER (ORDER BY number), true) AS follows
       FROM strategy_version WHERE strategy_id = $1 ORDER BY number`,
      [id],
    );
    expect(rows).toEqual([
      { number: 1, title: SAMPLE_CONTENT.title, present: false, follows: true },
      { number: 2, title: "Titre 2", present: false, follows: true },
      { number: 3, title: "Titre 3", present: true, follows: true },
    ]);
  });

  it("forgets an objective with its projects once the text no longer has it", async () => {
    const id = await insertStrategy(pool, "roubaix");
    await pool.query("INSERT INTO objective_project (objective_key, project_id) VALUES ($1, $2)", [
      OBJECTIVE_KEY,
      fixture.projects.accepted.id,
    ]);
    await pool.query(`UPDATE strategy SET content = content || '{"axes": []}', version = 2 WHERE id = $1`, [
      id,
    ]);
    const { rows } = await pool.query(
      "SELECT count(*)::int AS n FROM strategy_objective WHERE strategy_id = $1",
      [id],
    );
    expect(rows).toEqual([{ n: 0 }]);
  });
});
