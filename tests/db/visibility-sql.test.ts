import type { Pool } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { REVIEW_STATUSES } from "@/lib/features/projects/constants";
import { REVIEW_COMMANDS, REVIEW_TRANSITIONS } from "@/lib/features/projects/review/rules";
import { asActor, attempt } from "@/tests/support/claims";
import { testDatabase } from "@/tests/support/database";
import { buildVisibilityFixture, type VisibilityFixture } from "@/tests/support/visibility-fixture";
import {
  AUDIENCES,
  type Audience,
  CLOSED_TABLES,
  FORBIDDEN_TABLES,
  READABLE,
  WRITABLE,
} from "@/tests/support/visibility-matrix";

/** The second wall alone: SQL as each actor, with no policy.ts in between. */
const database = testDatabase();
let pool: Pool;
let fixture: VisibilityFixture;

beforeAll(async () => {
  pool = database.superuserPool();
  fixture = await buildVisibilityFixture(pool);
});

async function as<Value>(audience: Audience, work: Parameters<typeof asActor<Value>>[2]): Promise<Value> {
  const client = await pool.connect();
  try {
    return await asActor(client, fixture.actors[audience], work);
  } finally {
    client.release();
  }
}

describe.each(Object.entries(READABLE))("reading %s", (table, audiences) => {
  const column = table === "project" ? "id" : "project_id";
  it.each(AUDIENCES)("as %s", async (audience) => {
    const seen = await as(audience, async (client) => {
      const { rows } = await client.query(`SELECT DISTINCT ${column} AS id FROM ${table}`);
      return new Set(rows.map((row) => row.id));
    });
    const statuses = REVIEW_STATUSES.filter((status) => seen.has(fixture.projects[status].id));
    expect(statuses).toEqual(audiences[audience]);
  });
});

describe("writing a project's content", () => {
  const statements: [string, string][] = [
    ["title", "UPDATE project SET title = 'x' WHERE id = $1"],
    ["contact", "UPDATE project_contact SET name = 'x' WHERE project_id = $1"],
    ["note", "DELETE FROM project_note WHERE project_id = $1"],
    ["funding line", "UPDATE funding_line SET amount_cents = 1 WHERE project_id = $1"],
    ["indicator value", "DELETE FROM indicator_value WHERE project_id = $1"],
    [
      "new indicator value",
      `INSERT INTO indicator_value (project_id, indicator_id, position, kind, "on", value)
       SELECT $1, id, 0, 'target', '2026-12-31', 5 FROM indicator WHERE slug = 'emplois-crees'`,
    ],
    ["new funding line", "INSERT INTO funding_line (project_id, position, amount_cents) VALUES ($1, 9, 5)"],
    ["cost line", "UPDATE cost_line SET amount_cents = 1 WHERE project_id = $1"],
    [
      "new cost line",
      "INSERT INTO cost_line (project_id, position, nature, amount_cents) VALUES ($1, 9, 'land', 5)",
    ],
    ["milestone", "UPDATE milestone SET label = 'x' WHERE project_id = $1"],
    ["new milestone", "INSERT INTO milestone (project_id, position, label) VALUES ($1, 9, 'x')"],
    ["need", "DELETE FROM need WHERE project_id = $1"],
    ["new need", "INSERT INTO need (project_id, position, kind) VALUES ($1, 9, 'other')"],
    [
      "new version",
      "INSERT INTO project_version (project_id, number, valid_from, author_id, author_name, state) VALUES ($1, 2, now(), app_user_id(), 'x', '{}')",
    ],
  ];
  describe.each(statements)("%s", (name, sql) => {
    it.each(AUDIENCES)("as %s", async (audience) => {
      for (const status of REVIEW_STATUSES) {
        const touched = await as(audience, (client) => attempt(client, sql, [fixture.projects[status].id]));
        // A version records any act on a project: editing by the territory, deciding by the reviewer.
        const expected =
          name === "new version"
            ? audience.startsWith("own") || (audience === "reviewer" && status !== "draft")
            : WRITABLE[audience].includes(status);
        expect([status, touched === 1]).toEqual([status, expected]);
      }
    });
  });

  it("lets a territory create drafts of its own, and nothing else", async () => {
    const sql =
      "INSERT INTO project (territory_id, creation_key, review_status) VALUES ($1, gen_random_uuid(), $2) RETURNING id";
    const home = fixture.projects.draft.territoryId;
    for (const audience of AUDIENCES) {
      const own = audience.startsWith("own");
      const other = audience.startsWith("other");
      expect([audience, await as(audience, (client) => attempt(client, sql, [home, "draft"]))]).toEqual([
        audience,
        own ? 1 : "denied",
      ]);
      expect(await as(audience, (client) => attempt(client, sql, [home, "accepted"]))).toBe("denied");
      if (own || other) {
        const elsewhere = own ? fixture.actors.otherContributor.territoryId : home;
        expect(await as(audience, (client) => attempt(client, sql, [elsewhere, "draft"]))).toBe("denied");
      }
    }
  });
});

