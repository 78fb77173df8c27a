import type { Pool } from "pg";
import { beforeAll, expect, it } from "vitest";
import { projectsAt, sumsAt } from "@/lib/features/dashboard/past/data";
import type { Actor } from "@/lib/kernel/actor";
import { Prisma } from "@/prisma/generated/client";
import { asActor } from "@/tests/support/claims";
import { testDatabase } from "@/tests/support/database";
import { buildVisibilityFixture } from "@/tests/support/visibility-fixture";

const database = testDatabase();
const EVENING = "2024-06-30";
const PROJECTS = 1_000;
let pool: Pool;
let ministry: Actor;

beforeAll(async () => {
  pool = database.superuserPool();
  ministry = (await buildVisibilityFixture(pool)).actors.reviewer;
});

/** Intervals of `PROJECTS` projects, one after the other and in the order in which days would have brought them. */
async function keepEvenings(everyDays: number): Promise<void> {
  await pool.query("TRUNCATE project_day");
  await pool.query(
    `INSERT INTO project_day (project_id, from_on, to_on, territory_id, review_status, priority_ids, qpv_codes, total_cost_cents,
       funding_asked_cents, funding_granted_cents, funding_paid_cents)
     SELECT 1000000 + p, '2020-01-01'::date + k * $2::int + p % $2::int,
       CASE WHEN k < n THEN '2020-01-01'::date + (k + 1) * $2::int + p % $2::int ELSE 'infinity'::date END,
       (SELECT min(id) FROM territory), 'accepted', '{}', '{}', p * 100, 0, 0, 0
     FROM (SELECT 2000 / $2::int AS n) AS versions, generate_series(1, $1::int) AS p, LATERAL generate_series(0, n) AS k
     ORDER BY 2, 1`,
    [PROJECTS, everyDays],
  );
  await pool.query("VACUUM ANALYZE project_day");
}

type Plan = { readonly "Shared Hit Blocks": number; readonly "Shared Read Blocks": number };

/** How many pages of the database the ministry's question looks at. */
async function pagesRead({ text, values }: Prisma.Sql): Promise<number> {
  const client = await pool.connect();
  try {
    return await asActor(client, ministry, async () => {
      const { rows } = await client.query<{ "QUERY PLAN": [{ Plan: Plan }] }>({
        text: `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${text}`,
        values,
      });
      const plan = rows[0]?.["QUERY PLAN"][0].Plan;
      if (!plan) throw new Error("EXPLAIN has one row");
      return plan["Shared Hit Blocks"] + plan["Shared Read Blocks"];
    });
  } finally {
    client.release();
  }
}

it("reads no more for an evening, project by project, however many versions other days have", async () => {
  const question = Prisma.sql`SELECT count(*), sum(p.total_cost_cents) FROM ${projectsAt(EVENING)}`;
  await keepEvenings(400);
  const few = await pagesRead(question);
  await keepEvenings(20);
  const twentyTimesAsMany = await pagesRead(question);
  expect(twentyTimesAsMany).toBeLessThan(few * 2);
});

/** Sums of two hundred kinds for each day of June 2024 and every `everyDays` days around it, and a checkpoint a month. */
async function keepSums(everyDays: number): Promise<void> {
  await pool.query("TRUNCATE project_day_rollup, project_day_checkpoint, project_day_mark");
  const columns =
    "on_day, territory_id, review_status, dimension, value, projects, cost_cents, asked_cents, granted_cents, paid_cents, gap_cents";
  const kinds = `(SELECT min(id) FROM territory), 'accepted', 'all', '', k, 0, 0, 0, 0, 0 FROM generate_series(1, 200) AS k`;
  const day = "generate_series('2020-01-01'::date, '2026-01-01', '1 day') AS d (day)";
  await pool.query(
    `INSERT INTO project_day_rollup (${columns}) SELECT d.day, ${kinds}, ${day}
     WHERE date_trunc('month', d.day) = '2024-06-01' OR extract(doy FROM d.day)::int % $1::int = 0 ORDER BY 1`,
    [everyDays],
  );
  await pool.query(
    `INSERT INTO project_day_checkpoint (${columns}) SELECT d.day, ${kinds}, ${day} WHERE extract(day FROM d.day) = 1 ORDER BY 1`,
  );
  await pool.query(
    "INSERT INTO project_day_mark (kind, on_day) SELECT DISTINCT 'checkpoint', on_day FROM project_day_checkpoint",
  );
  await pool.query("VACUUM ANALYZE project_day_rollup, project_day_checkpoint, project_day_mark");
}

it("reads a month of kept sums for an evening, however many other days have some", async () => {
  const question = Prisma.sql`SELECT sum(p.projects) FROM ${sumsAt(EVENING)} WHERE p.dimension = 'all'`;
  await keepSums(60);
  const few = await pagesRead(question);
  await keepSums(2);
  const thirtyTimesAsMany = await pagesRead(question);
  expect(thirtyTimesAsMany).toBeLessThan(few * 2);
});
