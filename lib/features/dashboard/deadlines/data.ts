import "server-only";
import { projectConditions } from "@/lib/features/projects/search/data";
import { activeFilters } from "@/lib/features/projects/search/facets/rules";
import type { ProjectFilters, ResolvedFilters } from "@/lib/features/projects/search/types";
import { withoutArticle } from "@/lib/features/territories/rules";
import { type Actor, isTerritoryMember, readsForMinistry } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { withoutIds } from "../figures/rules";
import { conditionsAt, projectsAt, resolvePast } from "../past/data";
import { countedStatuses } from "../rules";
import { DEADLINES_PER_PAGE, type DeadlineKind } from "./constants";
import { bySteps, dueUntil } from "./rules";
import type { Deadline, DeadlinePage, Deadlines, TerritoryDeadlines } from "./types";

const { sql } = Prisma;

/** The first wall: milestones are for the territory, the ministry and, once accepted, the partners. */
function openTo(actor: Actor): Prisma.Sql {
  if (isTerritoryMember(actor)) return sql`p.territory_id = ${actor.territoryId}::smallint`;
  if (readsForMinistry(actor)) return sql`p.review_status <> 'draft'`;
  return actor.role === "partner" ? sql`p.review_status = 'accepted'` : sql`false`;
}

/**
 * Milestones (`p`) that were open on the evening, of the projects that the filters keep. Territory and status stand in the
 * row itself, so that most views look at no project.
 */
function openTable(actor: Actor, on: string, filters: ResolvedFilters): Prisma.Sql {
  const others = activeFilters(filters).filter((name) => name !== "territory" && name !== "reviewStatus");
  const own = sql`p.from_on <= ${on}::date AND p.to_on > ${on}::date AND ${openTo(actor)} AND ${projectConditions(filters, others)}`;
  const ids = sql`ARRAY(SELECT p.id FROM ${projectsAt(on)} WHERE ${conditionsAt(sql`${on}::date`)(filters)})`;
  const among = others.length === 0 ? sql`true` : sql`p.project_id = ANY (${ids})`;
  return sql`open AS MATERIALIZED (
    SELECT p.* FROM open_milestone_day p WHERE ${own} AND ${among} AND p.planned_on <= ${dueUntil(on)}::date)`;
}

type SummaryRow = {
  readonly territories: readonly TerritoryDeadlines[];
  readonly lateness: readonly { readonly lateDays: number; readonly milestones: number }[];
};

type Span = { readonly on: string; readonly at: string | null };

/** Milestones late, and due in 90 days, territory by territory, as of one evening. */
export async function getDeadlines(actor: Actor, asked: ProjectFilters, span: Span): Promise<Deadlines> {
  const { filters, choices, ignored } = await resolvePast(actor, asked, span.on);
  const statuses = countedStatuses(filters);
  const shown =
    filters.territoryIds.length === 0 ? sql`true` : sql`t.id = ANY (${filters.territoryIds}::smallint[])`;
  const own = isTerritoryMember(actor) ? sql`t.id = ${actor.territoryId}::smallint` : sql`true`;
  const late = sql`o.planned_on < ${span.on}::date`;
  const [row] = await readAs<SummaryRow>(
    actor,
    sql`WITH ${openTable(actor, span.on, { ...filters, reviewStatuses: statuses })}
      SELECT
        (SELECT coalesce(json_agg(json_build_object('slug', slug, 'label', programme_name, 'late', late, 'lateProjects', late_projects,
            'oldestOn', oldest, 'due', due, 'dueProjects', due_projects) ORDER BY oldest NULLS LAST, slug), '[]')
          FROM (SELECT t.slug, t.programme_name, count(*) FILTER (WHERE ${late}) AS late, count(DISTINCT o.project_id) FILTER (WHERE ${late}) AS late_projects,
              min(o.planned_on) FILTER (WHERE ${late}) AS oldest, count(o.planned_on) FILTER (WHERE NOT (${late})) AS due,
              count(DISTINCT o.project_id) FILTER (WHERE NOT (${late})) AS due_projects
            FROM territory t JOIN wave w ON w.id = t.wave_id AND w.launched_on <= ${span.on}::date LEFT JOIN open o ON o.territory_id = t.id
            WHERE ${shown} AND ${own} GROUP BY t.id) AS grouped) AS territories,
        (SELECT coalesce(json_agg(json_build_object('lateDays', ${span.on}::date - planned_on, 'milestones', milestones)), '[]')
          FROM (SELECT o.planned_on, count(*) AS milestones FROM open o WHERE ${late} GROUP BY 1) AS grouped) AS lateness`,
  );
  if (!row) throw new Error("a SELECT without FROM has one row");
  return {
    ...span,
    filters: withoutIds(filters),
    statuses,
    choices,
    ignored,
    until: dueUntil(span.on),
    ofOwnTerritory: isTerritoryMember(actor),
    territories: row.territories.map((one) => ({ ...one, label: withoutArticle(one.label) })),
    lateBySteps: bySteps(row.lateness),
  };
}

