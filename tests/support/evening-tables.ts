import type pg from "pg";

const TABLES = [
  "project_day",
  "project_lack_day",
  "project_funder_day",
  "open_milestone_day",
  "indicator_day",
] as const;
const SUMS =
  "concat_ws(' ', sum(projects), sum(cost_cents), sum(asked_cents), sum(granted_cents), sum(paid_cents), sum(gap_cents))";

/** All that is kept of the evenings, as texts in one order; sums of each day, however they are folded. */
export async function dumpEvenings(client: pg.ClientBase): Promise<Record<string, readonly string[]>> {
  const dump: Record<string, readonly string[]> = {};
  for (const table of TABLES) {
    const { rows } = await client.query<{ row: string }>(
      `SELECT to_jsonb(t)::text AS row FROM ${table} t ORDER BY 1`,
    );
    dump[table] = rows.map(({ row }) => row);
  }
  const { rows } = await client.query<{ row: string }>(
    `SELECT concat_ws('/', on_day, territory_id, review_status, dimension, value, coalesce(main_priority_id::text, '-'), coalesce(phase, '-'),
        coalesce(progress_status, '-'), ${SUMS}) AS row
     FROM project_day_rollup GROUP BY on_day, territory_id, review_status, dimension, value, main_priority_id, phase, progress_status
     HAVING ${SUMS} <> '0 0 0 0 0 0' ORDER BY 1`,
  );
  dump.project_day_rollup = rows.map(({ row }) => row);
  const activity = await client.query<{ row: string }>(
    "SELECT DISTINCT territory_id || ' ' || on_day AS row FROM territory_activity ORDER BY 1",
  );
  dump.territory_activity = activity.rows.map(({ row }) => row);
  return dump;
}
