import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { getComparison } from "@/lib/features/dashboard/comparison/data";
import { COURSE_PERIODS } from "@/lib/features/dashboard/course/constants";
import { getCourse } from "@/lib/features/dashboard/course/data";
import { courseEvenings, minus } from "@/lib/features/dashboard/course/rules";
import { DUE_WITHIN, LATE_STEPS } from "@/lib/features/dashboard/deadlines/constants";
import { getDeadlines, listDeadlines } from "@/lib/features/dashboard/deadlines/data";
import { listLackingProjects } from "@/lib/features/dashboard/missing/behind/data";
import { LACKS } from "@/lib/features/dashboard/missing/behind/rules";
import { getMissing } from "@/lib/features/dashboard/missing/data";
import { getDashboardAt } from "@/lib/features/dashboard/past/data";
import { getWaveComparison } from "@/lib/features/dashboard/waves/data";
import { getIndicatorSums, listIndicatorShares } from "@/lib/features/indicators/summary/data";
import { NEED_KINDS, REVIEW_STATUSES } from "@/lib/features/projects/constants";
import { NO_FILTERS } from "@/lib/features/projects/search/schema";
import type { ProjectFilters } from "@/lib/features/projects/search/types";
import type { Actor } from "@/lib/kernel/actor";
import { addDays, addMonths, daysFrom, monthsFrom, parisDay } from "@/lib/kernel/dates";
import { loadDemo } from "@/prisma/seed/demo";
import { testDatabase } from "@/tests/support/database";
import {
  AUTHORS,
  type Episode,
  episode,
  liveThrough,
  REVIEWER,
  TERRITORIES,
  type World,
} from "@/tests/support/evening-histories";
import type { Life, Names } from "@/tests/support/evening-recount";
import { actorsOf, viewFilters } from "@/tests/support/programme";
import {
  countedOn,
  freshnessOf,
  funderSums,
  inNeedOn,
  type Look,
  lastWritten,
  measuresOn,
  milestonesOn,
  standingAt,
  sums,
  unfundedOn,
} from "@/tests/support/view-recount";

const database = testDatabase();
const SILENT_LINE = {
  funderName: "",
  detail: "",
  nature: null,
  amountCents: null,
  paidCents: null,
  requestedOn: null,
  grantedOn: null,
  paidOn: null,
  refusedOn: null,
  refusalReason: "",
};
const TODAY = parisDay(new Date());
const [LAUNCH, LATER] = ["2021-03-18", addDays(TODAY, -150)];
let client: pg.Client;
let names: Names;
let slugs: ReadonlyMap<string, string>;
let start: World;
let actors: Awaited<ReturnType<typeof actorsOf>>;

beforeAll(async () => {
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query("SELECT set_config('app.role', 'system', false)");
  // The last territory of the histories joins with a second wave.
  await client.query(
    "INSERT INTO wave (id, slug, label, launched_on) VALUES (2, 'deuxieme', 'Deuxième', $1)",
    [LATER],
  );
  await client.query("UPDATE territory SET wave_id = 2 WHERE id = 3");
  actors = await actorsOf(database.superuserPool());
  const { rows } = await client.query<{ kind: string; slug: string; id: number }>(
    `SELECT 'territory' AS kind, slug, id FROM territory UNION ALL SELECT 'priority', slug, id FROM priority
     UNION ALL SELECT 'funder', slug, id FROM organisation WHERE is_funder UNION ALL SELECT 'indicator', slug, id FROM indicator ORDER BY 1, 3`,
  );
  names = new Map(rows.map(({ kind, slug, id }) => [`${kind}/${slug}`, id]));
  slugs = new Map(rows.map(({ kind, slug, id }) => [`${kind}/${id}`, slug]));
  for (const [position, id] of TERRITORIES.entries())
    await client.query(
      "INSERT INTO user_account (id, email, name, role, organisation_id) SELECT $1, $2, 'x', 'contributor', min(id) FROM organisation WHERE territory_id = $3",
      [AUTHORS[position], `vue-${id}@exemple.test`, id],
    );
  await client.query(
    "INSERT INTO user_account (id, email, name, role, organisation_id) SELECT $1, 'vue@exemple.test', 'x', 'reviewer', id FROM organisation WHERE slug = 'anct'",
    [REVIEWER],
  );
  const ids = (kind: string) => rows.filter((row) => row.kind === kind).map(({ id }) => id);
  start = {
    lives: [],
    now: new Date(Date.now() - 400 * 86_400_000),
    funderIds: ids("funder").slice(0, 5),
    indicatorIds: ids("indicator").slice(0, 3),
  };
});
afterAll(() => client.end());