/**
 * The name that a milestone had that evening: in the version of the moment for whoever reads versions; else the one it has
 * now, as long as its day is still the same.
 */
const LABEL = sql`coalesce(
  (SELECT v.state -> 'milestones' -> s.position::integer ->> 'label' FROM project_version v
    WHERE v.project_id = s.project_id AND v.effective_on <= s.on_day ORDER BY v.number DESC LIMIT 1),
  (SELECT i.label FROM milestone i WHERE i.project_id = s.project_id AND i.position = s.position AND i.planned_on = s.planned_on LIMIT 1), '')`;

/** The milestones behind the figures, page by page, the oldest day first. */
export async function listDeadlines(
  actor: Actor,
  asked: ProjectFilters,
  { on, kind, page }: { readonly on: string; readonly kind: DeadlineKind; readonly page: number },
): Promise<DeadlinePage> {
  const { filters } = await resolvePast(actor, asked, on);
  const ofKind = kind === "en-retard" ? sql`o.planned_on < ${on}::date` : sql`o.planned_on >= ${on}::date`;
  const [row] = await readAs<{ total: number; seen: number; page: number; items: Deadline[] }>(
    actor,
    sql`WITH ${openTable(actor, on, { ...filters, reviewStatuses: countedStatuses(filters) })},
        seen AS MATERIALIZED (SELECT o.*, ${on}::date AS on_day, p.reference, p.title FROM open o JOIN project p ON p.id = o.project_id WHERE ${ofKind}),
        place AS (SELECT least(${page}::bigint, greatest(1, ceil(count(*)::numeric / ${DEADLINES_PER_PAGE}::int)))::int AS page, count(*) AS total FROM seen)
      SELECT (SELECT count(*) FROM open o WHERE ${ofKind}) AS total, place.total AS seen, place.page,
        (SELECT coalesce(json_agg(json_build_object('plannedOn', planned_on, 'lateDays', on_day - planned_on, 'label', label,
            'reference', reference, 'title', title, 'territory', territory) ORDER BY planned_on, project_id, position), '[]')
          FROM (SELECT s.*, t.slug AS territory, ${LABEL} AS label FROM (
              SELECT * FROM seen ORDER BY planned_on, project_id, position
              LIMIT ${DEADLINES_PER_PAGE}::int OFFSET (place.page - 1) * ${DEADLINES_PER_PAGE}::int) AS s
            JOIN territory t ON t.id = s.territory_id) AS shown) AS items
      FROM place`,
  );
  if (!row) throw new Error("an aggregate without GROUP BY has one row");
  return {
    kind,
    items: row.items,
    total: row.total,
    hidden: row.total - row.seen,
    page: row.page,
    pageCount: Math.max(1, Math.ceil(row.seen / DEADLINES_PER_PAGE)),
  };
}
