import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { testDatabase } from "@/tests/support/database";
import { type Step, step, TERRITORIES, takeStep } from "@/tests/support/project-histories";
import { type Reader, readFigures, recountFigures } from "@/tests/support/rollup-recount";

const database = testDatabase();
const clients: pg.Client[] = [];

const READERS: readonly Reader[] = [
  { role: "system", territoryId: null },
  { role: "reviewer", territoryId: null },
  { role: "admin", territoryId: null },
  { role: "partner", territoryId: null },
  { role: "visitor", territoryId: null },
  ...TERRITORIES.map((territoryId) => ({ role: "contributor", territoryId })),
  { role: "coordinator", territoryId: TERRITORIES[0] },
];
const WRITERS = 8;

function client(position: number): pg.Client {
  const found = clients[position];
  if (!found) throw new Error("clients are connected before the tests");
  return found;
}

beforeAll(async () => {
  for (let i = 0; i < WRITERS; i++) {
    const one = new pg.Client({ connectionString: database.url });
    await one.connect();
    await one.query("SELECT set_config('app.role', 'system', false)");
    clients.push(one);
  }
});
afterAll(() => Promise.all(clients.map((one) => one.end())));
beforeEach(empty);

async function empty(): Promise<void> {
  await client(0).query("TRUNCATE project, removed_project, territory_counter, project_rollup CASCADE");
  // So that the fold of every 512th write comes by itself in the middle of a history.
  await client(0).query("SELECT setval('project_rollup_writes', 500)");
}

async function expectExact(): Promise<void> {
  for (const reader of READERS) {
    const [figures, recount] = [
      await readFigures(client(0), reader),
      await recountFigures(client(0), reader),
    ];
    expect(figures, `as ${reader.role} of ${reader.territoryId}`).toEqual(recount);
  }
}

/** One transaction of a history; `undone` steps are rolled back to a savepoint, `aborted` rolls back everything. */
type Episode = {
  steps: Step[];
  undone: Step[];
  aborted: boolean;
  beside: { step: Step; aborted: boolean } | null;
};

const episode: fc.Arbitrary<Episode> = fc.record({
  steps: fc.array(step, { minLength: 1, maxLength: 4 }),
  undone: fc.oneof(
    { weight: 3, arbitrary: fc.constant<Step[]>([]) },
    { weight: 1, arbitrary: fc.array(step, { maxLength: 3 }) },
  ),
  aborted: fc.oneof(
    { weight: 3, arbitrary: fc.constant(false) },
    { weight: 1, arbitrary: fc.constant(true) },
  ),
  beside: fc.option(fc.record({ step, aborted: fc.boolean() }), { freq: 3 }),
});

async function live(one: Episode): Promise<void> {
  const [here, there] = [client(0), client(1)];
  await here.query("BEGIN");
  for (const taken of one.steps) await takeStep(here, taken);
  if (one.undone.length > 0) {
    await here.query("SAVEPOINT undone");
    for (const taken of one.undone) await takeStep(here, taken);
    await here.query("ROLLBACK TO undone");
  }
  // The other transaction works on what the first has not committed yet, and waits for it where it must.
  const beside = one.beside && besideWith(there, one.beside);
  if (beside) await new Promise((resolve) => setTimeout(resolve, 3));
  await here.query(one.aborted ? "ROLLBACK" : "COMMIT");
  await beside;
}

async function besideWith(
  there: pg.Client,
  { step: taken, aborted }: NonNullable<Episode["beside"]>,
): Promise<void> {
  await there.query("BEGIN");
  try {
    await takeStep(there, taken);
    await there.query(aborted ? "ROLLBACK" : "COMMIT");
  } catch (error) {
    await there.query("ROLLBACK");
    // What it was about to hang a line on is gone, or has left its territory: refused, and rolled back whole.
    if (!(error instanceof Error && "code" in error && (error.code === "23503" || error.code === "42501")))
      throw error;
  }
}

