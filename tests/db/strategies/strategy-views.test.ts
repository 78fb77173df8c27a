import type { Pool } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { addUp, visibleStatuses } from "@/lib/features/dashboard/rules";
import { NOT_STATED_TOKEN } from "@/lib/features/projects/search/constants";
import { listProjects } from "@/lib/features/projects/search/list/data";
import { projectListPath } from "@/lib/features/projects/search/routes";
import { parseProjectFilters } from "@/lib/features/projects/search/schema";
import { countedFilters } from "@/lib/features/strategies/attached/rules";
import { getTerritoryComparison } from "@/lib/features/strategies/comparison/data";
import { objectivesOf } from "@/lib/features/strategies/content/rules";
import { getStrategy } from "@/lib/features/strategies/data";
import { getStrategyMatrix } from "@/lib/features/strategies/matrix/data";
import { matrixTable } from "@/lib/features/strategies/matrix/labels";
import { bareObjectives, cellPath, matrixColumns, sumsAt } from "@/lib/features/strategies/matrix/rules";
import { getStrategyProgress } from "@/lib/features/strategies/progress/data";
import { sumsOf } from "@/lib/features/strategies/progress/rules";
import { getRoadmap } from "@/lib/features/strategies/roadmap/data";
import { getSuggestions } from "@/lib/features/strategies/suggestions/data";
import type { Actor } from "@/lib/kernel/actor";
import { mintActor } from "@/lib/platform/actors";
import { testDatabase } from "@/tests/support/database";
import { fillIndicators, type PlainFigure, readFigures } from "@/tests/support/indicator-recount";
import { type PlainProject, readEverything } from "@/tests/support/list-recount";
import { actorsOf, fillProgramme } from "@/tests/support/programme";
import { fillStrategies } from "@/tests/support/strategy-programme";
import {
  type Amounts,
  attachedTo,
  inOrder,
  type PlainAttachment,
  readAmounts,
  readAttachments,
  recountObjective,
} from "@/tests/support/strategy-recount";

const database = testDatabase();
const TODAY = "2026-06-30";
const SLUGS = ["emplois-crees", "habitants-beneficiaires", "vacance-commerciale"];
let pool: Pool;
/** The ministry, and an agent of the territory. */
let readers: readonly Actor[];
let others: readonly Actor[];
let projects: readonly PlainProject[];
let figures: readonly PlainFigure[];
let attachments: readonly PlainAttachment[];
let amounts: ReadonlyMap<string, Amounts>;
const OWN = "roubaix";

beforeAll(async () => {
  pool = database.superuserPool();
  await fillProgramme(pool);
  await fillIndicators(pool);
  await fillStrategies(pool);
  const actors = await actorsOf(pool);
  const { rows } = await pool.query<{ id: number; territory_id: number }>(
    "SELECT id, territory_id FROM organisation WHERE territory_id = (SELECT id FROM territory WHERE slug = $1)",
    [OWN],
  );
  readers = actors
    .filter(({ role }) => role === "reviewer" || role === "coordinator")
    .map((actor) =>
      actor.role === "reviewer"
        ? actor
        : mintActor({
            ...actor,
            organisationId: rows[0]?.id ?? null,
            territoryId: rows[0]?.territory_id ?? null,
          }),
    );
  const visitor = mintActor({
    role: "visitor",
    userId: null,
    name: "",
    email: "",
    organisationId: null,
    organisationName: "",
    territoryId: null,
  });
  others = [...actors.filter(({ role }) => role === "partner" || role === "contributor"), visitor];
  [projects, figures, attachments, amounts] = await Promise.all([
    readEverything(pool),
    readFigures(pool),
    readAttachments(pool),
    readAmounts(pool),
  ]);
});

async function strategyOf(actor: Actor, slug = OWN) {
  const strategy = await getStrategy(actor, slug);
  if (strategy === null) throw new Error(`${actor.role} reads the strategy`);
  return strategy;
}

async function progressOf(actor: Actor, slug = OWN) {
  const { territory, content } = await strategyOf(actor, slug);
  const keys = objectivesOf(content).map(({ key }) => key);
  const asked = { territoryId: territory.id, keys, indicators: SLUGS };
  const progress = await getStrategyProgress(actor, asked, TODAY);
  if (progress === null) throw new Error(`${actor.role} looks behind the strategy`);
  return { progress, keys };
}

