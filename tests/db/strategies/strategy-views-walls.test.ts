import type { Pool, PoolClient } from "pg";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { REVIEW_STATUSES } from "@/lib/features/projects/constants";
import { getTerritoryComparison } from "@/lib/features/strategies/comparison/data";
import { EMPTY_CONTENT } from "@/lib/features/strategies/content/rules";
import { getStrategy } from "@/lib/features/strategies/data";
import { getStrategyMatrix } from "@/lib/features/strategies/matrix/data";
import { getStrategyProgress } from "@/lib/features/strategies/progress/data";
import { publishStrategy } from "@/lib/features/strategies/publication/mutations";
import { getRoadmap } from "@/lib/features/strategies/roadmap/data";
import { getSuggestions } from "@/lib/features/strategies/suggestions/data";
import { sortSuggestion } from "@/lib/features/strategies/suggestions/mutations";
import type { DismissalInput } from "@/lib/features/strategies/suggestions/schema";
import { asActor, attempt } from "@/tests/support/claims";
import { testDatabase } from "@/tests/support/database";
import { insertStrategy, OBJECTIVE_KEY, OTHER_OBJECTIVE_KEY } from "@/tests/support/strategy-fixture";
import {
  buildVisibilityFixture,
  createProject,
  type VisibilityFixture,
} from "@/tests/support/visibility-fixture";
import { AUDIENCES, type Audience, READABLE } from "@/tests/support/visibility-matrix";

import { asSystem, attach, beginStrategy, forgetStrategies, step } from "./life-fixture";

/** What stands behind the objectives of a strategy, for each audience: no more than what they see of its projects. */
const database = testDatabase();
const TODAY = "2026-06-30";
let pool: Pool;
let fixture: VisibilityFixture;

beforeAll(async () => {
  pool = database.superuserPool();
  fixture = await buildVisibilityFixture(pool);
});

beforeEach(() => pool.query("DELETE FROM strategy"));

const isOwn = (audience: Audience) => audience.startsWith("own");
const isOther = (audience: Audience) => audience.startsWith("other");
const isMinistry = (audience: Audience) => audience === "reviewer" || audience === "admin";

async function as<Value>(audience: Audience, work: (client: PoolClient) => Promise<Value>): Promise<Value> {
  const client = await pool.connect();
  try {
    return await asActor(client, fixture.actors[audience], work);
  } finally {
    client.release();
  }
}

describe.each(AUDIENCES)("behind a shared strategy that is in force too, %s", (audience) => {
  it("counts the projects that it sees, and no others", async () => {
    const actor = fixture.actors[audience];
    const territoryId = fixture.actors.ownCoordinator.territoryId ?? 0;
    for (const status of REVIEW_STATUSES) {
      await insertStrategy(pool, "roubaix", { state: "shared" });
      await pool.query("UPDATE strategy_objective SET in_force = true");
      await pool.query(
        "INSERT INTO objective_project (objective_key, project_id, is_main) VALUES ($1, $2, true)",
        [OBJECTIVE_KEY, fixture.projects[status].id],
      );
      const asked = { territoryId, keys: [OBJECTIVE_KEY], indicators: ["emplois-crees"] };
      const progress = await getStrategyProgress(actor, asked, TODAY);
      const [sums] = progress?.objectives ?? [];
      const seen = (READABLE.project_indicator?.[audience] ?? []).includes(status);
      expect([status, sums?.counted ?? 0, sums?.rejected ?? 0]).toEqual([
        status,
        seen && status !== "rejected" ? 1 : 0,
        seen && status === "rejected" ? 1 : 0,
      ]);
      expect(sums?.indicators.length ?? 0).toBe(seen && status !== "rejected" ? 1 : 0);
      const [matrix, roadmap] = [
        await getStrategyMatrix(actor, "roubaix", {}),
        await getRoadmap(actor, "roubaix", TODAY),
      ];
      if (isOther(audience) || audience === "visitor")
        expect([progress, matrix, roadmap]).toEqual([null, null, null]);
      if (isOwn(audience) || isMinistry(audience)) {
        const counted = seen && status !== "rejected" ? 1 : 0;
        expect(matrix?.cells.filter(({ line }) => line === "")).toHaveLength(counted);
        expect(roadmap?.projects.map(({ reference }) => reference)).toEqual(
          counted === 1 ? [fixture.projects[status].reference] : [],
        );
        expect(roadmap?.projects.flatMap(({ milestones }) => milestones)).toHaveLength(counted);
      }
    }
    await pool.query("DELETE FROM strategy");
  });
});