async function empty(): Promise<void> {
  await client.query(
    `TRUNCATE project, removed_project, territory_counter, project_rollup, project_day, project_lack_day, project_funder_day, open_milestone_day,
       indicator_day, territory_activity, project_day_rollup, project_day_checkpoint, project_day_mark CASCADE`,
  );
}

const idOf = (slug: string, kind: string) => names.get(`${kind}/${slug}`) ?? null;

async function expectCourse(look: Look, on: string, period: (typeof COURSE_PERIODS)[number]) {
  const span = { on, at: on, launchedOn: LAUNCH, period };
  const course = await getCourse(look.actor, look.filters, span);
  const evenings = courseEvenings(period, on, LAUNCH);
  const totals = evenings.map((evening) => sums(countedOn(look, evening)));
  expect(course.months.map((month) => month.on)).toEqual(evenings.slice(1));
  for (const [position, { total, moved, standing }] of course.months.entries()) {
    const [before, then] = [totals[position], totals[position + 1]];
    if (!before || !then) throw new Error("an evening a month, and one before");
    expect([total, moved]).toEqual([then, minus(then, before)]);
    for (const status of course.known)
      expect([status, standing[status]]).toEqual([
        status,
        standingAt(look, status, evenings[position + 1] ?? ""),
      ]);
  }
  const funders = evenings.map((evening) => funderSums(look, evening));
  const none = { projects: 0, askedCents: 0, grantedCents: 0, paidCents: 0 };
  for (const { slug, months } of course.funders)
    expect(months.map(({ total }) => total)).toEqual(
      funders.slice(1).map((found) => found.get(idOf(slug ?? "", "funder") ?? 0) ?? none),
    );
  expect(course.funders.length).toBe(new Set(funders.flatMap((found) => [...found.keys()])).size);
}

async function expectWaves(look: Look, on: string, age: number) {
  const { waves } = await getWaveComparison(look.actor, look.filters, { on, at: on, age });
  expect(waves.map(({ slug }) => slug)).toEqual(
    on < LATER ? ["premiere-generation"] : ["premiere-generation", "deuxieme"],
  );
  for (const wave of waves) {
    const evening = addMonths(wave.launchedOn, age);
    expect([wave.ageNow, wave.on]).toEqual([monthsFrom(wave.launchedOn, on), evening]);
    expect(wave.hasReached).toBe(evening <= on);
    const own = (day: string) =>
      countedOn(look, day).filter(({ territory }) => (territory === 3) === (wave.slug === "deuxieme"));
    if (wave.hasReached) expect(wave.total).toEqual(sums(own(evening)));
    for (const { slug, sums: found } of wave.hasReached ? wave.territories : [])
      expect(found).toEqual(
        sums(own(evening).filter(({ territory }) => territory === idOf(slug, "territory"))),
      );
    for (const point of wave.course)
      expect(point.total).toEqual(sums(own(addMonths(wave.launchedOn, point.age))));
  }
}

