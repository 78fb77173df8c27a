import type { Pool } from "pg";
import { REVIEW_STATUSES, type ReviewStatus } from "@/lib/features/projects/constants";
import type { Actor } from "@/lib/kernel/actor";
import { mintActor, visitor } from "@/lib/platform/actors";
import { addAnswer } from "./answer-fixture";
import { addExchanges } from "./exchange-fixture";
import { addReviewWork } from "./review-work-fixture";
import { AUDIENCE_ROLES, type Audience } from "./visibility-matrix";

export type FixtureProject = {
  readonly id: number;
  readonly reference: string;
  readonly territoryId: number;
  readonly reviewStatus: ReviewStatus;
  /** Of the review of each: see review-work-fixture.ts. */
  readonly opinionId: number;
  readonly askedOrganisationId: number;
  readonly remarkId: number;
  /** Of the partner. */
  readonly answerId: number;
};

export type VisibilityFixture = {
  readonly actors: Record<Audience, Actor>;
  /** One project of the own territory in each review status; the accepted one is published. */
  readonly projects: Record<ReviewStatus, FixtureProject>;
};

const OWN = "roubaix";
const OTHER = "laval";
const ORGANISATIONS: Record<Audience, string> = {
  ownContributor: OWN,
  ownCoordinator: OWN,
  otherContributor: OTHER,
  otherCoordinator: OTHER,
  reviewer: "anct",
  admin: "anct",
  partner: "anru",
  visitor: "",
};

/** Builds everything that the matrix speaks of, on loaded reference data. `pool` logs in as a superuser. */
export async function buildVisibilityFixture(pool: Pool): Promise<VisibilityFixture> {
  const actors = {} as Record<Audience, Actor>;
  for (const [audience, role] of Object.entries(AUDIENCE_ROLES) as [Audience, Actor["role"]][]) {
    actors[audience] = role === "visitor" ? visitor : await createAccount(pool, audience, role);
  }
  await pool.query("INSERT INTO review_check_item (label, position) VALUES ('Point confidentiel', 1)");
  const projects = {} as VisibilityFixture["projects"];
  for (const status of REVIEW_STATUSES) projects[status] = await createProject(pool, status, actors);
  return { actors, projects };
}

async function createAccount(pool: Pool, audience: Audience, role: Actor["role"]): Promise<Actor> {
  const own = audience.startsWith("own") || audience.startsWith("other");
  const where = own ? "t.slug = $1" : "o.slug = $1";
  const { rows } = await pool.query(
    `SELECT o.id, o.name, o.territory_id FROM organisation o LEFT JOIN territory t ON t.id = o.territory_id WHERE ${where}`,
    [ORGANISATIONS[audience]],
  );
  const organisation = rows[0];
  if (!organisation) throw new Error(`no organisation for ${audience}`);
  const email = `${audience.toLowerCase()}@matrice.test`;
  const { rows: users } = await pool.query(
    "INSERT INTO user_account (id, email, name, role, organisation_id) VALUES (gen_random_uuid(), $1, $2, $3, $4) RETURNING id",
    [email, audience, role, organisation.id],
  );
  return mintActor({
    role,
    userId: users[0].id,
    name: audience,
    email,
    organisationId: organisation.id,
    organisationName: organisation.name,
    territoryId: organisation.territory_id,
  });
}