it("gives every reader, after any history, what a naive recount gives", { timeout: 240_000 }, async () => {
  // Not `interruptAfterTimeLimit`, which leaves the run that it interrupts going, in the database of the next test.
  const until = Date.now() + 200_000;
  await fc.assert(
    fc
      .asyncProperty(fc.array(episode, { minLength: 5, maxLength: 25 }), async (episodes) => {
        if (Date.now() > until) return;
        for (const one of episodes) await live(one);
        await expectExact();
        await client(0).query("SELECT project_rollup_compact()");
        await expectExact();
      })
      .beforeEach(empty),
    { numRuns: 30, endOnFailure: true },
  );
});

it("folds to one row a figure, and to nothing once everything is gone", async () => {
  const [steps] = fc.sample(fc.array(step, { minLength: 40, maxLength: 40 }), { numRuns: 1, seed: 7 });
  for (const taken of steps ?? []) await live({ steps: [taken], undone: [], aborted: false, beside: null });
  await client(0).query("SELECT project_rollup_compact()");
  const { rows } = await client(0).query(
    `SELECT count(*)::int AS n FROM project_rollup GROUP BY territory_id, review_status, dimension, value, main_priority_id, phase, progress_status HAVING count(*) > 1`,
  );
  expect(rows).toEqual([]);
  await client(0).query("DELETE FROM project");
  await client(0).query("SELECT project_rollup_compact()");
  expect((await client(0).query("SELECT FROM project_rollup")).rowCount).toBe(0);
});

it("stays exact with eight writers at once, on the same few projects, without a deadlock", {
  timeout: 120_000,
}, async () => {
  const seeds = fc.sample(
    step.filter(({ kind }) => kind === "create"),
    { numRuns: 6, seed: 1 },
  );
  for (const taken of seeds) await live({ steps: [taken], undone: [], aborted: false, beside: null });
  const histories = fc.sample(fc.array(step, { minLength: 60, maxLength: 60 }), {
    numRuns: WRITERS,
    seed: 2,
  });
  await Promise.all(
    histories.map(async (history, position) => {
      for (const taken of history) await besideWith(client(position), { step: taken, aborted: false });
    }),
  );
  await expectExact();
});

it("adds up two lines of one project written at the same moment", async () => {
  const [here, there] = [client(0), client(1)];
  const { rows } = await here.query(
    "INSERT INTO project (territory_id, creation_key, priority_ids, qpv_codes, total_cost_cents) VALUES (1, gen_random_uuid(), '{}', '{}', 100000) RETURNING id",
  );
  const add = (one: pg.Client) =>
    one.query(
      "INSERT INTO funding_line (project_id, position, funder_id, amount_cents, state) SELECT $1, 1, min(id), 1000, 'granted' FROM organisation WHERE is_funder",
      [rows[0].id],
    );
  await here.query("BEGIN");
  await add(here);
  const waiting = add(there);
  await new Promise((resolve) => setTimeout(resolve, 50));
  await here.query("COMMIT");
  await waiting;
  expect(
    (
      await here.query(
        "SELECT funding_granted_cents::int AS granted, funding_gap_cents::int AS gap FROM project",
      )
    ).rows,
  ).toEqual([{ granted: 2000, gap: 98000 }]);
  await expectExact();
});

it("makes the same figures again from nothing", async () => {
  const [steps] = fc.sample(fc.array(step, { minLength: 80, maxLength: 80 }), { numRuns: 1, seed: 3 });
  for (const taken of steps ?? []) await live({ steps: [taken], undone: [], aborted: false, beside: null });
  const before = await readFigures(client(0), { role: "system", territoryId: null });
  await client(0).query("SELECT project_rollup_rebuild()");
  expect(await readFigures(client(0), { role: "system", territoryId: null })).toEqual(before);
  expect(Object.keys(before).length).toBeGreaterThan(20);
});
