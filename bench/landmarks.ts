import pg from "pg";
import type { Landmarks } from "./cases";

const PAGE = 25;

/** The places of a loaded database that the cases ask for: one accepted project of Roubaix, and a page far down. */
export async function findLandmarks(databaseUrl: string): Promise<Landmarks> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query("SELECT set_config('app.role', 'system', false)");
  const { rows: accepted } = await client.query(
    `SELECT p.reference, t.id AS roubaix FROM project p JOIN territory t ON t.id = p.territory_id
     WHERE t.slug = 'roubaix' AND p.review_status = 'accepted' ORDER BY p.id LIMIT 1`,
  );
  const { rows: visible } = await client.query(
    "SELECT count(*)::int AS count FROM project WHERE review_status <> 'draft'",
  );
  const page = Math.floor(visible[0].count / PAGE / 2);
  const { rows: deep } = await client.query(
    `SELECT id, to_char(updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS instant
     FROM project WHERE review_status <> 'draft' ORDER BY updated_at DESC, id DESC OFFSET $1 LIMIT 1`,
    [(page - 1) * PAGE - 1],
  );
  const { rows: funders } = await client.query(
    "SELECT id FROM organisation WHERE is_funder ORDER BY id LIMIT 3",
  );
  const { rows: editable } = await client.query<{ reference: string; version: number }>(
    `SELECT p.reference, p.version FROM project p JOIN territory t ON t.id = p.territory_id
     WHERE t.slug = 'roubaix' AND p.review_status = 'draft' ORDER BY p.id LIMIT 1000`,
  );
  await client.end();
  const { id, instant } = deep[0];
  return {
    roubaixId: accepted[0].roubaix,
    reference: accepted[0].reference,
    funderIds: funders.map(({ id }) => id),
    editable,
    deep: { page, cursor: `${id}~${instant}`, instant, id },
    rareWord: "zinguerie",
    commonWord: "commerces",
  };
}