describe("changing the review status", () => {
  it.each(AUDIENCES)("as %s, exactly as the transition table says", async (audience) => {
    for (const from of REVIEW_STATUSES) {
      for (const to of REVIEW_STATUSES.filter((status) => status !== from)) {
        const touched = await as(audience, (client) =>
          attempt(client, "UPDATE project SET review_status = $2, published_at = NULL WHERE id = $1", [
            fixture.projects[from].id,
            to,
          ]),
        );
        const allowed = REVIEW_COMMANDS.some((command) => {
          const { from: sources, to: target, by } = REVIEW_TRANSITIONS[command];
          const mine = by === "territory" ? audience.startsWith("own") : audience === "reviewer";
          return mine && (sources as readonly string[]).includes(from) && target === to;
        });
        expect([from, to, touched === 1]).toEqual([from, to, allowed]);
      }
    }
  });

  it.each(["title = 'réécrit'", "project_owner_kind = 'company'"])(
    "lets the reviewer decide without touching the content: %s",
    async (change) => {
      const sql = `UPDATE project SET review_status = 'accepted', ${change} WHERE id = $1`;
      expect(await as("reviewer", (client) => attempt(client, sql, [fixture.projects.submitted.id]))).toBe(
        "denied",
      );
    },
  );
});

describe("publication", () => {
  it.each(AUDIENCES)("is the coordinator's: %s", async (audience) => {
    const sql = "UPDATE project SET published_at = now(), published_fields = '{objectives}' WHERE id = $1";
    const touched = await as(audience, (client) => attempt(client, sql, [fixture.projects.accepted.id]));
    expect(touched === 1).toBe(audience === "ownCoordinator");
  });

  it.each(AUDIENCES)("shows %s the chosen fields and no other", async (audience) => {
    const { rows } = await as(audience, (client) => client.query("SELECT * FROM published_project"));
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      project_id: fixture.projects.accepted.id,
      objectives: null,
      project_owner: null,
      project_owner_kind: null,
      code_insee: null,
    });
    expect(Number(rows[0].total_cost_cents)).toBe(100_000);
  });
});

describe("figures", () => {
  it.each(AUDIENCES)("count for %s what the list shows", async (audience) => {
    const { counted, listed } = await as(audience, async (client) => ({
      counted: (
        await client.query(
          "SELECT review_status, sum(projects)::int AS n FROM project_rollup WHERE dimension = 'all' GROUP BY 1 HAVING sum(projects) <> 0 ORDER BY 1",
        )
      ).rows,
      listed: (
        await client.query("SELECT review_status, count(*)::int AS n FROM project GROUP BY 1 ORDER BY 1")
      ).rows,
    }));
    expect(counted).toEqual(listed);
  });

  it("tell the ministry how many drafts there are, and nothing of them", async () => {
    const { rows } = await as("reviewer", (client) =>
      client.query(
        "SELECT dimension, sum(projects)::int AS n, sum(cost_cents)::int AS cost FROM project_rollup WHERE review_status = 'draft' GROUP BY 1",
      ),
    );
    expect(rows).toEqual([{ dimension: "count", n: 1, cost: 0 }]);
  });

  it.each(["otherContributor", "otherCoordinator"] as const)(
    "hide the funders of others from %s",
    async (audience) => {
      const { rowCount } = await as(audience, (client) =>
        client.query(
          "SELECT FROM project_rollup WHERE dimension = 'funder' AND territory_id = (SELECT id FROM territory WHERE slug = 'roubaix')",
        ),
      );
      expect(rowCount).toBe(0);
    },
  );
});

describe("past evenings", () => {
  const AT = "from_on <= paris_day(now()) AND to_on > paris_day(now())";
  it.each(AUDIENCES)("count for %s what was shown", async (audience) => {
    const { counted, listed } = await as(audience, async (client) => ({
      counted: (
        await client.query(
          "SELECT review_status, sum(projects)::int AS n, sum(cost_cents)::int AS cost FROM project_day_rollup WHERE dimension = 'all' GROUP BY 1 ORDER BY 1",
        )
      ).rows,
      listed: (
        await client.query(
          `SELECT review_status, count(*)::int AS n, sum(total_cost_cents)::int AS cost FROM project_day WHERE ${AT} GROUP BY 1 ORDER BY 1`,
        )
      ).rows,
    }));
    expect(counted).toEqual(listed);
    expect(listed.map(({ review_status }) => review_status).sort()).toEqual(
      [...(READABLE.project_day?.[audience] ?? [])].sort(),
    );
  });

  it.each(AUDIENCES)("keep what lacks, and whose money it is, from %s as they do today", async (audience) => {
    for (const [dimension, table] of [
      ["funder", "project_funder_day"],
      ["need", "project_lack_day"],
    ] as const) {
      const { rows } = await as(audience, (client) =>
        client.query("SELECT DISTINCT review_status FROM project_day_rollup WHERE dimension = $1", [
          dimension,
        ]),
      );
      expect([dimension, rows.map(({ review_status }) => review_status).sort()]).toEqual([
        dimension,
        [...(READABLE[table]?.[audience] ?? [])].sort(),
      ]);
    }
  });

  it("tell the ministry how many drafts there were, and nothing of them", async () => {
    const { rows } = await as("reviewer", (client) =>
      client.query(
        "SELECT dimension, sum(projects)::int AS n, sum(cost_cents)::int AS cost FROM project_day_rollup WHERE review_status = 'draft' GROUP BY 1",
      ),
    );
    expect(rows).toEqual([{ dimension: "count", n: 1, cost: 0 }]);
  });

  it.each(AUDIENCES)("say to %s when a territory wrote, where it is their business", async (audience) => {
    const { rowCount } = await as(audience, (client) => client.query("SELECT FROM territory_activity"));
    expect((rowCount ?? 0) > 0).toBe(/^own|reviewer|admin/.test(audience));
  });
});

