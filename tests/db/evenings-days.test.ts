import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { listBehind } from "@/lib/features/dashboard/behind/data";
import { getDashboard } from "@/lib/features/dashboard/data";
import { getDashboardAt } from "@/lib/features/dashboard/past/data";
import type { Dashboard } from "@/lib/features/dashboard/types";
import { forgetChoices } from "@/lib/features/projects/search/choices/data";
import { NO_FILTERS } from "@/lib/features/projects/search/schema";
import type { Actor } from "@/lib/kernel/actor";
import { addDays, parisDay } from "@/lib/kernel/dates";
import { loadDemo } from "@/prisma/seed/demo";
import { testDatabase } from "@/tests/support/database";
import { dumpEvenings } from "@/tests/support/evening-tables";
import { actorsOf, viewFilters } from "@/tests/support/programme";

const FIRST_PAGE = { page: 1, size: 50 };

/** Evenings that are out of the ordinary, on the demonstration data. */
const database = testDatabase();
const WRITERS = 8;
const clients: pg.Client[] = [];
let actors: readonly Actor[];
let reviewer: Actor;

const client = (position = 0): pg.Client => {
  const found = clients[position];
  if (!found) throw new Error("clients are connected before the tests");
  return found;
};

beforeAll(async () => {
  await loadDemo(database.url);
  for (let i = 0; i < WRITERS; i++) {
    const one = new pg.Client({ connectionString: database.url });
    await one.connect();
    await one.query("SELECT set_config('app.role', 'system', false)");
    clients.push(one);
  }
  actors = await actorsOf(database.superuserPool());
  const found = actors.find(({ role }) => role === "reviewer");
  if (!found) throw new Error("there is a reviewer");
  reviewer = found;
});
afterAll(() => Promise.all(clients.map((one) => one.end())));

async function createProject(versions: readonly (readonly [at: string, state: unknown])[]): Promise<number> {
  const { rows } = await client().query(
    "INSERT INTO project (territory_id, creation_key, title, priority_ids, qpv_codes, review_status) VALUES (5, gen_random_uuid(), 'Essai', '{}', '{}', 'accepted') RETURNING id",
  );
  for (const [position, [at, state]] of versions.entries())
    await client().query(
      "INSERT INTO project_version (project_id, number, valid_from, author_name, state) VALUES ($1, $2, $3, 'x', $4)",
      [rows[0].id, position + 1, at, JSON.stringify(state)],
    );
  return rows[0].id;
}

async function daysOf(id: number, columns: string): Promise<unknown[]> {
  const { rows } = await client().query(
    `SELECT from_on::text AS "from", to_on::text AS "to", ${columns} FROM project_day WHERE project_id = $1 ORDER BY from_on`,
    [id],
  );
  return rows;
}

/** Costs that no other project has: what is deleted stays on its evenings. */
const BASE = 70_000_000_000;
const accepted = (totalCost: number) => ({ reviewStatus: "accepted", totalCost });

it("ends a day at midnight in Paris, on the days that have 23 and 25 hours too", async () => {
  const id = await createProject([
    ["2025-10-25T21:59:59Z", accepted(BASE + 1)],
    ["2025-10-25T22:00:00Z", accepted(BASE + 2)],
    // The hour that comes twice, and the last of 25.
    ["2025-10-26T00:30:00Z", accepted(BASE + 3)],
    ["2025-10-26T01:30:00Z", accepted(BASE + 4)],
    ["2025-10-26T22:59:59Z", accepted(BASE + 5)],
    ["2025-10-26T23:00:00Z", accepted(BASE + 6)],
    // The day of 23 hours.
    ["2026-03-28T22:59:59Z", accepted(BASE + 7)],
    ["2026-03-29T21:59:59Z", accepted(BASE + 8)],
    ["2026-03-29T22:00:00Z", accepted(BASE + 9)],
  ]);
  expect(await daysOf(id, `(total_cost_cents - ${BASE})::int AS cost`)).toEqual([
    { from: "2025-10-25", to: "2025-10-26", cost: 1 },
    { from: "2025-10-26", to: "2025-10-27", cost: 5 },
    { from: "2025-10-27", to: "2026-03-28", cost: 6 },
    { from: "2026-03-28", to: "2026-03-29", cost: 7 },
    { from: "2026-03-29", to: "2026-03-30", cost: 8 },
    { from: "2026-03-30", to: "infinity", cost: 9 },
  ]);
  const costOn = async (day: string) => {
    const view = { ...NO_FILTERS, costFromCents: BASE, costToCents: BASE + 9 };
    return (await getDashboardAt(reviewer, view, day)).total.costCents - BASE;
  };
  const evenings = ["2025-10-25", "2025-10-26", "2026-03-29"];
  expect(await Promise.all(evenings.map(costOn))).toEqual([1, 5, 8]);
  await client().query("DELETE FROM project WHERE id = $1", [id]);
});

