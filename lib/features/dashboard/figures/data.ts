import "server-only";
import { projectConditions } from "@/lib/features/projects/search/data";
import type { ResolvedFilters } from "@/lib/features/projects/search/types";
import { type Actor, isTerritoryMember, readsForMinistry } from "@/lib/kernel/actor";
import { Prisma } from "@/prisma/generated/client";
import { countedStatuses, mayCountDrafts } from "../rules";
import type { FigureSources } from "../types";

const { sql } = Prisma;

/** Where the dashboard's statement reads: the present, or one evening. Columns bear the same names in both. */
export type FigureTables = {
  /** Kept sums, as `p`. */
  readonly sums: Prisma.Sql;
  /** Projects, as `p`. */
  readonly projects: Prisma.Sql;
  /** The same with reference and title, of the submitted ones at least, and of those only that may be named. */
  readonly waiting: Prisma.Sql;
  /** Projects' funders, as `f`. */
  readonly funders: Prisma.Sql;
  readonly conditions: typeof projectConditions;
};

export const PRESENT: FigureTables = {
  sums: sql`project_rollup p`,
  projects: sql`project p`,
  waiting: sql`project p`,
  funders: sql`project_funder f`,
  conditions: projectConditions,
};

/** In the order of `SumsRow` (./rules.ts): the names of five columns a hundred times would be most of the answer. */
const SUMS = sql`sum(projects), sum(cost_cents), sum(asked_cents), sum(granted_cents), sum(gap_cents)`;

/**
 * Two sources, one shape: sums by territory, status, main priority, phase and progress. The rollup bears the names of the
 * project's own columns, so the same conditions apply to both.
 */
function cellsOf(tables: FigureTables, filters: ResolvedFilters, source: FigureSources["cells"]): Prisma.Sql {
  if (source === "rollup") return keptSums(tables, sql`'cell'`, filters);
  // Every status at once: the funnel then needs no second pass over the projects.
  return sql`SELECT territory_id, review_status, main_priority_id, phase, progress_status, count(*) AS projects,
      coalesce(sum(total_cost_cents), 0) AS cost_cents, sum(funding_asked_cents) AS asked_cents,
      sum(funding_granted_cents) AS granted_cents, coalesce(sum(funding_gap_cents), 0) AS gap_cents
    FROM ${tables.projects} WHERE ${tables.conditions(filters, ["reviewStatus"])} GROUP BY 1, 2, 3, 4, 5`;
}

/** The dimension is said in the statement, not as a value, because its plan is made once (lib/platform/claims.ts). */
function keptSums(tables: FigureTables, dimension: Prisma.Sql, filters: ResolvedFilters): Prisma.Sql {
  return sql`SELECT territory_id, review_status, main_priority_id, phase, progress_status,
      projects, cost_cents, asked_cents, granted_cents, gap_cents
    FROM ${tables.sums} WHERE p.dimension = ${dimension} AND ${tables.conditions(counting(filters))}`;
}

const counting = (filters: ResolvedFilters) => ({ ...filters, reviewStatuses: countedStatuses(filters) });

/** How many projects stand at each status, which the choice of statuses does not narrow. */
function standingOf(tables: FigureTables, filters: ResolvedFilters, sources: FigureSources): Prisma.Sql {
  if (sources.cells === "live") return sql`SELECT territory_id, review_status, projects FROM cells`;
  const dimension = sources.funders === "rollup" ? sql`'all'` : sql`'cell'`;
  return sql`SELECT territory_id, review_status, projects
    FROM ${tables.sums} WHERE p.dimension = ${dimension} AND ${tables.conditions(filters, ["reviewStatus"])}`;
}

function fundersOf(
  tables: FigureTables,
  filters: ResolvedFilters,
  source: FigureSources["funders"],
): Prisma.Sql {
  const counted = tables.conditions(counting(filters));
  // Beside a filter on funders, the others' shares would be of projects that no list can single out.
  const among =
    filters.funderIds.length > 0 ? sql`f.funder_id = ANY (${filters.funderIds}::integer[])` : sql`true`;
  if (source === "rollup")
    return sql`SELECT value::integer AS funder_id, projects, asked_cents, granted_cents
      FROM ${tables.sums} WHERE p.dimension = 'funder' AND ${counted}`;
  // A share has its project's status: said of both, fewer of them are joined.
  return sql`SELECT f.funder_id, 1 AS projects, f.asked_cents, f.granted_cents
    FROM ${tables.projects} JOIN ${tables.funders} ON f.project_id = p.id
    WHERE ${counted} AND ${among} AND f.review_status = ANY (${countedStatuses(filters)}::text[])`;
}

