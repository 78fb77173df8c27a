import { randomUUID } from "node:crypto";
import type pg from "pg";

export type PlainProject = {
  territoryId: number;
  title: string;
  summary: string;
  priorityIds: number[];
  totalCostCents: number;
  lines: { funderId: number; amountCents: number; state: string }[];
};

/** A project with its lines, contact, version and journal entry, in one transaction of as few statements as it takes. */
export async function plainCreation(pool: pg.Pool, input: PlainProject): Promise<{ reference: string }> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    // The derived figures are part of the answer: the same triggers fire, and know the caller by this claim.
    await client.query({ name: "claim", text: "SELECT set_config('app.role', 'system', true)" });
    const { rows } = await client.query({
      name: "create-project",
      text: `INSERT INTO project (territory_id, creation_key, title, summary, main_priority_id, priority_ids, phase, progress_status, total_cost_cents)
             VALUES ($1, $2, $3, $4, $5, $6, 'idea', 'onTrack', $7) RETURNING id, reference`,
      values: [
        input.territoryId,
        randomUUID(),
        input.title,
        input.summary,
        input.priorityIds[0],
        input.priorityIds,
        input.totalCostCents,
      ],
    });
    const { id, reference } = rows[0];
    await client.query({
      name: "create-details",
      text: `WITH lines AS (INSERT INTO funding_line (project_id, position, funder_id, amount_cents, state)
               SELECT $1, line.position, line.funder, line.amount, line.state
               FROM unnest($2::int[], $3::bigint[], $4::text[]) WITH ORDINALITY AS line (funder, amount, state, position)),
             contact AS (INSERT INTO project_contact VALUES ($1, 'Contact', 'contact@exemple.test', '')),
             version AS (INSERT INTO project_version (project_id, number, valid_from, author_name, state) VALUES ($1, 1, now(), 'x', $5::jsonb))
             INSERT INTO journal_entry (actor_name, verb, subject_kind, subject_key, project_id, territory_id, changes)
             VALUES ('x', 'create', 'project', $6, $1, $7, $5::jsonb)`,
      values: [
        id,
        input.lines.map((line) => line.funderId),
        input.lines.map((line) => line.amountCents),
        input.lines.map((line) => line.state),
        JSON.stringify(input),
        reference,
        input.territoryId,
      ],
    });
    await client.query("COMMIT");
    return { reference };
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    client.release();
  }
}