it("behind an adopted strategy, partners see accepted projects alone; those who read what was published see nothing", async () => {
  const { ownCoordinator, partner, reviewer } = fixture.actors;
  await forgetStrategies(pool);
  const id = await beginStrategy(pool);
  for (const status of REVIEW_STATUSES) await attach(pool, fixture.projects[status].id);
  for (const command of ["share", "adopt"] as const) await step(pool, id, ownCoordinator, command);
  expect(
    await publishStrategy(ownCoordinator, {
      slug: "roubaix",
      edition: 1,
      parts: ["summary", "axes"],
      seen: "",
    }),
  ).toMatchObject({
    ok: true,
  });
  const references = async (audience: Audience) =>
    (await getRoadmap(fixture.actors[audience], "roubaix", TODAY))?.projects.map(
      ({ reference }) => reference,
    ) ?? null;
  expect(await references("partner")).toEqual([fixture.projects.accepted.reference]);
  expect((await references("reviewer"))?.length).toBe(3);
  expect((await references("ownContributor"))?.length).toBe(4);
  for (const audience of ["otherContributor", "otherCoordinator", "visitor"] as const) {
    expect(await getStrategy(fixture.actors[audience], "roubaix")).not.toBeNull();
    expect(await references(audience)).toBeNull();
    expect(await getStrategyMatrix(fixture.actors[audience], "roubaix", {})).toBeNull();
    expect(await getSuggestions(fixture.actors[audience], "roubaix", TODAY)).toBeNull();
    expect(await getTerritoryComparison(fixture.actors[audience], "roubaix", {})).toBeNull();
  }
  for (const [actor, projects] of [
    [partner, 1],
    [reviewer, 3],
  ] as const) {
    const matrix = await getStrategyMatrix(actor, "roubaix", {});
    expect(matrix?.cells.filter(({ line }) => line === "").map((cell) => cell.projects)).toEqual([projects]);
  }
  await forgetStrategies(pool);
});

/** Laval looks for land under the priority of Roubaix' accepted project. */
const LAVAL = {
  ...EMPTY_CONTENT,
  axes: [
    {
      key: "00000000-0000-4000-8000-00000000a009",
      title: "Accueillir",
      text: "",
      objectives: [
        {
          key: OTHER_OBJECTIVE_KEY,
          title: "Un projet zébulon",
          text: "",
          priorities: ["entrepreneuriat"],
          qpvs: [],
          needs: ["land" as const],
          answersFor: "",
          targets: [],
        },
      ],
    },
  ],
};