async function expectMissing(look: Look, on: string) {
  const missing = await getMissing(look.actor, look.filters, { on, at: on });
  const counted = countedOn(look, on);
  const of = (slug: string) => counted.filter(({ territory }) => territory === idOf(slug, "territory"));
  expect(missing.whole).toEqual(freshnessOf(counted, on));
  for (const { slug, ...ages } of missing.byTerritory) expect(ages).toEqual(freshnessOf(of(slug), on));
  for (const { slug, ...ages } of missing.byPriority)
    expect(ages).toEqual(
      freshnessOf(
        counted.filter(({ main }) => main === idOf(slug, "priority")),
        on,
      ),
    );
  const holes = missing.emptyCells.map(({ territory, priority }) => `${territory} ${priority}`);
  for (const { slug: territory } of missing.choices.territories)
    for (const { slug: priority } of missing.choices.priorities) {
      const id = idOf(priority, "priority") ?? 0;
      const isShown = [look.filters.territories, look.filters.mainPriorities].every(
        (chosen, side) =>
          missing.filters[side === 0 ? "territories" : "mainPriorities"].length === 0 ||
          chosen.includes(side === 0 ? territory : priority),
      );
      if (isShown)
        expect(holes.includes(`${territory} ${priority}`)).toBe(
          !of(territory).some(({ main }) => main === id),
        );
      const cell = missing.emptyCells.find((one) => one.territory === territory && one.priority === priority);
      if (cell)
        expect(cell.secondary).toBe(of(territory).filter(({ priorities }) => priorities.includes(id)).length);
    }
  expect(missing.unfunded.reduce((sum, { projects }) => sum + projects, 0)).toBe(unfundedOn(look, on).length);
  for (const kind of NEED_KINDS)
    expect([kind, missing.needs.find((need) => need.kind === kind)?.projects ?? 0]).toEqual([
      kind,
      inNeedOn(look, kind, on).length,
    ]);
  const { role, territoryId } = look.actor;
  if (role === "partner") expect(missing.activity).toBeNull();
  for (const { slug, lastOn, silentDays } of missing.activity ?? []) {
    const id = idOf(slug, "territory") ?? 0;
    if (territoryId !== null) expect(id).toBe(territoryId);
    expect([slug, lastOn]).toEqual([slug, lastWritten(look.lives, id, on)]);
    expect(silentDays).toBe(daysFrom(lastOn ?? (id === 3 ? LATER : LAUNCH), on));
  }
  await expectLists(look, on);
}

/** Every number leads to a list that says the same, or tells how many of it are not shown any more. */
async function expectLists(look: Look, on: string) {
  for (const lack of LACKS) {
    const expected =
      lack.kind === "unfunded"
        ? unfundedOn(look, on).length
        : lack.kind === "need"
          ? inNeedOn(look, lack.need, on).length
          : freshnessOf(countedOn(look, on), on).stale[lack.days];
    const list = await listLackingProjects(look.actor, look.filters, { on, at: on, lack, page: 1 });
    expect([lack, list.total]).toEqual([lack, expected]);
    expect(list.items.length).toBe(list.total - list.hidden);
  }
}

async function expectDeadlines(look: Look, on: string) {
  const deadlines = await getDeadlines(look.actor, look.filters, { on, at: on });
  const open = milestonesOn(look, on);
  const late = open.filter(({ lateDays }) => lateDays > 0);
  const due = open.filter(({ lateDays }) => lateDays <= 0 && lateDays >= -DUE_WITHIN);
  for (const found of deadlines.territories) {
    const of = (some: typeof open) =>
      some.filter(({ territory }) => territory === idOf(found.slug, "territory"));
    const projects = (some: typeof open) => new Set(some.map(({ id }) => id)).size;
    expect(found).toMatchObject({
      late: of(late).length,
      lateProjects: projects(of(late)),
      oldestOn:
        of(late)
          .map(({ plannedOn }) => plannedOn)
          .sort()[0] ?? null,
      due: of(due).length,
      dueProjects: projects(of(due)),
    });
  }
  expect(deadlines.lateBySteps.map(({ milestones }) => milestones)).toEqual(
    LATE_STEPS.map(
      (from, step) =>
        late.filter(({ lateDays }) => lateDays >= from && lateDays < (LATE_STEPS[step + 1] ?? 1e9)).length,
    ),
  );
  for (const [kind, some] of [
    ["en-retard", late],
    ["a-venir", due],
  ] as const) {
    const list = await listDeadlines(look.actor, look.filters, { on, kind, page: 1 });
    expect([kind, list.total]).toEqual([kind, some.length]);
    expect(list.items.length).toBe(Math.min(50, list.total - list.hidden));
    expect(list.items.map(({ plannedOn }) => plannedOn)).toEqual(
      list.items.map(({ plannedOn }) => plannedOn).sort(),
    );
  }
}

