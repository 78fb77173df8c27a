import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { listBehind } from "@/lib/features/dashboard/behind/data";
import type { BehindWhat } from "@/lib/features/dashboard/behind/types";
import { MEASURES, MOVEMENTS } from "@/lib/features/dashboard/comparison/constants";
import { getComparison } from "@/lib/features/dashboard/comparison/data";
import { getDashboardAt } from "@/lib/features/dashboard/past/data";
import type { Dashboard } from "@/lib/features/dashboard/types";
import type { ProjectFilters } from "@/lib/features/projects/search/types";
import type { Actor } from "@/lib/kernel/actor";
import { addDays, daysFrom, parisDay } from "@/lib/kernel/dates";
import { testDatabase } from "@/tests/support/database";
import {
  AUTHORS,
  type EveningStep,
  episode,
  liveThrough,
  REVIEWER,
  TERRITORIES,
  type World,
} from "@/tests/support/evening-histories";
import {
  type Life,
  type Names,
  recountComparison,
  recountDashboard,
  standingOn,
} from "@/tests/support/evening-recount";
import { readRows, recountRows } from "@/tests/support/evening-rows";
import { dumpEvenings } from "@/tests/support/evening-tables";
import { actorsOf, viewFilters } from "@/tests/support/programme";

const FIRST_PAGE = { page: 1, size: 50 };

const database = testDatabase();
const LIVE = { cells: "live", funders: "live" } as const;
const KEPT = { cells: "rollup", funders: "live" } as const;
let client: pg.Client;
let actors: readonly Actor[];
let names: Names;
let slugs: { readonly territory: Names; readonly priority: Names; readonly funder: Names };
let start: Pick<World, "funderIds" | "indicatorIds">;

beforeAll(async () => {
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query("SELECT set_config('app.role', 'system', false)");
  actors = await actorsOf(database.superuserPool());
  const { rows } = await client.query<{ kind: string; slug: string; id: number; label: string }>(
    `SELECT 'territory' AS kind, slug, id, programme_name AS label FROM territory UNION ALL SELECT 'priority', slug, id, '' FROM priority
     UNION ALL SELECT 'funder', slug, id, short_name FROM organisation WHERE is_funder ORDER BY 1, 3`,
  );
  names = new Map(rows.map(({ kind, slug, id }) => [`${kind}/${slug}`, id]));
  const of = (wanted: string) =>
    new Map(rows.filter(({ kind }) => kind === wanted).map(({ slug, id }) => [slug, id]));
  slugs = { territory: of("territory"), priority: of("priority"), funder: of("funder") };
  for (const [position, id] of TERRITORIES.entries())
    await client.query(
      "INSERT INTO user_account (id, email, name, role, organisation_id) SELECT $1, $2, 'x', 'contributor', min(id) FROM organisation WHERE territory_id = $3",
      [AUTHORS[position], `soir-${id}@exemple.test`, id],
    );
  await client.query(
    "INSERT INTO user_account (id, email, name, role, organisation_id) SELECT $1, 'soir@exemple.test', 'x', 'reviewer', id FROM organisation WHERE slug = 'anct'",
    [REVIEWER],
  );
  const indicators = await client.query<{ id: number }>("SELECT id FROM indicator ORDER BY id LIMIT 3");
  start = {
    funderIds: [...slugs.funder.values()].slice(0, 5),
    indicatorIds: indicators.rows.map(({ id }) => id),
  };
});
afterAll(() => client.end());
beforeEach(empty);

async function empty(): Promise<void> {
  await client.query(
    `TRUNCATE project, removed_project, territory_counter, project_rollup, project_day, project_lack_day, project_funder_day, open_milestone_day,
       indicator_day, territory_activity, project_day_rollup, project_day_checkpoint, project_day_mark CASCADE`,
  );
  await client.query("SELECT setval('project_day_writes', 490)");
}

const byKey = (one: { key: string }, other: { key: string }) => (one.key < other.key ? -1 : 1);

/** The dashboard with ids for names, as the recount has them. */
function plain({ total, matrix, phases, funnel, funders, hiddenDrafts, oldestWaiting }: Dashboard) {
  const stated = (value: string) => (value === "notStated" || value === "non-renseigne" ? "null" : value);
  return {
    total,
    matrix: matrix
      .map(({ territory, priority, ...sums }) => ({
        key: `${slugs.territory.get(territory)}/${slugs.priority.get(priority) ?? "null"}`,
        ...sums,
      }))
      .sort(byKey),
    phases: phases
      .map(({ phase, progress, ...sums }) => ({ key: `${stated(phase)}/${stated(progress)}`, ...sums }))
      .sort(byKey),
    funnel: funnel.map(({ projects }) => projects),
    funders: funders
      .map(({ slug, label, successor, ...sums }) => ({
        key: String(slugs.funder.get(slug ?? "")),
        ...sums,
      }))
      .sort(byKey),
    drafts: hiddenDrafts,
    oldestWaitingOn: oldestWaiting?.submittedAt ?? null,
  };
}

