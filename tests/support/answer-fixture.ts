import type { Pool } from "pg";
import type { Actor } from "@/lib/kernel/actor";

/** A proposal of the partner of the matrix, with its words and its first step. */
export async function addAnswer(
  pool: Pool,
  projectId: number,
  partner: Actor,
): Promise<{ answerId: number }> {
  const { organisationId, userId, name, organisationName } = partner;
  const { rows } = await pool.query<{ id: number }>(
    `INSERT INTO partner_answer (project_id, organisation_id, kind, state, nature, amount_cents, budget_year, creation_key, updated_by_id,
       updated_by_name) VALUES ($1, $2, 'proposal', 'proposed', 'grant', 50000, 2026, gen_random_uuid(), $3, $4) RETURNING id`,
    [projectId, organisationId, userId, name],
  );
  const answerId = rows[0]?.id ?? 0;
  await pool.query(
    "INSERT INTO partner_answer_word (answer_id, project_id, organisation_id, text) VALUES ($1, $2, $3, 'Conditions confidentielles')",
    [answerId, projectId, organisationId],
  );
  await pool.query(
    `INSERT INTO partner_answer_step (answer_id, project_id, organisation_id, actor_id, actor_name, organisation_name, command, amount_cents)
     VALUES ($1, $2, $3, $4, $5, $6, 'give', 50000)`,
    [answerId, projectId, organisationId, userId, name, organisationName],
  );
  return { answerId };
}
