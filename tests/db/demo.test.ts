import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { PHASES, PROGRESS_STATUSES, REVIEW_STATUSES } from "@/lib/features/projects/constants";
import { missingForSubmission } from "@/lib/features/projects/rules";
import type { ProjectState } from "@/lib/features/projects/types";
import { loadDemo } from "@/prisma/seed/demo";
import { createDatabase, type TestDatabase } from "@/tests/support/database";

const NOW = new Date("2026-11-23T10:00:00Z");

let database: TestDatabase;
let client: pg.Client;

async function open() {
  database = await createDatabase("reference");
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query("SELECT set_config('app.role', 'system', false)");
}
async function close() {
  await client.end();
  await database.drop();
}

async function column<Value>(query: string, ...values: unknown[]): Promise<Value[]> {
  const { rows } = await client.query<{ value: Value }>(query, values);
  return rows.map(({ value }) => value);
}

describe("what it holds", () => {
  beforeAll(async () => {
    await open();
    await loadDemo(database.url, NOW);
  });
  afterAll(close);

  it("shows every state, territory, priority, phase and progress, and what is missing", async () => {
    expect(await column("SELECT count(*)::int AS value FROM project WHERE demo")).toEqual([61]);
    expect(await column("SELECT DISTINCT review_status AS value FROM project ORDER BY 1")).toEqual(
      [...REVIEW_STATUSES].sort(),
    );
    expect(await column("SELECT DISTINCT territory_id AS value FROM project")).toHaveLength(14);
    expect(
      await column(
        "SELECT DISTINCT main_priority_id AS value FROM project WHERE main_priority_id IS NOT NULL",
      ),
    ).toHaveLength(4);
    expect(await column("SELECT DISTINCT phase AS value FROM project WHERE phase IS NOT NULL")).toHaveLength(
      PHASES.length,
    );
    expect(
      await column("SELECT DISTINCT progress_status AS value FROM project WHERE phase IS NOT NULL"),
    ).toHaveLength(PROGRESS_STATUSES.length);
    expect(await column("SELECT DISTINCT command AS value FROM review_event")).toHaveLength(5);
    const without = await column(
      "SELECT slug AS value FROM territory t WHERE NOT EXISTS (SELECT FROM project p WHERE p.territory_id = t.id AND p.review_status = 'accepted') ORDER BY 1",
    );
    expect(without).toEqual(["grand-narbonne", "orly-choisy"]);
    expect(await column("SELECT count(*)::int AS value FROM published_project")).toEqual([18]);
    expect(await column("SELECT title AS value FROM project WHERE NOT demo")).toEqual([]);
  });

  it("puts each project on the ground: its QPV and its commune are of its territory, and touch", async () => {
    const misplaced = await column(
      `SELECT p.title AS value FROM project p WHERE EXISTS (
       SELECT FROM unnest(p.qpv_codes) AS tag WHERE NOT EXISTS (SELECT FROM qpv q WHERE q.code = tag AND q.territory_id = p.territory_id))
     UNION ALL SELECT p.title FROM project p WHERE p.code_insee IS NOT NULL AND NOT EXISTS (
       SELECT FROM territory_commune m WHERE m.territory_id = p.territory_id AND m.code_insee = p.code_insee)
     UNION ALL SELECT p.title FROM project p WHERE p.code_insee IS NOT NULL AND p.qpv_codes <> '{}' AND NOT EXISTS (
       SELECT FROM qpv q WHERE q.code = ANY (p.qpv_codes) AND p.code_insee = ANY (q.commune_codes))`,
    );
    expect(misplaced).toEqual([]);
  });

  it("places two projects in three, near the middle of a QPV they serve", async () => {
    const points = await column<number>(
      `SELECT round(min(sqrt(((p.longitude - q.longitude) * cos(radians(q.latitude))) ^ 2 + (p.latitude - q.latitude) ^ 2) * 111320))::int AS value
       FROM project p JOIN qpv q ON q.code = ANY (p.qpv_codes) WHERE p.longitude IS NOT NULL GROUP BY p.id`,
    );
    expect(points.length).toBeGreaterThan(25);
    expect(Math.max(...points)).toBeLessThan(120);
    expect(
      await column(
        `SELECT p.title AS value FROM project p JOIN project_version v ON v.project_id = p.id AND v.valid_to IS NULL
         WHERE (v.state -> 'point' ->> 'longitude')::float8 IS DISTINCT FROM p.longitude`,
      ),
    ).toEqual([]);
  });

  it("asks for no more than the cost, and keeps to fictional addresses and telephones", async () => {
    expect(
      await column("SELECT title AS value FROM project WHERE funding_asked_cents > total_cost_cents"),
    ).toEqual([]);
    expect(
      await column("SELECT email AS value FROM project_contact WHERE email NOT LIKE '%@exemple.test'"),
    ).toEqual([]);
    // Ranges that the French regulator keeps for works of fiction.
    const range = "^(01 99 00|02 61 91|03 53 01|04 65 71|05 36 49|06 39 98) \\d\\d \\d\\d$";
    expect(await column("SELECT phone AS value FROM project_contact WHERE phone !~ $1", range)).toEqual([]);
    expect(
      await column("SELECT email AS value FROM user_account WHERE NOT demo OR email NOT LIKE '%@demo.test'"),
    ).toEqual([]);
  });

  it("is written in French typography throughout", async () => {
    const texts = await column<string>(
      `SELECT value #>> '{}' AS value FROM (
       SELECT jsonb_path_query(state, '$.** ? (@.type() == "string")') AS value FROM project_version
       UNION ALL SELECT jsonb_path_query(field_comments, '$.** ? (@.type() == "string")') FROM review_event
       UNION ALL SELECT to_jsonb(message) FROM review_event
       UNION ALL SELECT to_jsonb(text) FROM partner_answer_word UNION ALL SELECT to_jsonb(text) FROM partner_answer_step
       UNION ALL SELECT jsonb_path_query(content, '$.** ? (@.type() == "string")') FROM strategy
       UNION ALL SELECT to_jsonb(message) FROM quarterly_review UNION ALL SELECT to_jsonb(word) FROM quarterly_answer) AS strings`,
    );
    expect(texts.length).toBeGreaterThan(1000);
    expect(
      texts.filter((text) => /['"`]|\.\.\.| [;:!?»%€]|« |\d \d{3}(?!\d| \d\d)|[aeiou]€/.test(text)),
    ).toEqual([]);
  });

  it("tells a year that holds together", async () => {
    const broken = await column(
      `SELECT 'gap ' || project_id AS value FROM (
       SELECT project_id, valid_to, lead(valid_from) OVER w AS next_from, number, row_number() OVER w AS position
       FROM project_version WINDOW w AS (PARTITION BY project_id ORDER BY number)) AS v
       WHERE valid_to IS DISTINCT FROM next_from OR number <> position
     UNION ALL SELECT 'current ' || p.reference FROM project p JOIN project_version v ON v.project_id = p.id AND v.valid_to IS NULL
       WHERE v.number <> p.version OR v.state ->> 'title' <> p.title
     UNION ALL SELECT 'status ' || p.reference FROM project p WHERE p.review_status <> coalesce(
       (SELECT e.to_status FROM review_event e WHERE e.project_id = p.id ORDER BY e.at DESC LIMIT 1), 'draft')
     UNION ALL SELECT 'updated ' || p.reference FROM project p WHERE p.updated_at <> (
       SELECT max(at) FROM journal_entry j WHERE j.project_id = p.id AND j.verb IN ('create', 'update', 'acceptAnswer', 'grantAnswer'))
     UNION ALL SELECT 'decided ' || p.reference FROM project p
       WHERE (p.submitted_at IS NULL) <> (p.review_status = 'draft') OR (p.decided_at IS NULL) <> (p.review_status IN ('draft', 'submitted'))
     UNION ALL SELECT 'version ' || e.id FROM review_event e WHERE NOT EXISTS (
       SELECT FROM project_version v WHERE v.project_id = e.project_id AND v.number = e.version)
     UNION ALL SELECT 'author ' || j.id FROM journal_entry j JOIN user_account u ON u.id = j.actor_id JOIN organisation o ON o.id = u.organisation_id
       WHERE o.territory_id IS DISTINCT FROM j.territory_id AND u.role <> 'reviewer'
         AND NOT (u.role = 'partner' AND j.verb IN ('giveAnswer', 'changeAnswer', 'withdrawAnswer', 'grantAnswer'))
     UNION ALL SELECT 'time ' || j.id FROM journal_entry j WHERE j.at NOT BETWEEN $1::timestamptz - interval '366 days' AND $1`,
      NOW,
    );
    expect(broken).toEqual([]);
    const [oldest = NOW] = await column<Date>("SELECT min(at) AS value FROM journal_entry");
    expect(NOW.getTime() - oldest.getTime()).toBeGreaterThan(350 * 86_400_000);
  });

  it("tells a review that was sent last quarter, and one that is under way", async () => {
    const reviews = await column(
      `SELECT json_build_array(t.slug, r.starts_on, r.answered_count, r.sent_at IS NOT NULL, cardinality(r.unanswered_ids)) AS value
       FROM quarterly_review r JOIN territory t ON t.id = r.territory_id WHERE t.slug = 'roubaix' ORDER BY r.starts_on`,
    );
    expect(reviews).toEqual([
      ["roubaix", "2026-07-01", expect.any(Number), true, 0],
      ["roubaix", "2026-10-01", 2, false, 0],
    ]);
    expect(
      await column("SELECT count(*)::int AS value FROM quarterly_review WHERE sent_at IS NOT NULL"),
    ).toEqual([6]);
    expect(await column("SELECT DISTINCT outcome AS value FROM quarterly_answer ORDER BY 1")).toEqual([
      "changed",
      "unchanged",
    ]);
  });

  it("writes the strategies of six territories, with projects behind most of their objectives", async () => {
    expect(
      await column("SELECT state || ' ' || count(*) AS value FROM strategy GROUP BY state ORDER BY 1"),
    ).toEqual(["adopted 1", "elaboration 3", "shared 2"]);
    expect(await column("SELECT count(*)::int AS value FROM published_strategy")).toEqual([2]);
    expect(
      await column(
        "SELECT DISTINCT min(valid_from) <= max(valid_from) AS value FROM strategy_version GROUP BY strategy_id",
      ),
    ).toEqual([true]);
    const alone = await column(
      "SELECT title AS value FROM strategy_objective o WHERE NOT EXISTS (SELECT FROM objective_project a WHERE a.objective_key = o.key)",
    );
    expect(alone).toEqual([]);
    // Of several objectives, a project has one main one.
    expect(
      await column(
        "SELECT count(*)::int AS value FROM objective_project GROUP BY project_id HAVING count(*) FILTER (WHERE is_main) <> 1",
      ),
    ).toEqual([]);
  });

  it("leaves the figures exact: the rollup is what a recount finds", async () => {
    const differences = await column(
      `(SELECT territory_id, review_status, sum(projects)::int, sum(cost_cents)::bigint, sum(granted_cents)::bigint FROM project_rollup WHERE dimension = 'all' GROUP BY 1, 2
      EXCEPT SELECT territory_id, review_status, count(*)::int, coalesce(sum(total_cost_cents), 0)::bigint, sum(funding_granted_cents)::bigint FROM project GROUP BY 1, 2)`,
    );
    expect(differences).toEqual([]);
  });

  it("submits only what is complete", async () => {
    const submitted = await column<ProjectState & { title: string }>(
      `SELECT v.state AS value FROM review_event e JOIN project_version v ON v.project_id = e.project_id AND v.number = e.version
     WHERE e.command = 'submit' UNION ALL
     SELECT v.state FROM project_version v JOIN project p ON p.id = v.project_id
     WHERE v.valid_to IS NULL AND p.review_status IN ('submitted', 'accepted', 'changesRequested', 'rejected')`,
    );
    expect(submitted.length).toBeGreaterThan(90);
    expect(
      submitted.flatMap((state) => missingForSubmission(state).map((field) => `${state.title}: ${field}`)),
    ).toEqual([]);
  });

  it("keeps drafts at several degrees of completeness", async () => {
    const drafts = await column<ProjectState>(
      "SELECT v.state AS value FROM project_version v JOIN project p ON p.id = v.project_id WHERE v.valid_to IS NULL AND p.review_status = 'draft'",
    );
    const degrees = new Set(drafts.map((state) => missingForSubmission(state).length));
    expect(degrees).toContain(0);
    expect(degrees.size).toBeGreaterThanOrEqual(5);
  });
});

describe("loading it", () => {
  beforeEach(open);
  afterEach(close);

  it("does nothing once there is a project", async () => {
    const first = await loadDemo(database.url, NOW);
    expect(await loadDemo(database.url, NOW)).toEqual({ projects: 0 });
    expect(await column("SELECT count(*)::int AS value FROM project")).toEqual([first.projects]);
  });

  it("writes all or nothing", async () => {
    await client.query(
      `CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'interrupted'; END $$;
     CREATE TRIGGER interrupt BEFORE INSERT ON journal_entry FOR EACH ROW EXECUTE FUNCTION fail()`,
    );
    await expect(loadDemo(database.url, NOW)).rejects.toThrow("interrupted");
    expect(await column("SELECT count(*)::int AS value FROM project")).toEqual([0]);
    expect(await column("SELECT count(*)::int AS value FROM user_account")).toEqual([0]);
  });

  it("writes the same on the same day", async () => {
    const everything = () =>
      column(
        `SELECT to_jsonb(p) AS value FROM project p UNION ALL SELECT to_jsonb(v) FROM project_version v
       UNION ALL SELECT to_jsonb(e) FROM review_event e UNION ALL SELECT to_jsonb(j) FROM journal_entry j
       UNION ALL SELECT to_jsonb(r) FROM quarterly_review r UNION ALL SELECT to_jsonb(a) FROM quarterly_answer a
       UNION ALL SELECT to_jsonb(n) FROM partner_answer n UNION ALL SELECT to_jsonb(w) FROM partner_answer_word w
       UNION ALL SELECT to_jsonb(t) FROM strategy_version t UNION ALL SELECT to_jsonb(o) FROM objective_project o
       UNION ALL SELECT to_jsonb(i) FROM strategy_edition i UNION ALL SELECT to_jsonb(f) - 'published_at' FROM published_strategy f
       UNION ALL SELECT to_jsonb(s) FROM partner_answer_step s UNION ALL SELECT to_jsonb(v) FROM scheme_envelope v`,
      );
    await loadDemo(database.url, NOW);
    const first = await everything();
    await close();
    await open();
    await loadDemo(database.url, NOW);
    expect(await everything()).toEqual(first);
  });
});
