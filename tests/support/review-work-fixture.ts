import type { Pool } from "pg";
import type { Actor } from "@/lib/kernel/actor";
import type { Audience } from "./visibility-matrix";

type Reviewed = { readonly id: number; readonly reviewStatus: string; readonly eventId: number };

/** The work of a review on one project of the matrix: in the reviewer's hands, an opinion given by the partner, a remark. */
export async function addReviewWork(
  pool: Pool,
  { id, reviewStatus, eventId }: Reviewed,
  { reviewer, partner }: Record<Audience, Actor>,
) {
  const closedAs = reviewStatus === "submitted" ? null : reviewStatus;
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    await client.query("SELECT set_config('app.role', 'system', true)");
    const { rows: opinions } = await client.query(
      `INSERT INTO review_opinion (project_id, territory_id, reference, project_title, asked_organisation_id, asked_name, due_on, asked_by_id,
         asked_by_name, creation_key, stance, text, given_at, given_by_id, given_by_name, closed_at, closed_as)
       SELECT p.id, p.territory_id, p.reference, p.title, $2, 'ANRU', '2026-06-30', $3, 'x', gen_random_uuid(), 'reserved', 'Avis confidentiel',
         now(), $4, 'x', CASE WHEN $5::text IS NOT NULL THEN now() END, $5::text FROM project p WHERE p.id = $1 RETURNING id`,
      [id, partner.organisationId, reviewer.userId, partner.userId, closedAs],
    );
    await client.query(
      `INSERT INTO review_assignment (project_id, assignee_id, assignee_name, assigned_by_id, assigned_by_name)
       VALUES ($1, $2, $3, $2, $3)`,
      [id, reviewer.userId, reviewer.name],
    );
    await client.query(
      `INSERT INTO review_checklist (project_id, answers, updated_by_id, updated_by_name)
       SELECT $1, jsonb_object_agg(i.id, '{"answer": "yes", "note": "Confidentiel"}'::jsonb), $2, 'x' FROM review_check_item i`,
      [id, reviewer.userId],
    );
    await client.query(
      `INSERT INTO review_check_record (event_id, project_id, points)
       VALUES ($1, $2, '[{"label": "Point", "answer": "yes", "note": ""}]')`,
      [eventId, id],
    );
    const { rows: remarks } = await client.query(
      `INSERT INTO review_remark (project_id, event_id, field, text, at, author_name)
       VALUES ($1, $2, 'summary', 'Remarque confidentielle', now(), 'x') RETURNING id`,
      [id, eventId],
    );
    await client.query("COMMIT");
    return {
      opinionId: opinions[0].id as number,
      askedOrganisationId: partner.organisationId ?? 0,
      remarkId: remarks[0].id as number,
    };
  } finally {
    client.release();
  }
}
