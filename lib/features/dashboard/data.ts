import "server-only";
import {
  type Phase,
  type ProgressStatus,
  REVIEW_STATUSES,
  type ReviewStatus,
} from "@/lib/features/projects/constants";
import { projectConditions, resolveFilters } from "@/lib/features/projects/search/data";
import type { ProjectFilters, ResolvedFilters } from "@/lib/features/projects/search/types";
import { type Actor, isTerritoryMember, readsForMinistry } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { addUp, countedStatuses, figureSources, mayCountDrafts, stated, statedPriority } from "./rules";
import type { Dashboard, FigureSources, FunderFigures, Sums, Waiting } from "./types";

type CellRow = Sums & { territoryId: number; priorityId: number | null };
type PhaseRow = Sums & { phase: Phase | null; progress: ProgressStatus | null };
type FigureRow = {
  matrix: CellRow[];
  phases: PhaseRow[];
  statuses: { territoryId: number; status: ReviewStatus; projects: number }[];
  funders: FunderFigures[];
  drafts: { territoryId: number; projects: number }[];
  oldest: Waiting | null;
};

/**
 * The programme on one screen, as far as the actor sees it. `sources` is for the tests, which compare one with the other.
 */
export async function getDashboard(
  actor: Actor,
  filters: ProjectFilters,
  sources?: FigureSources,
): Promise<Dashboard> {
  const resolution = await resolveFilters(actor, filters);
  const chosen = sources ?? figureSources(resolution.filters);
  const [row] = await readAs<FigureRow>(
    actor,
    figuresQuery(actor, resolution.filters, chosen),
    chosen.cells === "rollup" ? "keptPlan" : "ownPlan",
  );
  if (!row) throw new Error("a SELECT without FROM has one row");
  return toDashboard(actor, { ...resolution, sources: chosen }, row);
}

const SUMS = Prisma.sql`'projects', sum(projects), 'costCents', sum(cost_cents), 'askedCents', sum(asked_cents),
  'grantedCents', sum(granted_cents), 'gapCents', sum(gap_cents)`;

/**
 * Two sources, one shape: sums by territory, status, main priority, phase and progress. The rollup bears the names of the
 * project's own columns, so the same conditions apply to both.
 */
function cellsOf(filters: ResolvedFilters, source: FigureSources["cells"]): Prisma.Sql {
  if (source === "rollup") return keptSums(Prisma.sql`'cell'`, filters);
  // Every status at once: the funnel then needs no second pass over the projects.
  return Prisma.sql`SELECT territory_id, review_status, main_priority_id, phase, progress_status, count(*) AS projects,
      coalesce(sum(total_cost_cents), 0) AS cost_cents, sum(funding_asked_cents) AS asked_cents,
      sum(funding_granted_cents) AS granted_cents, coalesce(sum(funding_gap_cents), 0) AS gap_cents
    FROM project p WHERE ${projectConditions(filters, ["reviewStatus"])} GROUP BY 1, 2, 3, 4, 5`;
}

/** The dimension is said in the statement, not as a value, because its plan is made once (lib/platform/claims.ts). */
function keptSums(dimension: Prisma.Sql, filters: ResolvedFilters): Prisma.Sql {
  return Prisma.sql`SELECT territory_id, review_status, main_priority_id, phase, progress_status,
      projects, cost_cents, asked_cents, granted_cents, gap_cents
    FROM project_rollup p WHERE p.dimension = ${dimension} AND ${projectConditions(counting(filters))}`;
}

const counting = (filters: ResolvedFilters) => ({ ...filters, reviewStatuses: countedStatuses(filters) });

/** How many projects stand at each status, which the choice of statuses does not narrow. */
function standingOf(filters: ResolvedFilters, sources: FigureSources): Prisma.Sql {
  if (sources.cells === "live") return Prisma.sql`SELECT territory_id, review_status, projects FROM cells`;
  const dimension = sources.funders === "rollup" ? Prisma.sql`'all'` : Prisma.sql`'cell'`;
  return Prisma.sql`SELECT territory_id, review_status, projects
    FROM project_rollup p WHERE p.dimension = ${dimension} AND ${projectConditions(filters, ["reviewStatus"])}`;
}

function fundersOf(filters: ResolvedFilters, source: FigureSources["funders"]): Prisma.Sql {
  const counted = counting(filters);
  // Beside a filter on funders, the others' shares would be of projects that no list can single out.
  const among =
    filters.funderIds.length > 0
      ? Prisma.sql`f.funder_id = ANY (${filters.funderIds}::integer[])`
      : Prisma.sql`true`;
  if (source === "rollup")
    return Prisma.sql`SELECT value::integer AS funder_id, projects, asked_cents, granted_cents
      FROM project_rollup p WHERE p.dimension = 'funder' AND ${projectConditions(counted)}`;
  return Prisma.sql`SELECT f.funder_id, 1 AS projects, f.asked_cents, f.granted_cents
    FROM project p JOIN project_funder f ON f.project_id = p.id WHERE ${projectConditions(counted)} AND ${among}`;
}

function draftsOf(actor: Actor, filters: ResolvedFilters): Prisma.Sql {
  if (!mayCountDrafts(actor, filters)) return Prisma.sql`SELECT '[]'::json`;
  const condition = projectConditions(filters, ["reviewStatus"]);
  return Prisma.sql`SELECT coalesce(json_agg(json_build_object('territoryId', territory_id, 'projects', projects)), '[]') FROM (
    SELECT territory_id, sum(projects) AS projects FROM project_rollup p
    WHERE p.dimension = 'count' AND p.review_status = 'draft' AND ${condition} GROUP BY 1 HAVING sum(projects) > 0) AS drafts`;
}