async function asSystem(sql: string, values: unknown[]): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("SELECT set_config('app.role', 'system', false)");
    await client.query(sql, values);
  } finally {
    await client.query("SELECT set_config('app.role', '', false)");
    client.release();
  }
}

async function listed(actor: Actor, path: string): Promise<number> {
  const view = parseProjectFilters(new URL(path, "http://localhost").searchParams);
  const list = await listProjects(actor, view);
  expect([path, list.ignored]).toEqual([path, []]);
  return list.total;
}

describe("progress", () => {
  it("adds up what a naive recount finds, for every reader", async () => {
    let covered = 0;
    for (const actor of readers) {
      const { progress, keys } = await progressOf(actor);
      for (const key of keys) {
        const attached = attachedTo(key, attachments, projects, actor);
        expect(inOrder(sumsOf(progress.objectives, key))).toEqual(
          inOrder(recountObjective(key, SLUGS, attached, figures)),
        );
        covered += attached.length;
      }
    }
    expect(covered).toBeGreaterThan(20);
  });

  it("counts attached and unattached projects once, and leads to the lists of both", async () => {
    for (const actor of readers) {
      const { progress } = await progressOf(actor);
      const place = (objectives: readonly string[]) =>
        projectListPath(countedFilters(OWN, visibleStatuses(actor), { objectives }));
      expect(await listed(actor, place([NOT_STATED_TOKEN]))).toBe(progress.unattached);
      for (const { key, counted } of progress.objectives)
        expect(await listed(actor, place([key]))).toBe(counted);
      const keys = progress.objectives.map(({ key }) => key);
      expect(await listed(actor, place(keys))).toBe(progress.attached);
      expect(progress.unattached).toBeGreaterThan(0);
    }
  });

  it("follows what happens to a project, and forgets what is refused, given up or archived", async () => {
    const agent = readers.find(({ territoryId }) => territoryId !== null);
    if (!agent) throw new Error("there is an agent");
    const { keys } = await progressOf(agent);
    const key = keys[0] ?? "";
    const before = sumsOf((await progressOf(agent)).progress.objectives, key);
    const { rows } = await pool.query<{ id: number }>(
      `SELECT p.id FROM objective_project a JOIN project p ON p.id = a.project_id
       WHERE a.objective_key = $1 AND p.review_status = 'accepted' AND p.progress_status IS DISTINCT FROM 'abandoned' ORDER BY p.id LIMIT 1`,
      [key],
    );
    const id = rows[0]?.id;
    const changed = async (sql: string, undo: string) => {
      await asSystem(`UPDATE project SET ${sql} WHERE id = $1`, [id]);
      const now = sumsOf((await progressOf(agent)).progress.objectives, key);
      await asSystem(`UPDATE project SET ${undo} WHERE id = $1`, [id]);
      return [now.counted - before.counted, now.rejected - before.rejected, now.abandoned - before.abandoned];
    };
    const { rows: was } = await pool.query("SELECT progress_status AS status FROM project WHERE id = $1", [
      id,
    ]);
    const back = was[0].status === null ? "progress_status = NULL" : `progress_status = '${was[0].status}'`;
    expect(await changed("progress_status = 'abandoned'", back)).toEqual([-1, 0, 1]);
    expect(await changed("review_status = 'rejected'", "review_status = 'accepted'")).toEqual([-1, 1, 0]);
    expect(
      await changed(
        "review_status = 'archived', archived_at = now(), archived_from = 'accepted'",
        "review_status = 'accepted', archived_at = NULL, archived_from = NULL",
      ),
    ).toEqual([-1, 0, 0]);
  });
});

