import fc from "fast-check";
import type { Pool, PoolClient } from "pg";
import { beforeAll, expect, it } from "vitest";
import { sweepDistances } from "@/lib/features/schemes/criteria/facts/mutations";
import { systemActor } from "@/lib/platform/actors";
import { addSquares, insertTyped, projectArbitrary, settled } from "@/tests/support/criteria-projects";
import { testDatabase } from "@/tests/support/database";

const database = testDatabase();
const PROJECTS = 60;
const FACTS = "SELECT to_jsonb(f) AS fact FROM project_fact f ORDER BY project_id";
let pool: Pool;

beforeAll(async () => {
  pool = database.superuserPool();
  await addSquares(pool);
  for (const typed of fc.sample(projectArbitrary, PROJECTS).map(settled)) await insertTyped(pool, typed);
}, 60_000);

const number = async (sql: string): Promise<number> => (await pool.query(sql)).rows[0].n;
const snapshot = async () => (await pool.query(FACTS)).rows;

/** One after the other: each begins from what the ones before have left. */
const WRITES = [
  "UPDATE funding_line SET state = 'refused' WHERE id % 5 = 0",
  "UPDATE funding_line SET nature = 'grant', funder_id = NULL WHERE id % 7 = 0",
  "DELETE FROM funding_line WHERE id % 11 = 0",
  "UPDATE funding_line SET project_id = (SELECT min(id) FROM project) WHERE id % 13 = 0",
  "UPDATE organisation SET is_public = NOT is_public WHERE slug = 'mecenat'",
  "UPDATE need SET is_met = true WHERE id % 3 = 0",
  "DELETE FROM need WHERE id % 4 = 0",
  "UPDATE need SET project_id = (SELECT max(id) FROM project) WHERE id % 5 = 0",
  "UPDATE project SET longitude = NULL, latitude = NULL WHERE id % 6 = 0",
  "UPDATE project SET longitude = 3.18, latitude = 50.7, phase = NULL WHERE id % 7 = 0",
  "UPDATE project SET summary = '', objectives = '', project_owner = 'Halle' WHERE id % 8 = 0",
  "UPDATE project SET review_status = 'rejected', total_cost_cents = NULL WHERE id % 9 = 0",
  "DELETE FROM project WHERE id % 29 = 0",
];

/** As the application itself, on one connection; undone at the end. */
async function asSystem(work: (client: PoolClient) => Promise<void>): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    await client.query("SELECT set_config('app.role', 'system', true)");
    await work(client);
  } finally {
    await client.query("ROLLBACK");
    client.release();
  }
}

it("keeps by triggers what a rebuild would make, after whatever was written", async () => {
  await asSystem(async (client) => {
    for (const sql of WRITES) {
      expect((await client.query(sql)).rowCount, sql).toBeGreaterThan(0);
      const { rows: kept } = await client.query(FACTS);
      await client.query("SAVEPOINT written");
      await client.query("SELECT project_fact_rebuild()");
      const { rows: rebuilt } = await client.query(FACTS);
      expect(kept, sql).toEqual(rebuilt);
      await client.query("ROLLBACK TO written");
    }
  });
});

it("takes what was not committed with it", async () => {
  const before = await snapshot();
  await asSystem(async (client) => {
    await client.query("UPDATE project SET phase = 'study', total_cost_cents = 5");
    expect((await client.query(FACTS)).rows).not.toEqual(before);
  });
  expect(await snapshot()).toEqual(before);
});

it("measures again what contours changed for", async () => {
  const due = "SELECT count(*)::int AS n FROM project_fact WHERE metres_due";
  await pool.query("UPDATE contour SET name = 'Autre' WHERE kind = 'qpv'");
  const waiting = await number(due);
  expect(waiting).toBe(await number("SELECT count(*)::int AS n FROM project WHERE longitude IS NOT NULL"));
  const before = await snapshot();
  expect(await sweepDistances(systemActor("test"))).toBe(waiting);
  expect(await number(due)).toBe(0);
  const asBefore = before.map(({ fact }) => ({ fact: { ...fact, metres_due: false } }));
  expect(await snapshot()).toEqual(asBefore);
});

it("lets nobody but the application measure", async () => {
  const { rows } = await pool.query("SELECT project_fact_measure(10) AS n");
  expect(rows).toEqual([{ n: 0 }]);
});