function draftsOf(tables: FigureTables, actor: Actor, filters: ResolvedFilters): Prisma.Sql {
  if (!mayCountDrafts(actor, filters)) return sql`SELECT '[]'::json`;
  const condition = tables.conditions(filters, ["reviewStatus"]);
  return sql`SELECT coalesce(json_agg(json_build_object('territoryId', territory_id, 'projects', projects)), '[]') FROM (
    SELECT territory_id, sum(projects) AS projects FROM ${tables.sums}
    WHERE p.dimension = 'count' AND p.review_status = 'draft' AND ${condition} GROUP BY 1 HAVING sum(projects) > 0) AS drafts`;
}

/** Partners see nothing before it is accepted; of a territory, the queue is its own. */
function oldestOf(tables: FigureTables, actor: Actor, filters: ResolvedFilters): Prisma.Sql {
  if (!isTerritoryMember(actor) && !readsForMinistry(actor)) return sql`SELECT NULL::json`;
  const own = isTerritoryMember(actor) ? sql`p.territory_id = ${actor.territoryId}::smallint` : sql`true`;
  return sql`SELECT json_build_object('reference', reference, 'title', title, 'submittedAt', submitted_at)
    FROM ${tables.waiting} WHERE p.review_status = 'submitted' AND ${own} AND ${tables.conditions(filters, ["reviewStatus"])}
    ORDER BY p.submitted_at, p.id LIMIT 1`;
}

/** Every figure of the dashboard in one statement, so of one instant. */
export function figuresQuery(
  tables: FigureTables,
  actor: Actor,
  filters: ResolvedFilters,
  sources: FigureSources,
): Prisma.Sql {
  // A few sums per territory where nothing narrows priority, phase and progress: a hundredth of the cells.
  const isWhole = sources.cells === "rollup" && sources.funders === "rollup";
  const counted = sql`SELECT * FROM cells WHERE review_status = ANY (${countedStatuses(filters)}::text[])`;
  return sql`
    WITH cells AS MATERIALIZED (${isWhole ? keptSums(tables, sql`'step'`, filters) : cellsOf(tables, filters, sources.cells)}),
      by_priority AS (${isWhole ? keptSums(tables, sql`'mainPriority'`, filters) : counted}),
      by_step AS (${counted}),
      shares AS (SELECT funder_id, sum(projects) AS projects, sum(asked_cents) AS asked_cents, sum(granted_cents) AS granted_cents
        FROM (${fundersOf(tables, filters, sources.funders)}) AS lines GROUP BY 1 HAVING sum(projects) > 0)
    SELECT
      (SELECT coalesce(json_agg(cell), '[]') FROM (
        SELECT json_build_array(territory_id, main_priority_id, ${SUMS}) AS cell
        FROM by_priority GROUP BY territory_id, main_priority_id HAVING sum(projects) > 0) AS grouped) AS matrix,
      (SELECT coalesce(json_agg(cell), '[]') FROM (
        SELECT json_build_array(phase, progress_status, ${SUMS}) AS cell
        FROM by_step GROUP BY phase, progress_status HAVING sum(projects) > 0) AS grouped) AS phases,
      (SELECT coalesce(json_agg(json_build_array(territory_id, review_status, projects)), '[]') FROM (
        SELECT territory_id, review_status, sum(projects) AS projects FROM (${standingOf(tables, filters, sources)}) AS standing GROUP BY 1, 2 HAVING sum(projects) > 0) AS grouped) AS statuses,
      (SELECT coalesce(json_agg(json_build_object('slug', CASE WHEN o.is_funder THEN o.slug END, 'label', o.short_name, 'successor', m.short_name,
          'projects', s.projects, 'askedCents', s.asked_cents, 'grantedCents', s.granted_cents)
          ORDER BY s.asked_cents DESC, o.short_name COLLATE "C"), '[]')
        FROM shares s JOIN organisation o ON o.id = s.funder_id LEFT JOIN organisation m ON m.id = o.merged_into_id) AS funders,
      (${draftsOf(tables, actor, filters)}) AS drafts,
      (${oldestOf(tables, actor, filters)}) AS oldest`;
}