describe("the matrix", () => {
  it("holds in each cell what its link lists, and the sums of a recount", async () => {
    let followed = 0;
    for (const actor of readers) {
      const matrix = await getStrategyMatrix(actor, OWN, {});
      if (matrix === null) throw new Error("the matrix is read");
      const objectives = matrix.axes.flatMap((axis) => axis.objectives);
      for (const priority of [...matrixColumns(matrix), null]) {
        for (const { key } of objectives) {
          const sums = sumsAt(matrix.cells, key, priority);
          const own = attachedTo(key, attachments, projects, actor).filter(
            (project) =>
              project.reviewStatus !== "rejected" &&
              project.progressStatus !== "abandoned" &&
              (priority === null || (project.mainPriority ?? NOT_STATED_TOKEN) === priority),
          );
          const sum = (part: keyof Amounts) =>
            own.reduce((total, { reference }) => total + (amounts.get(reference)?.[part] ?? 0), 0);
          expect(sums).toMatchObject({
            projects: own.length,
            askedCents: sum("asked"),
            grantedCents: sum("granted"),
            gapCents: sum("gap"),
          });
          expect(await listed(actor, cellPath(matrix, { priority, objectives: [key] }))).toBe(sums.projects);
          followed += sums.projects;
        }
        for (const axis of matrix.axes) {
          const keys = axis.objectives.map(({ key }) => key);
          const path = cellPath(matrix, { priority, objectives: keys });
          expect(await listed(actor, path)).toBe(sumsAt(matrix.cells, axis.number, priority).projects);
        }
        const all = cellPath(matrix, { priority, objectives: objectives.map(({ key }) => key) });
        expect(await listed(actor, all)).toBe(sumsAt(matrix.cells, "", priority).projects);
        const none = cellPath(matrix, { priority, objectives: [NOT_STATED_TOKEN] });
        expect(await listed(actor, none)).toBe(sumsAt(matrix.unattached, "", priority).projects);
      }
      // A project of several objectives is one project of the total.
      const lines = addUp(matrix.cells.filter(({ line }) => objectives.some(({ key }) => key === line)));
      expect(matrix.shared).toBeGreaterThan(0);
      expect(addUp(matrix.cells.filter(({ line }) => line === "")).projects).toBeLessThan(lines.projects);
      expect(bareObjectives(matrix).map(({ title }) => title)).toEqual(["Sans rien"]);
    }
    expect(followed).toBeGreaterThan(20);
  });

  it("narrows to one neighbourhood, and shows one objective by neighbourhood", async () => {
    const [actor] = readers;
    if (!actor) throw new Error("there is a reader");
    const whole = await getStrategyMatrix(actor, OWN, {});
    const qpv = whole?.qpvs.find(({ attached }) => attached > 0);
    const objective = whole?.axes[0]?.objectives[0];
    if (!whole || !qpv || !objective) throw new Error("some neighbourhood is served");
    const narrowed = await getStrategyMatrix(actor, OWN, {
      qpv: qpv.code.toLowerCase(),
      objectif: objective.key,
    });
    if (!narrowed) throw new Error("the matrix is read");
    expect(narrowed.choice).toEqual({ qpv: qpv.code, objective: objective.key });
    expect(sumsAt(narrowed.cells, "", null).projects).toBe(qpv.attached);
    expect(sumsAt(narrowed.cells, "", null).projects).toBeLessThan(sumsAt(whole.cells, "", null).projects);
    expect(await listed(actor, cellPath(narrowed, { priority: null, objectives: [objective.key] }))).toBe(
      sumsAt(narrowed.cells, objective.key, null).projects,
    );
    const places = narrowed.qpvs.filter(({ code }) => narrowed.byQpv.some(({ line }) => line === code));
    expect(places.length).toBeGreaterThan(0);
    for (const { code } of places)
      expect(
        await listed(actor, cellPath(narrowed, { priority: null, qpv: code, objectives: [objective.key] })),
      ).toBe(sumsAt(narrowed.byQpv, code, null).projects);
    const { heads, lines } = matrixTable(narrowed);
    expect(lines.every((line) => line.length === heads.length)).toBe(true);
    expect(lines.length).toBeGreaterThan(10);
  });

  it("tells what its address asks and cannot get", async () => {
    const [actor] = readers;
    if (!actor) throw new Error("there is a reader");
    const odd = { qpv: ["QN00000X", "'; DROP TABLE project"], objectif: "rien" };
    const matrix = await getStrategyMatrix(actor, OWN, odd);
    expect(matrix?.choice).toEqual({ qpv: null, objective: null });
    expect(matrix?.ignored).toHaveLength(3);
  });
});