describe("suggestions", () => {
  const dismissal = (some: Partial<DismissalInput> = {}): DismissalInput => ({
    territory: "laval",
    objective: OTHER_OBJECTIVE_KEY,
    kind: "project",
    target: fixture.projects.accepted.reference,
    intent: "dismiss",
    ...some,
  });

  beforeEach(async () => {
    await insertStrategy(pool, "laval", { state: "shared", content: LAVAL });
  });

  it.each(AUDIENCES)(
    "show %s accepted projects of elsewhere alone, and needs to whoever may read them",
    async (audience) => {
      const found = await getSuggestions(fixture.actors[audience], "laval", TODAY);
      const reads = isOther(audience) || isMinistry(audience);
      expect(found !== null).toBe(reads);
      if (found === null) return;
      const [objective] = found.objectives;
      expect(objective?.projects.map(({ reference }) => reference)).toEqual([
        fixture.projects.accepted.reference,
      ]);
      const kinds = objective?.projects[0]?.reasons.map(({ kind }) => kind);
      expect(kinds).toContain("priority");
      expect(kinds).toContain("words");
      expect(kinds?.includes("need")).toBe(isMinistry(audience));
      expect(objective?.projects[0]?.needs === null).toBe(isOther(audience));
      expect(found.mayDismiss).toBe(isOther(audience));
      expect(objective?.schemes.length).toBeGreaterThan(0);
      expect(objective?.schemes.every(({ reasons }) => reasons.length > 0)).toBe(true);
    },
  );

  it.each(AUDIENCES)("are sorted for its own territory by %s, once, and come back", async (audience) => {
    const actor = fixture.actors[audience];
    const rowsOf = async () =>
      Number((await pool.query("SELECT count(*) FROM strategy_dismissal")).rows[0].count);
    const entriesOf = async () =>
      Number(
        (
          await pool.query(
            "SELECT count(*) FROM journal_entry WHERE verb IN ('dismissSuggestion', 'restoreSuggestion')",
          )
        ).rows[0].count,
      );
    const before = await entriesOf();
    const [first, again] = [
      await sortSuggestion(actor, dismissal()),
      await sortSuggestion(actor, dismissal()),
    ];
    expect([first.ok, again.ok]).toEqual([isOther(audience), isOther(audience)]);
    expect(await rowsOf()).toBe(isOther(audience) ? 1 : 0);
    expect((await entriesOf()) - before).toBe(isOther(audience) ? 1 : 0);
    if (!isOther(audience)) return;
    const sorted = await getSuggestions(actor, "laval", TODAY);
    expect(sorted?.objectives[0]?.projects).toEqual([]);
    expect(sorted?.objectives[0]?.dismissed[0]).toMatchObject({
      target: fixture.projects.accepted.reference,
      byName: actor.name,
    });
    // From nobody else is anything hidden.
    const ministry = await getSuggestions(fixture.actors.reviewer, "laval", TODAY);
    expect(ministry?.objectives[0]?.projects).toHaveLength(1);
    expect(ministry?.objectives[0]?.dismissed).toEqual([]);
    const scheme = sorted?.objectives[0]?.schemes[0]?.slug ?? "";
    expect(await sortSuggestion(actor, dismissal({ kind: "scheme", target: scheme }))).toMatchObject({
      ok: true,
    });
    expect(await rowsOf()).toBe(2);
    for (const back of [
      dismissal({ intent: "restore" }),
      dismissal({ intent: "restore", kind: "scheme", target: scheme }),
    ])
      expect(await sortSuggestion(actor, back)).toMatchObject({ ok: true });
    expect(await rowsOf()).toBe(0);
    expect((await entriesOf()) - before).toBe(4);
  });

  it("cannot be told about what their reader does not see", async () => {
    const actor = fixture.actors.otherCoordinator;
    for (const status of ["draft", "submitted", "rejected"] as const)
      expect(
        await sortSuggestion(actor, dismissal({ target: fixture.projects[status].reference })),
      ).toMatchObject({
        refusal: "notFound",
      });
    for (const odd of [{ target: "QP-ROUBAIX-9999" }, { objective: OBJECTIVE_KEY }, { territory: "roubaix" }])
      expect(await sortSuggestion(actor, dismissal(odd))).toMatchObject({ refusal: "notFound" });
    await pool.query("DELETE FROM strategy");
    await insertStrategy(pool, "roubaix", { state: "shared" });
    const theirs = dismissal({ territory: "roubaix", objective: OBJECTIVE_KEY });
    expect(await sortSuggestion(actor, theirs)).toMatchObject({ refusal: "notFound" });
    await pool.query("DELETE FROM strategy");
  });

  it("forget the name of a project that is no longer there to see", async () => {
    const actor = fixture.actors.otherCoordinator;
    await sortSuggestion(actor, dismissal());
    const client = await pool.connect();
    await client.query("SELECT set_config('app.role', 'system', false)");
    await client.query("UPDATE project SET review_status = 'submitted', published_at = NULL WHERE id = $1", [
      fixture.projects.accepted.id,
    ]);
    const found = await getSuggestions(actor, "laval", TODAY);
    expect(found?.objectives[0]?.dismissed).toEqual([]);
    await client.query("UPDATE project SET review_status = 'accepted', published_at = now() WHERE id = $1", [
      fixture.projects.accepted.id,
    ]);
    await client.query("SELECT set_config('app.role', '', false)");
    client.release();
  });
});