/** Partners see nothing before it is accepted; of a territory, the queue is its own. */
function oldestOf(actor: Actor, filters: ResolvedFilters): Prisma.Sql {
  if (!isTerritoryMember(actor) && !readsForMinistry(actor)) return Prisma.sql`SELECT NULL::json`;
  const own = isTerritoryMember(actor)
    ? Prisma.sql`p.territory_id = ${actor.territoryId}::smallint`
    : Prisma.sql`true`;
  return Prisma.sql`SELECT json_build_object('reference', reference, 'title', title, 'submittedAt', submitted_at)
    FROM project p WHERE review_status = 'submitted' AND ${own} AND ${projectConditions(filters, ["reviewStatus"])}
    ORDER BY submitted_at, id LIMIT 1`;
}

function figuresQuery(actor: Actor, filters: ResolvedFilters, sources: FigureSources): Prisma.Sql {
  // A few sums per territory where nothing narrows priority, phase and progress: a hundredth of the cells.
  const isWhole = sources.cells === "rollup" && sources.funders === "rollup";
  const counted = Prisma.sql`SELECT * FROM cells WHERE review_status = ANY (${countedStatuses(filters)}::text[])`;
  return Prisma.sql`
    WITH cells AS MATERIALIZED (${isWhole ? keptSums(Prisma.sql`'step'`, filters) : cellsOf(filters, sources.cells)}),
      by_priority AS (${isWhole ? keptSums(Prisma.sql`'mainPriority'`, filters) : counted}),
      by_step AS (${counted}),
      shares AS (SELECT funder_id, sum(projects) AS projects, sum(asked_cents) AS asked_cents, sum(granted_cents) AS granted_cents
        FROM (${fundersOf(filters, sources.funders)}) AS lines GROUP BY 1 HAVING sum(projects) > 0)
    SELECT
      (SELECT coalesce(json_agg(cell), '[]') FROM (
        SELECT json_build_object('territoryId', territory_id, 'priorityId', main_priority_id, ${SUMS}) AS cell
        FROM by_priority GROUP BY territory_id, main_priority_id HAVING sum(projects) > 0) AS grouped) AS matrix,
      (SELECT coalesce(json_agg(cell), '[]') FROM (
        SELECT json_build_object('phase', phase, 'progress', progress_status, ${SUMS}) AS cell
        FROM by_step GROUP BY phase, progress_status HAVING sum(projects) > 0) AS grouped) AS phases,
      (SELECT coalesce(json_agg(json_build_object('territoryId', territory_id, 'status', review_status, 'projects', projects)), '[]') FROM (
        SELECT territory_id, review_status, sum(projects) AS projects FROM (${standingOf(filters, sources)}) AS standing GROUP BY 1, 2 HAVING sum(projects) > 0) AS grouped) AS statuses,
      (SELECT coalesce(json_agg(json_build_object('slug', CASE WHEN o.is_funder THEN o.slug END, 'label', o.short_name,
          'projects', s.projects, 'askedCents', s.asked_cents, 'grantedCents', s.granted_cents)
          ORDER BY s.asked_cents DESC, o.short_name COLLATE "C"), '[]')
        FROM shares s JOIN organisation o ON o.id = s.funder_id) AS funders,
      (${draftsOf(actor, filters)}) AS drafts,
      (${oldestOf(actor, filters)}) AS oldest`;
}

type Scope = Pick<Dashboard, "choices" | "ignored" | "sources"> & { readonly filters: ResolvedFilters };

function toDashboard(actor: Actor, scope: Scope, row: FigureRow): Dashboard {
  const { choices, filters } = scope;
  const territories = new Map(choices.territories.map(({ id, slug }) => [id, slug]));
  const priorities = new Map(choices.priorities.map(({ id, slug }) => [id, slug]));
  const matrix = row.matrix.flatMap(({ territoryId, priorityId, ...sums }) => {
    const territory = territories.get(territoryId);
    const priority = statedPriority(priorityId === null ? undefined : priorities.get(priorityId));
    return territory === undefined ? [] : [{ territory, priority, ...sums }];
  });
  const ofView = choices.territories.filter(
    ({ slug }) => filters.territories.length === 0 || filters.territories.includes(slug),
  );
  const counted = new Set(matrix.map(({ territory }) => territory));
  const alive = new Set([...row.statuses, ...row.drafts].map(({ territoryId }) => territoryId));
  const knowsDrafts = mayCountDrafts(actor, filters);
  return {
    ...scope,
    on: null,
    filters: withoutIds(filters),
    statuses: countedStatuses(filters),
    total: addUp(matrix),
    matrix,
    phases: row.phases.map(({ phase, progress, ...sums }) => ({
      phase: stated(phase),
      progress: stated(progress),
      ...sums,
    })),
    funnel: REVIEW_STATUSES.map((status) => ({
      status,
      projects: row.statuses.reduce((sum, one) => sum + (one.status === status ? one.projects : 0), 0),
    })),
    hiddenDrafts: knowsDrafts ? row.drafts.reduce((sum, { projects }) => sum + projects, 0) : null,
    funders: row.funders,
    fundersOfOwnTerritory: isTerritoryMember(actor),
    oldestWaiting: row.oldest,
    territoriesWithout: ofView.filter(({ slug }) => !counted.has(slug)).map(({ slug }) => slug),
    territoriesWithoutAny: knowsDrafts
      ? ofView.filter(({ id }) => !alive.has(id)).map(({ slug }) => slug)
      : null,
  };
}

/** The filters as the address says them. */
function withoutIds(filters: ResolvedFilters): ProjectFilters {
  const {
    territoryIds,
    priorityIds,
    mainPriorityIds,
    mainPriorityNotStated,
    funderIds,
    searchMode,
    ...words
  } = filters;
  return words;
}