it("takes an evening back to what it was when the day undoes itself", async () => {
  const id = await createProject([
    ["2026-01-05T09:00:00Z", accepted(1)],
    ["2026-02-05T09:00:00Z", accepted(2)],
    ["2026-02-05T10:00:00Z", { ...accepted(2), isArchived: true }],
    ["2026-03-05T10:00:00Z", accepted(2)],
  ]);
  expect(await daysOf(id, "total_cost_cents::int AS cost")).toEqual([
    { from: "2026-01-05", to: "2026-02-05", cost: 1 },
    { from: "2026-03-05", to: "infinity", cost: 2 },
  ]);
  await client().query("DELETE FROM project WHERE id = $1", [id]);
});

it("reads whatever a version holds, and never refuses a save", async () => {
  const odd = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom("2026-02-31", "0000-00-00", 1e300, -5, "12", null, true),
  );
  const state = fc.oneof(
    fc.jsonValue(),
    fc.record(
      {
        reviewStatus: odd,
        isArchived: odd,
        mainPriority: odd,
        priorities: fc.oneof(odd, fc.array(odd)),
        qpvCodes: fc.oneof(odd, fc.array(odd)),
        startsOn: odd,
        totalCost: odd,
        fundingLines: fc.oneof(
          odd,
          fc.array(
            fc.oneof(odd, fc.record({ funderId: odd, state: odd, amountCents: odd, grantedCents: odd })),
          ),
        ),
        milestones: fc.oneof(
          odd,
          fc.array(fc.record({ state: fc.constantFrom("planned", 5), plannedOn: odd })),
        ),
        needs: fc.oneof(odd, fc.array(fc.record({ kind: odd, isMet: odd }))),
        indicators: fc.oneof(
          odd,
          fc.array(fc.record({ indicatorId: odd, measures: fc.array(fc.record({ on: odd, value: odd })) })),
        ),
      },
      { requiredKeys: [] },
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(state, { minLength: 1, maxLength: 3 }), async (states) => {
      const clean = JSON.parse(JSON.stringify(states).replaceAll("\\u0000", ""));
      await client().query("BEGIN");
      try {
        await createProject(
          clean.map((one: unknown, position: number) => [`2026-05-0${position + 1}T10:00:00Z`, one]),
        );
        await client().query("SELECT project_day_redo(ARRAY(SELECT max(id) FROM project))");
      } finally {
        await client().query("ROLLBACK");
      }
    }),
    { numRuns: 60 },
  );
});

it("misses no territory before its wave, and all of them before their first project", async () => {
  await client().query("INSERT INTO wave VALUES (9, 'essai', 'Essai', '2026-07-01')");
  await client().query("UPDATE territory SET wave_id = 9 WHERE id = 14");
  forgetChoices();
  const { rows } = await client().query<{ slug: string }>("SELECT slug FROM territory WHERE id = 14");
  const slug = rows[0]?.slug ?? "";
  const at = (day: string) => getDashboardAt(reviewer, NO_FILTERS, day);
  const [beforeIt, atLaunch, longAgo] = [
    await at("2022-06-30"),
    await at("2026-07-01"),
    await at("2021-03-18"),
  ];
  expect(beforeIt.choices.territories.map((one) => one.slug)).not.toContain(slug);
  expect(beforeIt.territoriesWithout).not.toContain(slug);
  expect(atLaunch.choices.territories.map((one) => one.slug)).toContain(slug);
  expect(longAgo.territoriesWithout).toHaveLength(13);
  expect(longAgo.total.projects).toBe(0);
  await client().query("UPDATE territory SET wave_id = 1 WHERE id = 14");
  await client().query("DELETE FROM wave WHERE id = 9");
  forgetChoices();
});

