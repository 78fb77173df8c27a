import fc from "fast-check";
import type { Pool } from "pg";
import { beforeAll, expect, it } from "vitest";
import { getDashboard } from "@/lib/features/dashboard/data";
import type { Dashboard } from "@/lib/features/dashboard/types";
import { NO_FILTERS } from "@/lib/features/projects/search/schema";
import type { Actor } from "@/lib/kernel/actor";
import { testDatabase } from "@/tests/support/database";
import { actorsOf, fillProgramme, viewFilters } from "@/tests/support/programme";

const database = testDatabase();
let pool: Pool;
let actors: readonly Actor[];
/** What each reader saw of a programme without projects. */
let beforeAnything: readonly Dashboard[];

beforeAll(async () => {
  pool = database.superuserPool();
  actors = await actorsOf(pool);
  beforeAnything = await Promise.all(actors.map((actor) => getDashboard(actor, NO_FILTERS)));
  await fillProgramme(pool);
});

const LIVE = { cells: "live", funders: "live" } as const;
/** Groups come in any order; the source is what the two answers may differ by. */
function comparable({ sources, choices, ...figures }: Dashboard) {
  const sorted = <Item>(items: readonly Item[]) => [...items].map((item) => JSON.stringify(item)).sort();
  return {
    ...figures,
    matrix: sorted(figures.matrix),
    phases: sorted(figures.phases),
    funders: sorted(figures.funders),
  };
}

it("gives the same numbers from kept sums and counted live, for every reader and filter", {
  timeout: 120_000,
}, async () => {
  let fromRollup = 0;
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...actors), viewFilters(), async (actor, filters) => {
      const chosen = await getDashboard(actor, filters);
      if (chosen.sources.cells === "rollup") fromRollup++;
      expect(comparable(chosen)).toEqual(comparable(await getDashboard(actor, filters, LIVE)));
    }),
    { numRuns: 150 },
  );
  expect(fromRollup).toBeGreaterThan(30);
});

it("counts accepted projects unless asked otherwise", async () => {
  for (const actor of actors) {
    const dashboard = await getDashboard(actor, NO_FILTERS);
    expect(dashboard.statuses).toEqual(["accepted"]);
    expect(dashboard.total.projects).toBe(
      dashboard.funnel.find(({ status }) => status === "accepted")?.projects,
    );
  }
});

it("tells the ministry how many drafts there are and nothing else of them", async () => {
  const { rows } = await pool.query("SELECT count(*)::int AS n FROM project WHERE review_status = 'draft'");
  for (const actor of actors) {
    const ministry = actor.role === "reviewer" || actor.role === "admin";
    const whole = await getDashboard(actor, NO_FILTERS);
    expect(whole.hiddenDrafts).toBe(ministry ? rows[0].n : null);
    const drafts = await getDashboard(actor, { ...NO_FILTERS, reviewStatuses: ["draft"] });
    if (ministry) expect(drafts.total.projects).toBe(0);
    // Under a filter that drafts are not kept by, their number would tell what they are.
    expect((await getDashboard(actor, { ...NO_FILTERS, phases: ["idea"] })).hiddenDrafts).toBeNull();
  }
});

it("is calm about a programme without projects", () => {
  for (const dashboard of beforeAnything) {
    expect(dashboard.total.projects).toBe(0);
    expect(dashboard.matrix).toEqual([]);
    expect(dashboard.funders).toEqual([]);
    expect(dashboard.territoriesWithout).toHaveLength(14);
    if (dashboard.territoriesWithoutAny !== null) expect(dashboard.territoriesWithoutAny).toHaveLength(14);
  }
});

it("is calm about filters that match nothing, and about huge amounts", async () => {
  const [actor] = actors.filter(({ role }) => role === "reviewer");
  if (!actor) throw new Error("there is a reviewer");
  const nothing = await getDashboard(actor, { ...NO_FILTERS, query: "introuvablezzz" });
  expect(nothing.total).toEqual({ projects: 0, costCents: 0, askedCents: 0, grantedCents: 0, gapCents: 0 });
  expect(nothing.territoriesWithout).toHaveLength(14);
  expect(nothing.funders).toEqual([]);
  expect(nothing.oldestWaiting).toBeNull();

  const { rows } = await pool.query(
    `INSERT INTO project (territory_id, creation_key, title, priority_ids, qpv_codes, total_cost_cents, review_status)
     SELECT 1, gen_random_uuid(), 'Gigantesque', '{}', '{}', 99999999999999, 'accepted' FROM generate_series(1, 3) RETURNING id`,
  );
  const huge = await getDashboard(actor, { ...NO_FILTERS, query: "gigantesque" });
  expect(huge.total.costCents).toBe(3 * 99_999_999_999_999);
  await pool.query("DELETE FROM project WHERE id = ANY ($1)", [rows.map(({ id }) => id)]);
});