async function expectMeasures(look: Look, on: string) {
  const { figures } = await getIndicatorSums(look.actor, look.filters, on);
  for (const id of start.indicatorIds) {
    const slug = slugs.get(`indicator/${id}`) ?? "";
    const found = figures.find(({ indicator }) => indicator.slug === slug);
    const { value, targetValue, ...rest } = measuresOn(look, id, on);
    expect([slug, found?.sums]).toEqual([slug, expect.objectContaining(rest)]);
    if (found?.indicator.aggregation !== "never") expect(found?.sums).toMatchObject({ value, targetValue });
    const shares = await listIndicatorShares(look.actor, slug, look.filters, 1, on);
    expect((shares?.shares.length ?? 0) + (shares?.hidden ?? 0)).toBe(rest.following);
  }
}

/** What becomes of a project that moves is for tests/db/evenings.test.ts. */
const withoutMoves = (one: Episode): Episode => ({
  ...one,
  steps: one.steps.filter(({ kind }) => kind !== "move"),
  undone: one.undone.filter(({ kind }) => kind !== "move"),
});

it("shows every reader, over time and for any evening, what a naive recount finds", {
  timeout: 120_000,
}, async () => {
  const view = fc.record({
    actor: fc.constantFrom(...actors),
    filters: fc.oneof(
      fc.constant({ ...NO_FILTERS, reviewStatuses: [...REVIEW_STATUSES] }),
      viewFilters().map((filters) => ({ ...filters, query: "" })),
    ),
    daysAgo: fc.nat(300),
    period: fc.constantFrom(...COURSE_PERIODS.slice(0, 2)),
    age: fc.oneof(fc.integer({ min: 55, max: 68 }), fc.integer({ min: 0, max: 6 })),
  });
  // No history begins later. By fast-check's own limit one would be left running, into the test after this.
  const until = Date.now() + 20_000;
  await fc.assert(
    fc
      .asyncProperty(
        fc.array(episode, { minLength: 10, maxLength: 25 }),
        fc.array(view, { minLength: 4, maxLength: 4 }),
        async (episodes, views) => {
          if (Date.now() > until) return;
          let world = start;
          for (const one of episodes) world = await liveThrough(client, world, withoutMoves(one));
          for (const [position, { actor, filters, daysAgo, period, age }] of views.entries()) {
            if (position === 1) await client.query("SELECT project_day_fold()");
            if (position === 3) await client.query("SELECT project_day_fold(100)");
            // What is deleted ends today: only evenings that are over keep it.
            const on = addDays(TODAY, -1 - daysAgo);
            const look = { lives: world.lives, actor, filters, names };
            await expectCourse(look, on, period);
            await expectWaves(look, on, age);
            await expectMissing(look, on);
            await expectDeadlines(look, on);
            await expectMeasures(look, on);
          }
        },
      )
      .beforeEach(empty),
    { numRuns: 6, endOnFailure: true },
  );
});

/** On the evening of `on`, and between it and the launch: one view after another. */
async function projectsFound(actor: Actor, filters: ProjectFilters, on: string): Promise<readonly number[]> {
  const course = await getCourse(actor, filters, { on, at: on, launchedOn: LAUNCH, period: "12-mois" });
  const missing = await getMissing(actor, filters, { on, at: on });
  const dashboard = await getDashboardAt(actor, filters, on);
  const { bridge, movements } = await getComparison(actor, filters, { from: LAUNCH, to: on });
  return [
    course.months.at(-1)?.total.projects ?? 0,
    missing.whole.projects,
    dashboard.total.projects,
    bridge.end.projects,
    movements.accepted,
  ];
}

