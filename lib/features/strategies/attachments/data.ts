import "server-only";
import { maySeeProject, type ProjectScope } from "@/lib/features/projects/policy";
import type { Actor } from "@/lib/kernel/actor";
import { isSlug } from "@/lib/kernel/slug";
import { readAs, type Tx } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { PROJECTS_PER_PAGE } from "./constants";
import { mayAttach, mayReadAttachments } from "./policy";
import type {
  Attachment,
  AttachmentFilter,
  AttachmentsView,
  ProjectObjective,
  ProjectObjectives,
  ServedObjective,
} from "./types";

const { sql } = Prisma;
/** Of a row that is called `o`. */
const OBJECTIVE = sql`'key', o.key, 'title', o.title, 'axisPosition', o.axis_position, 'position', o.position,
  'inWorking', o.in_working, 'inForce', o.in_force`;

type Row = Omit<AttachmentsView, "mayAttach">;

/**
 * A territory's projects with the objectives that they serve. Its own people see all their projects; the others those that they
 * may see and that serve an objective that they may read. Null where there is no strategy for this reader.
 */
export async function getAttachments(
  actor: Actor,
  slug: string,
  { filter, page }: { readonly filter: AttachmentFilter; readonly page: number },
): Promise<AttachmentsView | null> {
  if (!isSlug(slug)) return null;
  const wanted = filter.kind === "objective" ? filter.key : null;
  const [found] = await readAs<{ view: Row; strategies: number }>(
    actor,
    sql`
      WITH place AS (SELECT id, slug, programme_name FROM territory WHERE slug = ${slug}),
        served AS MATERIALIZED (
          SELECT l.project_id, l.objective_key, l.is_main FROM objective_project l JOIN strategy_objective o ON o.key = l.objective_key
          WHERE o.territory_id = (SELECT id FROM place)),
        listed AS MATERIALIZED (
          SELECT p.id, p.reference, p.title, p.review_status, p.phase, p.progress_status,
                 EXISTS (SELECT FROM served s WHERE s.project_id = p.id) AS serves
          FROM project p WHERE p.territory_id = (SELECT id FROM place)),
        shown AS (
          SELECT * FROM listed p
          WHERE CASE ${filter.kind} WHEN 'without' THEN NOT p.serves
                  WHEN 'objective' THEN EXISTS (SELECT FROM served s WHERE s.project_id = p.id AND s.objective_key = ${wanted}::uuid)
                  ELSE p.serves OR ${actor.territoryId}::int = (SELECT id FROM place) END)
      SELECT json_build_object(
          'territory', json_build_object('id', t.id, 'slug', t.slug, 'programmeName', t.programme_name),
          'objectives', (SELECT coalesce(json_agg(json_build_object(${OBJECTIVE}) ORDER BY o.axis_position, o.position, o.key), '[]')
                         FROM strategy_objective o WHERE o.territory_id = t.id),
          'total', (SELECT count(*) FROM shown),
          'withoutObjective', (SELECT count(*) FROM listed WHERE NOT serves),
          'projects', (SELECT coalesce(json_agg(json_build_object('reference', p.reference, 'title', p.title, 'reviewStatus', p.review_status,
                         'phase', p.phase, 'progressStatus', p.progress_status,
                         'main', (SELECT s.objective_key FROM served s WHERE s.project_id = p.id AND s.is_main),
                         'others', (SELECT coalesce(json_agg(s.objective_key ORDER BY s.objective_key), '[]') FROM served s
                                    WHERE s.project_id = p.id AND NOT s.is_main)) ORDER BY p.reference), '[]')
                       FROM (SELECT * FROM shown ORDER BY reference
                             LIMIT ${PROJECTS_PER_PAGE} OFFSET ${(page - 1) * PROJECTS_PER_PAGE}) AS p)) AS view,
        (SELECT count(*)::int FROM strategy s WHERE s.territory_id = t.id) AS strategies
      FROM place t`,
  );
  if (!found || !mayReadAttachments(actor, found.view.territory.id)) return null;
  if (found.strategies === 0 && found.view.objectives.length === 0) return null;
  const territoryId = found.view.territory.id;
  const projects = found.view.projects.filter(({ reviewStatus }) =>
    maySeeProject(actor, { territoryId, reviewStatus }),
  );
  return { ...found.view, projects, mayAttach: mayAttach(actor, territoryId) };
}