async function expectEvening(
  lives: readonly Life[],
  actor: Actor,
  filters: ProjectFilters,
  evening: string,
): Promise<void> {
  const recount = recountDashboard(lives, actor, filters, names, evening);
  const chosen = await getDashboardAt(actor, filters, evening);
  const isDecisive = chosen.sources.cells === "rollup";
  for (const dashboard of [
    chosen,
    await getDashboardAt(actor, filters, evening, LIVE),
    ...(isDecisive ? [await getDashboardAt(actor, filters, evening, KEPT)] : []),
  ]) {
    const { drafts, ...figures } = plain(dashboard);
    const { drafts: allDrafts, ...expected } = recount;
    expect(figures, `${actor.role} of ${actor.territoryId}, ${evening}, ${JSON.stringify(filters)}`).toEqual(
      expected,
    );
    if (drafts !== null) expect(drafts).toBe(allDrafts);
  }
}

async function expectComparison(
  lives: readonly Life[],
  actor: Actor,
  filters: ProjectFilters,
  span: { from: string; to: string },
): Promise<void> {
  const members = recountComparison(lives, actor, filters, names, span);
  const count = (step: string) => members.get(step)?.length ?? 0;
  const { bridge, movements } = await getComparison(actor, filters, span);
  const where = `${actor.role} of ${actor.territoryId}, ${JSON.stringify(span)}, ${JSON.stringify(filters)}`;
  const steps = ["start", "gone", "arrived", "end"] as const;
  expect(
    steps.map((step) => bridge[step].projects),
    where,
  ).toEqual(steps.map(count));
  expect(bridge.end.projects).toBe(bridge.start.projects - bridge.gone.projects + bridge.arrived.projects);
  for (const measure of MEASURES) {
    const { start: from, gone, arrived, up, down, end } = bridge;
    expect([up[measure].projects, down[measure].projects], where).toEqual([
      count(`up/${measure}`),
      count(`down/${measure}`),
    ]);
    const reached =
      from[measure] - gone[measure] + arrived[measure] + up[measure].cents - down[measure].cents;
    expect(reached, `${measure}, ${where}`).toBe(end[measure]);
  }
  expect(movements, where).toEqual(
    Object.fromEntries(MOVEMENTS.map((movement) => [movement, count(`movement/${movement}`)])),
  );
  const whats: [string, BehindWhat][] = [
    ["gone", { kind: "gone" }],
    ["up/cost", { kind: "up", measure: "cost" }],
    ...MOVEMENTS.map((movement): [string, BehindWhat] => [
      `movement/${movement}`,
      { kind: "movement", movement },
    ]),
  ];
  for (const [step, what] of whats.filter(([name]) => count(name) > 0)) {
    const behind = await listBehind(actor, filters, what, { at: span.to, from: span.from }, FIRST_PAGE);
    expect([step, behind.total], where).toEqual([step, count(step)]);
    expect(behind.projects.length).toBe(behind.total - behind.hidden);
  }
}

/** Whoever sees the project today, as the list of today has it. */
async function expectBehind(lives: readonly Life[], actor: Actor, evening: string): Promise<void> {
  const filters = { ...viewOfAll, reviewStatuses: ["submitted", "accepted", "draft"] as const };
  const figure = await getDashboardAt(actor, filters, evening);
  const behind = await listBehind(
    actor,
    filters,
    { kind: "figure" },
    { at: evening, from: null },
    FIRST_PAGE,
  );
  expect(behind.total).toBe(figure.total.projects);
  const { rows } = await client.query<{ id: number; reference: string }>(
    "SELECT id, reference FROM project WHERE reference = ANY ($1)",
    [behind.projects.map(({ reference }) => reference)],
  );
  const listed = new Map(rows.map(({ id, reference }) => [reference, id]));
  for (const { reference, costCents, reviewStatus } of behind.projects) {
    const life = lives.find(({ id }) => id === listed.get(reference));
    const then = life && standingOn(life, evening);
    expect([reference, costCents, reviewStatus]).toEqual([reference, then?.cost, then?.status]);
  }
  expect(behind.hidden).toBe(behind.total - listed.size);
}

const viewOfAll: ProjectFilters = {
  query: "",
  territories: [],
  priorities: [],
  mainPriorities: [],
  phases: [],
  progressStatuses: [],
  reviewStatuses: [],
  qpvCodes: [],
  objectives: [],
  funders: [],
  costFromCents: null,
  costToCents: null,
  gapFromCents: null,
  gapToCents: null,
  startsFrom: null,
  startsTo: null,
  updatedFrom: null,
};

const looks = () =>
  fc.array(
    fc.record({
      actor: fc.constantFrom(...actors),
      filters: fc.oneof(
        fc.constant(viewOfAll),
        viewFilters().map((filters) => ({ ...filters, query: "" })),
      ),
      /** Where in the history, in hundredths. */
      places: fc.tuple(fc.nat(100), fc.nat(100)),
    }),
    { minLength: 6, maxLength: 6 },
  );