/** One more project of the own territory, for a test that will change it. */
export async function createProject(
  pool: Pool,
  status: ReviewStatus,
  actors: Record<Audience, Actor>,
): Promise<FixtureProject> {
  const author = actors.ownCoordinator;
  const { rows } = await pool.query(
    `INSERT INTO project (territory_id, creation_key, title, summary, objectives, project_owner, priority_ids, main_priority_id, code_insee,
       phase, progress_status, starts_on, total_cost_cents, review_status, submitted_at, published_at, published_fields)
     VALUES ($1, gen_random_uuid(), $2, 'Résumé', 'Objectifs', 'Porteur', '{1,2}', 1, '59512', 'idea', 'onTrack', '2026-01-01', 100000, $3::text,
       CASE WHEN $3::text <> 'draft' THEN now() END, CASE WHEN $3::text = 'accepted' THEN now() END, '{totalCost}')
     RETURNING id, reference, territory_id AS "territoryId", review_status AS "reviewStatus"`,
    [author.territoryId, `Projet zébulon ${status}`, status],
  );
  const project = rows[0];
  await pool.query(
    "INSERT INTO project_contact VALUES ($1, 'Contact confidentiel', 'contact@exemple.test', '01 99 00 12 34')",
    [project.id],
  );
  await pool.query("INSERT INTO project_note VALUES ($1, 'Note confidentielle')", [project.id]);
  await pool.query(
    `INSERT INTO funding_line (project_id, position, funder_id, amount_cents, state)
     SELECT $1, 1, id, 40000, 'granted' FROM organisation WHERE slug = 'anru'`,
    [project.id],
  );
  await pool.query(
    "INSERT INTO milestone (project_id, position, label, planned_on) VALUES ($1, 1, 'Jalon confidentiel', '2026-06-15')",
    [project.id],
  );
  await pool.query(
    "INSERT INTO need (project_id, position, kind, text) VALUES ($1, 1, 'land', 'Besoin confidentiel')",
    [project.id],
  );
  await pool.query(
    `INSERT INTO indicator_value (project_id, indicator_id, position, kind, "on", value)
     SELECT $1, id, 0, 'measure', '2026-03-31', 12 FROM indicator WHERE slug = 'emplois-crees'`,
    [project.id],
  );
  await pool.query(
    "INSERT INTO cost_line (project_id, position, nature, label, amount_cents) VALUES ($1, 1, 'works', 'Dépense confidentielle', 40000)",
    [project.id],
  );
  await pool.query(
    `INSERT INTO project_version (project_id, number, valid_from, author_id, author_name, state)
     SELECT $1, 1, now(), $2, 'x', jsonb_build_object('reviewStatus', $3::text, 'mainPriority', 1, 'priorities', '[2]'::jsonb, 'totalCost', 100000,
       'fundingLines', jsonb_build_array('{"funderName": "", "detail": "", "amountCents": 40000, "state": "granted", "refusalReason": ""}'::jsonb
         || jsonb_build_object('funderId', (SELECT id FROM organisation WHERE slug = 'anru'))),
       'milestones', '[{"label": "Jalon confidentiel", "state": "planned", "plannedOn": "2026-06-15"}]'::jsonb,
       'needs', '[{"kind": "land", "text": "Besoin confidentiel", "isMet": false}]'::jsonb,
       'indicators', jsonb_build_array('{"baseline": null, "targets": [], "measures": [{"on": "2026-03-31", "value": 12, "source": "", "comment": ""}]}'::jsonb
         || jsonb_build_object('indicatorId', (SELECT id FROM indicator WHERE slug = 'emplois-crees'))))`,
    [project.id, author.userId, status],
  );
  const { rows: steps } = await pool.query(
    `INSERT INTO review_event (project_id, actor_id, actor_name, command, from_status, to_status, message, version)
     VALUES ($1, $2, 'x', 'submit', 'draft', 'submitted', 'Échange confidentiel', 1) RETURNING id`,
    [project.id, author.userId],
  );
  await pool.query(
    `INSERT INTO journal_entry (actor_id, actor_name, verb, subject_kind, subject_key, project_id, territory_id)
     VALUES ($1, 'x', 'create', 'project', $2, $3, $4)`,
    [author.userId, project.reference, project.id, project.territoryId],
  );
  await pool.query(
    "INSERT INTO form_draft (user_id, form_key, project_id, base_version, content) VALUES ($1, $2, $3, 1, '{}')",
    [author.userId, `${project.reference}/jalons`, project.id],
  );
  await pool.query("INSERT INTO project_confirmation VALUES ($1, now(), 'x')", [project.id]);
  await pool.query("INSERT INTO project_presence VALUES ($1, $2, 'jalons', 'x', 'x')", [
    project.id,
    author.userId,
  ]);
  await addExchanges(pool, project, author);
  return {
    ...project,
    ...(await addAnswer(pool, project.id, actors.partner)),
    ...(await addReviewWork(pool, { ...project, eventId: steps[0].id }, actors)),
  };
}
