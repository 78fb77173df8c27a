import type { Pool } from "pg";
import type { ReviewStatus } from "@/lib/features/projects/constants";
import type { ProjectState } from "@/lib/features/projects/types";
import type { Actor } from "@/lib/kernel/actor";
import { completeState, territoryFacts } from "./projects/project-fixture";

export type PlacedProject = { readonly id: number; readonly reference: string; readonly state: ProjectState };

/** A complete project of Roubaix in any review status, with its only version and the line of journal that goes with it. */
export async function placeProject(
  pool: Pool,
  author: Actor,
  reviewStatus: ReviewStatus,
  changes: Partial<ProjectState> = {},
): Promise<PlacedProject> {
  const facts = await territoryFacts(pool, "roubaix");
  const state = completeState(facts, { fundingLines: [], privateNote: "", ...changes });
  const { rows } = await pool.query<{ id: number; reference: string }>(
    `INSERT INTO project (territory_id, creation_key, title, summary, objectives, project_owner, project_owner_kind,
       main_priority_id, priority_ids, qpv_codes, code_insee, phase, progress_status, starts_on, ends_on, total_cost_cents, review_status, submitted_at)
     VALUES ($1, gen_random_uuid(), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16::text,
       CASE WHEN $16::text <> 'draft' THEN now() END) RETURNING id, reference`,
    [
      facts.territoryId,
      state.title,
      state.summary,
      state.objectives,
      state.projectOwner,
      state.projectOwnerKind,
      state.mainPriority,
      [state.mainPriority, ...state.priorities].filter((id) => id !== null),
      state.qpvCodes,
      state.codeInsee,
      state.phase,
      state.progressStatus,
      state.startsOn,
      state.endsOn,
      state.totalCost,
      reviewStatus,
    ],
  );
  const placed = rows[0];
  if (!placed) throw new Error("INSERT … RETURNING gives its row");
  const { name, email, phone } = state.contact;
  await pool.query("INSERT INTO project_contact VALUES ($1, $2, $3, $4)", [placed.id, name, email, phone]);
  await pool.query(
    `INSERT INTO project_version (project_id, number, valid_from, author_id, author_name, state)
     VALUES ($1, 1, now(), $2, $3, $4)`,
    [placed.id, author.userId, author.name, { ...state, reviewStatus }],
  );
  return { ...placed, state };
}

/** Everything that a step may write about a project, to compare before and after. */
export async function traceOf(pool: Pool, projectId: number): Promise<unknown> {
  const { rows } = await pool.query(
    `SELECT to_jsonb(p) AS project,
       (SELECT jsonb_agg(to_jsonb(e) ORDER BY id) FROM review_event e WHERE e.project_id = p.id) AS events,
       (SELECT jsonb_agg(to_jsonb(v) ORDER BY number) FROM project_version v WHERE v.project_id = p.id) AS versions,
       (SELECT jsonb_agg(to_jsonb(j) ORDER BY id) FROM journal_entry j WHERE j.project_id = p.id) AS journal,
       (SELECT count(*) FROM notification n WHERE n.project_id = p.id) AS notifications,
       (SELECT to_jsonb(s) FROM published_project s WHERE s.project_id = p.id) AS published
     FROM project p WHERE p.id = $1`,
    [projectId],
  );
  return rows[0];
}