it("finds a project by its funder for those only who are told its funders", async () => {
  await empty();
  const line = { ...SILENT_LINE, funderId: 0, state: "granted", grantedCents: 700 } as const;
  const content = { title: "Halle", totalCost: 1_000, fundingLines: [line] };
  const world = await liveThrough(client, start, {
    hoursLater: 0,
    steps: [
      { kind: "create", territory: TERRITORIES.indexOf(1), content },
      { kind: "review", project: 0, to: "accepted" },
    ],
    undone: [],
    aborted: false,
  });
  const on = addDays(TODAY, -1);
  const funders = [slugs.get(`funder/${start.funderIds[0]}`) ?? ""];
  for (const actor of actors) {
    const isOfAnother = actor.territoryId !== null && actor.territoryId !== 1;
    const found = isOfAnother ? 0 : 1;
    const filters = { ...NO_FILTERS, funders };
    expect([actor.role, await projectsFound(actor, NO_FILTERS, on)]).toEqual([actor.role, [1, 1, 1, 1, 1]]);
    expect([actor.role, await projectsFound(actor, filters, on)]).toEqual([
      actor.role,
      [found, found, found, found, found],
    ]);
    const look = { lives: world.lives, actor, filters, names };
    await expectCourse(look, on, "12-mois");
    await expectMissing(look, on);
  }
});

/** The lives of the projects that a database holds, from its versions. */
async function livesInDatabase(): Promise<Life[]> {
  const { rows } = await client.query<Life>(
    `SELECT p.id, p.territory_id AS "bornIn", '[]'::json AS moves, '[]'::json AS confirmations, false AS removed,
       json_agg(json_build_object('at', v.valid_from, 'state', v.state, 'isOwn', o.territory_id IS NOT DISTINCT FROM p.territory_id) ORDER BY v.number) AS versions
     FROM project p JOIN project_version v ON v.project_id = p.id LEFT JOIN user_account u ON u.id = v.author_id LEFT JOIN organisation o ON o.id = u.organisation_id
     GROUP BY p.id`,
  );
  return rows.map((life) => ({
    ...life,
    versions: life.versions.map((version) => ({ ...version, at: new Date(version.at) })),
  }));
}

it("shows of the demonstration what its versions say, to every reader", { timeout: 60_000 }, async () => {
  await empty();
  await loadDemo(database.url);
  const lives = await livesInDatabase();
  expect(lives.length).toBeGreaterThan(50);
  const on = addDays(TODAY, -120);
  const readers = actors.filter(({ role }) => ["coordinator", "reviewer", "partner"].includes(role));
  for (const actor of readers) {
    const look = { lives, actor, filters: NO_FILTERS, names };
    await expectCourse(look, on, "12-mois");
    await expectMissing(look, on);
    await expectDeadlines(look, on);
    await expectMeasures(look, on);
  }
});

it("is calm about a programme without projects, and an age that no wave has", async () => {
  await empty();
  for (const actor of actors) {
    const course = await getCourse(actor, NO_FILTERS, {
      on: TODAY,
      at: null,
      launchedOn: LAUNCH,
      period: "12-mois",
    });
    expect(course.months.every(({ total }) => total.projects === 0)).toBe(true);
    expect(course.funders).toEqual([]);
    const missing = await getMissing(actor, NO_FILTERS, { on: TODAY, at: null });
    expect([missing.emptyCells.length, missing.whole.projects]).toEqual([missing.cells, 0]);
    const { waves } = await getWaveComparison(actor, NO_FILTERS, { on: TODAY, at: null, age: 1_200 });
    expect(waves.map(({ hasReached }) => hasReached)).toEqual([false, false]);
    const { territories } = await getDeadlines(actor, NO_FILTERS, { on: TODAY, at: null });
    expect(territories.every(({ late, due }) => late + due === 0)).toBe(true);
    // Silent since the launch of their own wave: those who never wrote.
    for (const { lastOn } of missing.activity ?? []) expect(lastOn).toBeNull();
  }
});