describe("search", () => {
  it.each(AUDIENCES)("finds for %s what it may see", async (audience) => {
    for (const call of [
      "search_projects('zébulons')",
      "search_projects('zebullon', true)",
      "projects_that_say(ARRAY['le zébulon', 'zinguerie'])",
    ]) {
      const { rows } = await as(audience, (client) => client.query(`SELECT id FROM ${call} AS id`));
      const found = REVIEW_STATUSES.filter((status) =>
        rows.some((row) => row.id === fixture.projects[status].id),
      );
      expect([call, found]).toEqual([call, READABLE.project?.[audience]]);
    }
  });
});

describe("what is nobody's", () => {
  it.each(AUDIENCES)("stays closed to %s", async (audience) => {
    for (const table of CLOSED_TABLES) {
      const { rowCount } = await as(audience, (client) => client.query(`SELECT FROM ${table}`));
      expect([table, rowCount]).toEqual([table, 0]);
    }
    for (const table of FORBIDDEN_TABLES) {
      expect([table, await as(audience, (client) => attempt(client, `SELECT FROM ${table}`))]).toEqual([
        table,
        "denied",
      ]);
    }
    for (const table of ["journal_entry", "review_event", "project_version"]) {
      for (const sql of [
        `DELETE FROM ${table}`,
        `UPDATE ${table} SET project_id = project_id`,
        `TRUNCATE ${table}`,
      ]) {
        expect([sql, await as(audience, (client) => attempt(client, sql))]).toEqual([sql, "denied"]);
      }
    }
    for (const sql of [
      "DELETE FROM project",
      "INSERT INTO project_rollup VALUES (1, 'draft', 'all', '', 1, 0, 0, 0, 0)",
      "SELECT actor_of_session('x')",
      "SELECT actor_of_calendar_feed('x')",
      "SELECT project_rollup_compact()",
      "DELETE FROM published_project",
      "UPDATE project_funder SET asked_cents = 0",
      "UPDATE project_indicator SET value = 0",
      "UPDATE project_fact SET phase = 'idea'",
      "DELETE FROM project_fact",
      "SELECT project_fact_rebuild()",
      "UPDATE project_day SET total_cost_cents = 0",
      "DELETE FROM project_lack_day",
      "UPDATE project_funder_day SET asked_cents = 0",
      "DELETE FROM open_milestone_day",
      "UPDATE indicator_day SET value = 0",
      "INSERT INTO territory_activity (territory_id, on_day) VALUES (1, '2026-01-01')",
      "UPDATE project_day_rollup SET projects = 0",
      "DELETE FROM project_day_checkpoint",
      "INSERT INTO project_day_mark (kind, on_day) VALUES ('late', '2021-03-18')",
      "SELECT project_day_fold()",
      "SELECT project_day_rebuild()",
    ]) {
      expect([sql, await as(audience, (client) => attempt(client, sql))]).toEqual([sql, "denied"]);
    }
  });

  it("has row-level security on every table", async () => {
    const { rows } = await pool.query(
      "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND NOT relrowsecurity AND relname <> '_prisma_migrations'",
    );
    expect(rows).toEqual([]);
  });
});

describe("accounts", () => {
  it.each(AUDIENCES)("are seen by colleagues and the administrator: %s", async (audience) => {
    const { rows } = await as(audience, (client) =>
      client.query("SELECT name FROM user_account WHERE email LIKE '%@matrice.test'"),
    );
    const names = rows.map((row) => row.name).sort();
    const actor = fixture.actors[audience];
    const expected = Object.values(fixture.actors)
      .filter((one) => one.userId && (audience === "admin" || one.organisationId === actor.organisationId))
      .map((one) => one.name)
      .sort();
    expect(names).toEqual(audience === "visitor" ? [] : expected);
  });

  it.each(AUDIENCES)("are not promoted by %s beyond what it may give", async (audience) => {
    const touched = await as(audience, (client) =>
      attempt(client, "UPDATE user_account SET role = 'admin' WHERE email = 'owncontributor@matrice.test'"),
    );
    expect(touched === 1).toBe(audience === "admin");
  });
});