describe("the roadmap", () => {
  it("lists each attached project once, under its main objective, with its milestones but the dropped ones", async () => {
    await pool.query(
      `INSERT INTO milestone (project_id, position, label, planned_on, actual_on, state)
       SELECT id, n, 'Jalon ' || n, '2026-01-15', CASE WHEN n = 1 THEN '2026-02-01'::date END, (ARRAY['reached', 'planned', 'dropped'])[n]
       FROM project, generate_series(1, 3) AS n WHERE territory_id = 12`,
    );
    for (const actor of readers) {
      const { progress } = await progressOf(actor);
      const roadmap = await getRoadmap(actor, OWN, TODAY);
      if (roadmap === null) throw new Error("the roadmap is read");
      expect(roadmap.total).toBe(progress.attached);
      expect(new Set(roadmap.projects.map(({ reference }) => reference)).size).toBe(progress.attached);
      const { rows } = await pool.query<{ reference: string; key: string }>(
        "SELECT p.reference, a.objective_key::text AS key FROM objective_project a JOIN project p ON p.id = a.project_id WHERE a.is_main",
      );
      const mains = new Map(rows.map(({ reference, key }) => [reference, key]));
      for (const { reference, objective, others: rest, milestones } of roadmap.projects) {
        expect(objective).toBe(mains.get(reference));
        expect(rest).not.toContain(objective);
        expect(milestones.map(({ state, day }) => [state, day])).toEqual([
          ["planned", "2026-01-15"],
          ["reached", "2026-02-01"],
        ]);
      }
    }
  });
});

describe("between territories", () => {
  it("shows the ministry every territory, and an agent their own figures alone", async () => {
    for (const actor of readers) {
      const asked = { indicateur: "emplois-crees", perimetre: "tous" };
      const comparison = await getTerritoryComparison(actor, OWN, asked);
      if (comparison === null) throw new Error("the comparison is read");
      const lines = [...comparison.ranked, ...comparison.unranked];
      expect(lines).toHaveLength(14);
      for (const { id, accepted, figures: seen } of lines) {
        const own = projects.filter((p) => p.territoryId === id && p.reviewStatus === "accepted");
        expect(accepted).toBe(own.length);
        if (actor.territoryId !== null && id !== actor.territoryId) expect(seen).toBeNull();
        else {
          const measured = own.filter(({ reference }) =>
            figures.some(
              (f) => f.reference === reference && f.slug === "emplois-crees" && f.kind === "measure",
            ),
          );
          expect(seen?.covered).toBe(measured.length);
        }
      }
      // One's own alone is nothing to rank.
      if (actor.territoryId !== null) expect(comparison.ranked).toEqual([]);
    }
  });

  it("compares with territories of the same form unless asked otherwise, and tells odd words", async () => {
    const [actor] = readers;
    if (!actor) throw new Error("there is a reader");
    const comparison = await getTerritoryComparison(actor, OWN, {
      indicateur: "rien",
      perimetre: "ailleurs",
    });
    expect(comparison?.ignored).toEqual(["rien", "ailleurs"]);
    const kinds = [...(comparison?.ranked ?? []), ...(comparison?.unranked ?? [])].map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set([comparison?.territory.kind]));
  });
});

it("is missing for whoever reads no strategy of that territory", async () => {
  for (const actor of others) {
    expect(await getStrategyMatrix(actor, OWN, {})).toBeNull();
    expect(await getRoadmap(actor, OWN, TODAY)).toBeNull();
    expect(await getSuggestions(actor, OWN, TODAY)).toBeNull();
    expect(await getTerritoryComparison(actor, OWN, {})).toBeNull();
  }
  const agent = readers.find(({ territoryId }) => territoryId !== null);
  if (!agent) throw new Error("there is an agent");
  for (const slug of ["laval", "toulouse", "rien", "' OR 1=1"])
    expect(await getStrategyMatrix(agent, slug, {})).toBeNull();
  const { rows } = await pool.query<{ key: string }>(
    "SELECT key::text FROM strategy_objective WHERE territory_id = 3",
  );
  const asked = { territoryId: 3, keys: rows.map(({ key }) => key), indicators: SLUGS };
  expect(await getStrategyProgress(agent, asked, TODAY)).toBeNull();
});