const DAY = 86_400_000;
/** Days ago: with both changes of the clocks ahead, or up to the days in which a writer is not late yet. */
const began = fc.constantFrom(400, 400, 60, 12);

it("gives every reader, for any evening and any history, what a naive recount gives", {
  timeout: 240_000,
}, async () => {
  // No history begins later: fast-check's own limit would leave one running into the next test.
  const until = Date.now() + 200_000;
  await fc.assert(
    fc
      .asyncProperty(
        fc.array(episode, { minLength: 5, maxLength: 30 }),
        began,
        looks(),
        async (episodes, daysAgo, views) => {
          if (Date.now() > until) return;
          const first = new Date(Date.now() - daysAgo * DAY);
          let world: World = { ...start, lives: [], now: first };
          for (const one of episodes) world = await liveThrough(client, world, one);
          // What is deleted ends today: only evenings that are over keep it.
          const span = daysFrom(parisDay(first), parisDay(world.now)) + 3;
          for (const [position, { actor, filters, places }] of views.entries()) {
            // Some of them before a fold, some after one checkpoint, some after all of them.
            if (position === 2) await client.query("SELECT project_day_fold()");
            if (position === 4) await client.query("SELECT project_day_fold(100)");
            const [from, to] = places
              .map((place) => Math.min(Math.round((place * span) / 100), daysAgo - 1))
              .map((days) => addDays(parisDay(first), days))
              .sort();
            if (from === undefined || to === undefined) throw new Error("two days");
            await expectEvening(world.lives, actor, filters, to);
            if (from < to) await expectComparison(world.lives, actor, filters, { from, to });
            await expectBehind(world.lives, actor, to);
            expect(await readRows(client, to)).toEqual(recountRows(world.lives, to));
          }
          const kept = await dumpEvenings(client);
          await client.query("SELECT project_day_rebuild()");
          expect(await dumpEvenings(client)).toEqual(kept);
        },
      )
      .beforeEach(empty),
    { numRuns: 10, endOnFailure: true },
  );
});

/** Of the only project. */
const step = (kind: "archive" | "unarchive" | "move" | "confirm", territory = 0): EveningStep => ({
  kind,
  project: 0,
  territory,
});
const create: EveningStep = {
  kind: "create",
  territory: TERRITORIES.indexOf(2),
  content: { title: "Halle" },
};
const accept: EveningStep = { kind: "review", project: 0, to: "accepted" };
const edit: EveningStep = { kind: "edit", project: 0, content: { title: "Fablab" }, byOther: false };
const elsewhere = step("move", TERRITORIES.indexOf(3));

// Days later or, where the clock went back, earlier.
it.each<[string, ...(readonly [daysLater: number, EveningStep])[]]>([
  ["was edited before it moved there", [9, elsewhere], [-2, edit]],
  ["moved before its territory had nothing new to say", [9, step("confirm")], [-2, elsewhere]],
  ["came back before it moved, archived", [3, step("archive")], [6, elsewhere], [-2, step("unarchive")]],
  [
    "came back before its territory had nothing new to say",
    [9, step("confirm")],
    [-2, step("archive")],
    [0, step("unarchive")],
  ],
])("keeps of a project what its versions say, even if by the clock it %s", async (_title, ...happened) => {
  const first = new Date(Date.now() - 40 * DAY);
  let world: World = { ...start, lives: [], now: first };
  for (const [daysLater, steps] of [
    [0, [create, accept]] as const,
    ...happened.map(([days, one]) => [days, [one]] as const),
  ])
    world = await liveThrough(client, world, {
      hoursLater: daysLater * 24,
      steps,
      undone: [],
      aborted: false,
    });
  for (let day = 0; day < 15; day++) {
    const evening = addDays(parisDay(first), day);
    expect([evening, await readRows(client, evening)]).toEqual([evening, recountRows(world.lives, evening)]);
  }
  const kept = await dumpEvenings(client);
  await client.query("SELECT project_day_rebuild()");
  expect(await dumpEvenings(client)).toEqual(kept);
});

it("moves a project no earlier than the last day on which its territory had nothing new to say", async () => {
  const [today, tomorrow] = [parisDay(new Date()), addDays(parisDay(new Date()), 1)];
  const world = await liveThrough(
    client,
    { ...start, lives: [], now: new Date() },
    { hoursLater: 0, steps: [create], undone: [], aborted: false },
  );
  const ids = world.lives.map(({ id }) => id);
  await client.query("INSERT INTO project_day_event (project_id, on_day) SELECT unnest($1::int[]), $2", [
    ids,
    tomorrow,
  ]);
  await client.query("UPDATE project SET territory_id = 3 WHERE id = ANY ($1)", [ids]);
  const { rows } = await client.query(
    'SELECT from_on::text AS "from", territory_id AS territory FROM project_day ORDER BY 1',
  );
  expect(rows).toEqual([
    { from: today, territory: 2 },
    { from: tomorrow, territory: 3 },
  ]);
});