it("tells of a figure's projects that went since, and does not name them", async () => {
  const day = addDays(parisDay(new Date()), -1);
  const evenings = { at: day, from: null };
  const before = await listBehind(reviewer, NO_FILTERS, { kind: "figure" }, evenings, FIRST_PAGE);
  const [gone] = before.projects;
  if (!gone) throw new Error("the demonstration has accepted projects");
  await client().query("UPDATE project SET review_status = 'archived' WHERE reference = $1", [
    gone.reference,
  ]);
  const after = await listBehind(reviewer, NO_FILTERS, { kind: "figure" }, evenings, FIRST_PAGE);
  expect([after.total, after.hidden]).toEqual([before.total, before.hidden + 1]);
  expect(after.projects.map(({ reference }) => reference)).not.toContain(gone.reference);
  await client().query("UPDATE project SET review_status = archived_from WHERE reference = $1", [
    gone.reference,
  ]);
  const beyond = await listBehind(reviewer, NO_FILTERS, { kind: "figure" }, evenings, {
    page: 1_000_000,
    size: 50,
  });
  expect(beyond.page).toBe(beyond.pageCount);
  // A file of the whole list is its pages one after the other.
  const pages = await Promise.all(
    Array.from({ length: Math.ceil((before.total - before.hidden) / 7) }, (_, place) =>
      listBehind(reviewer, NO_FILTERS, { kind: "figure" }, evenings, { page: place + 1, size: 7 }),
    ),
  );
  expect(pages.flatMap(({ projects }) => projects)).toEqual(before.projects);
});

/** Groups come in any order; of who waits, the past keeps the day. */
function comparable({ sources, choices, on, oldestWaiting, ...figures }: Dashboard) {
  const sorted = <Item>(items: readonly Item[]) => [...items].map((item) => JSON.stringify(item)).sort();
  return {
    ...figures,
    matrix: sorted(figures.matrix),
    phases: sorted(figures.phases),
    funders: sorted(figures.funders),
    waitsSince: oldestWaiting && parisDay(new Date(oldestWaiting.submittedAt)),
  };
}

it("is today what the dashboard of today is, for every reader and filter", async () => {
  const today = parisDay(new Date());
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...actors),
      viewFilters().map((filters) => ({ ...filters, query: "" })),
      async (actor, filters) => {
        expect(comparable(await getDashboardAt(actor, filters, today))).toEqual(
          comparable(await getDashboard(actor, filters)),
        );
      },
    ),
    { numRuns: 40 },
  );
});

it("says that words are not looked for in the past", async () => {
  const asked = { ...NO_FILTERS, query: "halle" };
  const { ignored, filters, total } = await getDashboardAt(reviewer, asked, "2026-06-30");
  expect(ignored).toEqual([{ parameter: "q", value: "halle", reason: "notOfThePast" }]);
  expect(filters.query).toBe("");
  expect(total).toEqual((await getDashboardAt(reviewer, NO_FILTERS, "2026-06-30")).total);
});

it("stays exact with eight writers at once, on the same few projects, while days are folded", {
  timeout: 60_000,
}, async () => {
  const line = { funderId: 1, state: "granted", amountCents: 700 };
  const ids: number[] = [];
  for (const costs of [1, 2, 3, 4, 5])
    ids.push(
      await createProject([["2026-01-05T09:00:00Z", { ...accepted(costs), fundingLines: [line, line] }]]),
    );
  await client().query("SELECT setval('project_day_writes', 480)");
  await Promise.all(
    clients.map(async (one, writer) => {
      for (let turn = 0; turn < 25; turn++) {
        const id = ids[(writer * 3 + turn) % ids.length];
        await one.query("BEGIN");
        await one.query("SELECT FROM project WHERE id = $1 FOR UPDATE", [id]);
        await one.query(
          `INSERT INTO project_version (project_id, number, valid_from, author_name, state)
           SELECT project_id, number + 1, clock_timestamp() - $3 * interval '1 day', 'x',
             state || jsonb_build_object('totalCost', $2::int)
           FROM project_version WHERE project_id = $1 AND valid_to IS NULL
             AND valid_from < clock_timestamp() - $3 * interval '1 day'`,
          [id, writer * 1000 + turn, turn < 12 ? 2 : 0],
        );
        if (turn % 9 === writer) await one.query("SELECT project_day_fold(3)");
        await one.query(turn % 7 === 6 ? "ROLLBACK" : "COMMIT");
      }
    }),
  );
  const kept = await dumpEvenings(client());
  const [yesterday, today] = [addDays(parisDay(new Date()), -1), parisDay(new Date())];
  for (const day of [addDays(today, -40), yesterday, today]) {
    const { total } = await getDashboardAt(reviewer, NO_FILTERS, day);
    expect(total).toEqual(
      (await getDashboardAt(reviewer, NO_FILTERS, day, { cells: "live", funders: "live" })).total,
    );
  }
  await client().query("SELECT project_day_rebuild()");
  expect(await dumpEvenings(client())).toEqual(kept);
  await client().query("DELETE FROM project WHERE id = ANY ($1)", [ids]);
});
