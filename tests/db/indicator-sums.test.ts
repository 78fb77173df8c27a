import fc from "fast-check";
import type { Pool } from "pg";
import { beforeAll, expect, it } from "vitest";
import { getIndicatorSums, listIndicatorShares } from "@/lib/features/indicators/summary/data";
import { measuredLevel } from "@/lib/features/indicators/summary/rules";
import { NO_FILTERS } from "@/lib/features/projects/search/schema";
import type { Actor } from "@/lib/kernel/actor";
import { testDatabase } from "@/tests/support/database";
import { fillIndicators, readFigures, recountSums } from "@/tests/support/indicator-recount";
import { readEverything } from "@/tests/support/list-recount";
import { actorsOf, fillProgramme, viewFilters } from "@/tests/support/programme";

const database = testDatabase();
let pool: Pool;
let actors: readonly Actor[];
let slugs: readonly string[];

beforeAll(async () => {
  pool = database.superuserPool();
  await fillProgramme(pool);
  await fillIndicators(pool);
  actors = await actorsOf(pool);
  slugs = (await pool.query("SELECT slug FROM indicator ORDER BY position")).rows.map(({ slug }) => slug);
});

const reviewer = () => {
  const actor = actors.find(({ role }) => role === "reviewer");
  if (!actor) throw new Error("there is a reviewer");
  return actor;
};

async function expectRecounted(actor: Actor, asked = NO_FILTERS) {
  const [figures, projects] = await Promise.all([readFigures(pool), readEverything(pool)]);
  const answer = await getIndicatorSums(actor, asked);
  expect(answer.figures.map(({ indicator }) => indicator.slug)).toEqual(slugs);
  for (const { indicator, sums } of answer.figures)
    expect([indicator.slug, sums]).toEqual([
      indicator.slug,
      recountSums(figures, projects, actor, answer.filters, indicator.slug),
    ]);
  return answer;
}

it("adds up what a naive recount finds, for every reader and filter", { timeout: 120_000 }, async () => {
  let covered = 0;
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...actors), viewFilters(), async (actor, asked) => {
      const { figures } = await expectRecounted(actor, asked);
      covered += figures.filter(({ sums }) => sums.covered > 0).length;
    }),
    { numRuns: 60 },
  );
  expect(covered).toBeGreaterThan(100);
});

type Step = {
  readonly what: number;
  readonly project: number;
  readonly indicator: number;
  readonly day: number;
};
const nat = fc.nat(1_000);
const step: fc.Arbitrary<Step> = fc.record({ what: nat, project: nat, indicator: nat, day: nat });

/** What may happen to figures and to their project, by plain SQL: the derived rows must follow. */
const HAPPENINGS: readonly string[] = [
  `INSERT INTO indicator_value (project_id, indicator_id, position, kind, "on", value, denominator)
   SELECT p.id, i.id, 0, (ARRAY['baseline', 'target', 'measure'])[1 + $3::int % 3], '2024-01-01'::date + $3::int, $3::int / 4.0,
     CASE WHEN i.aggregation = 'ratio' THEN 1 + $3::int END FROM p, i`,
  `UPDATE indicator_value SET value = value + $3::int, "on" = "on" + 1 WHERE kind <> 'followed' AND project_id = (SELECT id FROM p) AND indicator_id <> (SELECT id FROM i)`,
  `DELETE FROM indicator_value WHERE project_id = (SELECT id FROM p) AND indicator_id = (SELECT id FROM i) AND $3::int >= 0`,
  `UPDATE indicator_value SET project_id = (SELECT id FROM p) WHERE id = (SELECT v.id FROM indicator_value v, i WHERE v.indicator_id = i.id
     ORDER BY v.id OFFSET $3::int LIMIT 1)`,
  `UPDATE project SET review_status = (ARRAY['draft', 'submitted', 'accepted', 'rejected'])[1 + ($3::int + (SELECT id FROM i)) % 4],
     published_at = NULL WHERE id = (SELECT id FROM p)`,
  `UPDATE project SET qpv_codes = '{}', code_insee = NULL, territory_id = 1 + ($3::int + (SELECT id FROM i)) % 12 WHERE id = (SELECT id FROM p)`,
  `DELETE FROM project WHERE id = (SELECT id FROM p) AND $3::int % 4 = 0 AND (SELECT id FROM i) > 0`,
];

it("follows whatever happens to figures and projects", { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      const client = await pool.connect();
      try {
        await client.query("SELECT set_config('app.role', 'system', false)");
        for (const { what, project, indicator, day } of steps)
          await client.query(
            `WITH p AS (SELECT id FROM project ORDER BY id OFFSET $1::int % 300 LIMIT 1),
               i AS (SELECT id, aggregation FROM indicator ORDER BY id OFFSET $2::int % 10 LIMIT 1)
             ${HAPPENINGS[what % HAPPENINGS.length]}`,
            [project, indicator, day],
          );
      } finally {
        await client.query("SELECT set_config('app.role', '', false)");
        client.release();
      }
      await expectRecounted(reviewer());
    }),
    { numRuns: 25 },
  );
});

it("never sums a ratio, and gives no total of what is never added up", async () => {
  const { figures } = await getIndicatorSums(reviewer(), NO_FILTERS);
  const of = (slug: string) => figures.find(({ indicator }) => indicator.slug === slug);
  const rate = of("vacance-commerciale");
  const shares = await listIndicatorShares(reviewer(), "vacance-commerciale", NO_FILTERS, 1);
  const rates = (shares?.shares ?? []).flatMap(({ value, denominator }) =>
    value === null || denominator === null ? [] : [value / denominator],
  );
  expect(rates.length).toBeGreaterThan(5);
  const level = rate && measuredLevel("ratio", rate.sums);
  expect(level).toBe((rate?.sums.value ?? 0) / (rate?.sums.denominator ?? 1));
  expect(level).toBeLessThan(rates.reduce((sum, one) => sum + one, 0));
  expect(of("habitants-beneficiaires")?.sums).toMatchObject({ value: null, targetValue: null });
  expect(of("habitants-beneficiaires")?.sums.covered).toBeGreaterThan(0);
});

it("leads from each figure to the projects behind it, page by page", async () => {
  for (const actor of actors) {
    const { figures } = await getIndicatorSums(actor, NO_FILTERS);
    for (const { indicator, sums } of figures.slice(0, 3)) {
      const references: string[] = [];
      let total = 0;
      for (let page = 1; ; page++) {
        const shown = await listIndicatorShares(actor, indicator.slug, NO_FILTERS, page);
        if (!shown) throw new Error("the indicator exists");
        references.push(...shown.shares.map(({ reference }) => reference));
        total += shown.shares.reduce((sum, { value }) => sum + (value ?? 0), 0);
        if (page >= shown.pageCount) break;
      }
      expect(new Set(references).size).toBe(sums.following);
      expect(references).toHaveLength(sums.following);
      if (indicator.aggregation === "sum") expect(total).toBeCloseTo(sums.value ?? 0, 2);
    }
  }
  const beyond = await listIndicatorShares(reviewer(), "emplois-crees", NO_FILTERS, 9999);
  expect(beyond?.page).toBe(beyond?.pageCount);
  expect(await listIndicatorShares(reviewer(), "rien-de-tel", NO_FILTERS, 1)).toBeNull();
});
