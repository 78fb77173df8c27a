import pg from "pg";
import { programmeContent } from "./strategy-programme";

/** The database of the server that the browser tests look at. */
function databaseUrl(): string {
  const { DATABASE_URL } = JSON.parse(process.env.TEST_COMMAND_ENVIRONMENT ?? "{}");
  if (typeof DATABASE_URL !== "string")
    throw new Error("TEST_COMMAND_ENVIRONMENT holds the server's DATABASE_URL");
  return DATABASE_URL;
}

/**
 * A strategy that is shared with the ministry, of a territory that has none yet, with so many accepted projects of its own, in
 * time and with milestones, under its objectives in turn but the last one. Where there is one already, nothing is touched.
 */
export async function setStrategyScene(territory: string, projects: number): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl() });
  await client.connect();
  try {
    await client.query("SELECT set_config('app.role', 'system', false)");
    const { rowCount: isBegun } = await client.query(
      "SELECT FROM strategy s JOIN territory t ON t.id = s.territory_id WHERE t.slug = $1",
      [territory],
    );
    if (isBegun) return;
    const { rows } = await client.query<{ code: string }>(
      "SELECT q.code FROM qpv q JOIN territory t ON t.id = q.territory_id WHERE t.slug = $1 AND q.generation = 2024 ORDER BY q.code LIMIT 2",
      [territory],
    );
    await client.query(
      `INSERT INTO strategy (territory_id, state, content, updated_by_name)
       SELECT id, 'shared', $2, 'Épreuve' FROM territory WHERE slug = $1 ON CONFLICT (territory_id) DO NOTHING`,
      [territory, programmeContent(rows.map(({ code }) => code))],
    );
    await client.query(
      `WITH place AS (SELECT id FROM territory WHERE slug = $1),
         made AS (
           INSERT INTO project (territory_id, creation_key, title, summary, main_priority_id, priority_ids, qpv_codes, phase, progress_status,
             starts_on, ends_on, total_cost_cents, review_status, submitted_at)
           SELECT place.id, gen_random_uuid(), 'Projet d’épreuve n° ' || n || ', au titre assez long pour être coupé dans le dessin', 'x', 1 + n % 4,
             ARRAY[1 + n % 4]::smallint[], $3::text[], (ARRAY['idea', 'study', 'operation'])[1 + n % 3], 'onTrack', '2024-03-01'::date + n * 20,
             '2025-06-01'::date + n * 25, 1000000 * n, 'accepted', now() FROM place, generate_series(1, $2::integer) AS n
           RETURNING id),
         ranked AS (SELECT id, row_number() OVER (ORDER BY id) AS n FROM made),
         objectives AS (SELECT key, row_number() OVER (ORDER BY axis_position, position) AS n, count(*) OVER () AS total
           FROM strategy_objective WHERE territory_id = (SELECT id FROM place)),
         steps AS (
           INSERT INTO milestone (project_id, position, label, planned_on, state)
           SELECT id, s, 'Étape ' || s, '2024-06-01'::date + (n * 20 + s * 200)::integer, (ARRAY['reached', 'planned'])[s] FROM ranked, generate_series(1, 2) AS s)
       INSERT INTO objective_project (objective_key, project_id, is_main)
       SELECT o.key, r.id, true FROM ranked r JOIN objectives o ON o.n = 1 + r.n % greatest(1, o.total - 1)`,
      [territory, projects, rows.map(({ code }) => code)],
    );
  } finally {
    await client.end();
  }
}