describe("an attachment, whose readers are its project's", () => {
  const seenBy = (audience: Audience) =>
    as(audience, async (client) => (await client.query("SELECT FROM objective_project")).rowCount);
  const attached = "INSERT INTO objective_project (objective_key, project_id) VALUES ($1, $2)";
  const submitted = "UPDATE project SET review_status = 'submitted', submitted_at = now() WHERE id = $1";
  async function draftOfStrategy() {
    await insertStrategy(pool, "roubaix", { state: "shared" });
    return createProject(pool, "draft", fixture.actors);
  }
  const system = async () => {
    const client = await pool.connect();
    await client.query("BEGIN");
    await client.query("SELECT set_config('app.role', 'system', true)");
    return client;
  };

  it("follows it through its review and its archives", async () => {
    const { id } = await draftOfStrategy();
    await pool.query(attached, [OBJECTIVE_KEY, id]);
    const readers = async () => [
      await seenBy("ownContributor"),
      await seenBy("reviewer"),
      await seenBy("partner"),
    ];
    expect(await readers()).toEqual([1, 0, 0]);
    await asSystem(pool, submitted, [id]);
    expect(await readers()).toEqual([1, 1, 0]);
    await asSystem(pool, "UPDATE project SET review_status = 'accepted' WHERE id = $1", [id]);
    expect(await readers()).toEqual([1, 1, 0]);
    await pool.query("UPDATE strategy_objective SET in_force = true");
    expect(await readers()).toEqual([1, 1, 1]);
    await asSystem(pool, "UPDATE project SET review_status = 'archived' WHERE id = $1", [id]);
    expect(await readers()).toEqual([0, 0, 0]);
    await asSystem(pool, "DELETE FROM project WHERE id = $1", [id]);
  });

  it.each([
    ["is made while the status changes", 0],
    ["is made just before the status changes", 1],
  ])("is right when it %s", async (_, turn) => {
    const { id } = await draftOfStrategy();
    const works = [
      { sql: submitted, values: [id] },
      { sql: attached, values: [OBJECTIVE_KEY, id] },
    ];
    const [first, second] = [await system(), await system()];
    await first.query(works[turn]?.sql ?? "", works[turn]?.values);
    const waiting = second.query(works[1 - turn]?.sql ?? "", works[1 - turn]?.values);
    await first.query("COMMIT");
    await waiting;
    await second.query("COMMIT");
    for (const client of [first, second]) client.release();
    const { rows } = await pool.query(
      "SELECT review_status AS status FROM objective_project WHERE project_id = $1",
      [id],
    );
    expect(rows).toEqual([{ status: "submitted" }]);
    await asSystem(pool, "DELETE FROM project WHERE id = $1", [id]);
  });
});

describe.each(AUDIENCES)("by SQL alone, %s", (audience) => {
  it("keeps the dismissals of its own territory, and no others", async () => {
    await insertStrategy(pool, "laval", { state: "shared", content: LAVAL });
    const insert = `INSERT INTO strategy_dismissal (objective_key, kind, project_id, dismissed_by_id, dismissed_by_name) VALUES ($1, 'project', $2, app_user_id(), 'x')`;
    const values = [OTHER_OBJECTIVE_KEY, fixture.projects.accepted.id];
    expect(await as(audience, (client) => attempt(client, insert, values))).toBe(
      isOther(audience) ? 1 : "denied",
    );
    await pool.query(
      "INSERT INTO strategy_dismissal (objective_key, kind, project_id) VALUES ($1, 'project', $2)",
      values,
    );
    const { rowCount } = await as(audience, (client) => client.query("SELECT FROM strategy_dismissal"));
    expect(rowCount).toBe(isOther(audience) ? 1 : 0);
    expect(await as(audience, (client) => attempt(client, "DELETE FROM strategy_dismissal"))).toBe(
      isOther(audience) ? 1 : 0,
    );
    for (const sql of [
      "UPDATE strategy_dismissal SET dismissed_by_name = 'x'",
      "TRUNCATE strategy_dismissal",
      insert.replace("app_user_id()", "gen_random_uuid()"),
    ])
      expect(
        await as(audience, (client) => attempt(client, sql, sql.startsWith("INSERT") ? values : [])),
      ).toBe("denied");
    await pool.query("DELETE FROM strategy");
  });
});