type ServedRow = {
  readonly slug: string;
  readonly hasObjectives: boolean;
  readonly objectives: readonly ProjectObjective[];
};

/** The objectives that one project serves, of those that the reader may read, the main one first. */
export async function getProjectObjectives(
  actor: Actor,
  project: ProjectScope & { readonly id: number },
): Promise<ProjectObjectives | null> {
  const { id, territoryId } = project;
  if (!maySeeProject(actor, project) || !mayReadAttachments(actor, territoryId)) return null;
  const [found] = await readAs<ServedRow>(
    actor,
    sql`SELECT t.slug, EXISTS (SELECT FROM strategy_objective o WHERE o.territory_id = t.id) AS "hasObjectives",
          (SELECT coalesce(json_agg(json_build_object(${OBJECTIVE}, 'isMain', l.is_main) ORDER BY NOT l.is_main, o.axis_position, o.position), '[]')
           FROM objective_project l JOIN strategy_objective o ON o.key = l.objective_key WHERE l.project_id = ${id}) AS objectives
        FROM territory t WHERE t.id = ${territoryId}::smallint`,
  );
  if (!found) return null;
  const { slug, hasObjectives, objectives } = found;
  return { slug, objectives, mayAttach: hasObjectives && mayAttach(actor, territoryId) };
}

/** Of one's own territory: all of them. */
export async function listOwnObjectives(actor: Actor): Promise<readonly ServedObjective[]> {
  if (actor.territoryId === null || !mayAttach(actor, actor.territoryId)) return [];
  const rows = await readAs<{ objective: ServedObjective }>(
    actor,
    sql`SELECT json_build_object(${OBJECTIVE}) AS objective FROM strategy_objective o WHERE o.territory_id = ${actor.territoryId}::smallint
        ORDER BY o.axis_position, o.position, o.key`,
  );
  return rows.map(({ objective }) => objective);
}

/** Of a territory's strategy, in its order: what its own people may name. In the caller's transaction. */
export async function selectObjectivesOf(tx: Tx, territoryId: number): Promise<readonly ServedObjective[]> {
  return tx.strategyObjective.findMany({
    where: { territoryId },
    select: { key: true, title: true, axisPosition: true, position: true, inWorking: true, inForce: true },
    orderBy: [{ axisPosition: "asc" }, { position: "asc" }, { key: "asc" }],
  });
}

export type StandingAttachment = Attachment & { readonly id: number; readonly reference: string };

/** What projects serve, by their id; those that serve nothing are not in it. In the caller's transaction. */
export async function selectAttachments(
  tx: Tx,
  projectIds: readonly number[],
): Promise<ReadonlyMap<number, Attachment & { readonly attachedByName: string }>> {
  const links = await tx.$queryRaw<
    { id: number; main: string | null; others: string[]; attachedByName: string }[]
  >`
    SELECT project_id AS id, min(objective_key::text) FILTER (WHERE is_main) AS main,
      coalesce(array_agg(objective_key::text ORDER BY objective_key) FILTER (WHERE NOT is_main), '{}') AS others,
      (array_agg(attached_by_name ORDER BY attached_at DESC))[1] AS "attachedByName"
    FROM objective_project WHERE project_id = ANY (${projectIds}::int[]) GROUP BY project_id`;
  return new Map(links.map(({ id, ...attachment }) => [id, attachment]));
}

/** Holds projects of the actor's territory until the end of the transaction, then reads what they serve. */
export async function holdAttachments(
  tx: Tx,
  territoryId: number,
  references: readonly string[],
): Promise<readonly StandingAttachment[]> {
  const held = await tx.$queryRaw<{ id: number; reference: string }[]>`
    SELECT id, reference FROM project WHERE reference = ANY (${references}::text[]) AND territory_id = ${territoryId}::smallint
    ORDER BY id FOR UPDATE`;
  const attached = await selectAttachments(
    tx,
    held.map(({ id }) => id),
  );
  return held.map((project) => {
    const { main, others } = attached.get(project.id) ?? { main: null, others: [] };
    return { ...project, main, others };
  });
}
