import "server-only";
import { Prisma } from "@/prisma/generated/client";
import { FILTER_NAMES, type FilterName } from "../constants";
import { projectConditions } from "../data";
import type { ResolvedFilters } from "../types";
import { activeFilters, type RollupDimension, rollupFor } from "./rules";
import { FACETS, type FacetName } from "./types";

const { sql } = Prisma;

/** What the counts read of each project that the view keeps; all of it stands in the index project_facets. */
export const MATCH_COLUMNS = sql`p.id, p.territory_id, p.review_status, p.updated_at, p.main_priority_id, p.priority_ids,
  p.phase, p.progress_status, p.qpv_codes`;

type Counted = FacetName | "total";

export type CountPlan = {
  /** Statements `facet, value, count` to unite; some read the CTE `matches`. */
  readonly counts: readonly Prisma.Sql[];
  readonly needsMatches: boolean;
};

/** Chooses, facet by facet, between sums of the rollup, the projects that match, and those that match all but the facet's own filter. */
export function planCounts(filters: ResolvedFilters, hasObjectives: boolean): CountPlan {
  const active = activeFilters(filters);
  const counts: Prisma.Sql[] = [];
  const fromMatches: Counted[] = [];
  for (const facet of [...FACETS, "total"] as const) {
    // QPV are offered, and counted, once a territory is chosen.
    if (facet === "qpv" && filters.territoryIds.length === 0) continue;
    if (facet === "objective" && (!hasObjectives || filters.territoryIds.length === 0)) continue;
    const others = active.filter((name) => name !== facet);
    const dimension = rollupFor(facet, others, filters);
    if (dimension !== null) counts.push(countFromRollup(facet, dimension, others, filters));
    else if (others.length < active.length) counts.push(countLive(facet, filters));
    else fromMatches.push(facet);
  }
  const columns = fromMatches.filter((facet) => COLUMNS[facet] !== undefined || facet === "total");
  if (columns.length > 0) counts.push(COUNT_COLUMNS);
  for (const facet of fromMatches) if (!columns.includes(facet)) counts.push(countLive(facet, null));
  return { counts, needsMatches: fromMatches.length > 0 };
}

/** Facets with one value per project, as a cell of the rollup names them too. */
const COLUMNS: Partial<Record<Counted, Prisma.Sql>> = {
  territory: sql`p.territory_id::text`,
  reviewStatus: sql`p.review_status`,
  mainPriority: sql`coalesce(p.main_priority_id::text, '')`,
  phase: sql`coalesce(p.phase, '')`,
  progress: sql`coalesce(p.progress_status, '')`,
};

/** Said in the statement, not as a value: a plan made once must know that one dimension is a small part of the rows. */
const DIMENSIONS: Record<RollupDimension, Prisma.Sql> = {
  all: sql`'all'`,
  mainPriority: sql`'mainPriority'`,
  phase: sql`'phase'`,
  progress: sql`'progress'`,
  priority: sql`'priority'`,
  funder: sql`'funder'`,
  cell: sql`'cell'`,
};

function countFromRollup(
  facet: Counted,
  dimension: RollupDimension,
  others: readonly FilterName[],
  filters: ResolvedFilters,
): Prisma.Sql {
  const except = FILTER_NAMES.filter((name) => name === "priority" || !others.includes(name));
  const value = dimension === facet ? sql`p.value` : (COLUMNS[facet] ?? sql`''`);
  const priority =
    dimension === "priority" && facet !== "priority"
      ? sql`AND p.value = ${String(filters.priorityIds[0])}`
      : Prisma.empty;
  return sql`SELECT ${facet}::text, ${value}, sum(p.projects)::bigint FROM project_rollup p
    WHERE p.dimension = ${DIMENSIONS[dimension]} AND ${projectConditions(filters, except)} ${priority} GROUP BY 2`;
}

// One reading of the matches for all the facets that have one value per project, and for the total.
const COUNT_COLUMNS = sql`SELECT CASE GROUPING(territory_id, review_status, main_priority_id, phase, progress_status)
      WHEN 15 THEN 'territory' WHEN 23 THEN 'reviewStatus' WHEN 27 THEN 'mainPriority' WHEN 29 THEN 'phase' WHEN 30 THEN 'progress'
      ELSE 'total' END,
    coalesce(territory_id::text, review_status, main_priority_id::text, phase, progress_status, ''), count(*)
  FROM matches GROUP BY GROUPING SETS ((territory_id), (review_status), (main_priority_id), (phase), (progress_status), ())`;

/** One facet alone: over the matches, or without its own filter. */
function countLive(facet: Counted, filters: ResolvedFilters | null): Prisma.Sql {
  const except: FilterName[] = facet === "total" ? [] : [facet];
  const source =
    filters === null
      ? sql`matches p`
      : sql`(SELECT ${MATCH_COLUMNS} FROM project p WHERE ${projectConditions(filters, except)}) p`;
  if (facet === "priority")
    return sql`SELECT 'priority', tag::text, count(*) FROM ${source} CROSS JOIN unnest(p.priority_ids) AS tag GROUP BY 2`;
  if (facet === "qpv")
    return sql`SELECT 'qpv', tag, count(*) FROM ${source} CROSS JOIN unnest(p.qpv_codes) AS tag GROUP BY 2`;
  if (facet === "objective")
    return sql`SELECT 'objective', coalesce(a.objective_key::text, ''), count(*) FROM ${source}
      LEFT JOIN objective_project a ON a.project_id = p.id GROUP BY 2`;
  // As an array: a join would look up the lines of each project in turn.
  if (facet === "funder")
    return sql`SELECT 'funder', c.id::text, c.count FROM (SELECT f.funder_id AS id, count(*) AS count FROM project_funder f
      WHERE f.project_id = ANY (ARRAY(SELECT p.id FROM ${source})) GROUP BY 1) AS c`;
  return sql`SELECT ${facet}::text, ${COLUMNS[facet] ?? sql`''`}, count(*) FROM ${source} GROUP BY 2`;
}
