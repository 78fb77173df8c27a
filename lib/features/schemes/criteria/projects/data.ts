import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { MAX_CENTS } from "@/lib/kernel/money";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { withoutArticle } from "../../../territories/rules";
import { factsJson } from "../facts/data";
import type { ProjectFacts } from "../facts/types";
import { getGround } from "../ground/data";
import { matchCriteria } from "../matching/answers/rules";
import type { SchemeVerdict } from "../matching/types";
import { mayMatchProjects } from "../policy";
import { wordsOf } from "../rules";
import { treeStatement } from "../statement/data";
import type { CriteriaTree, Ground } from "../types";
import { countCells } from "./rules";
import type {
  MatchingCell,
  MatchingCounts,
  MatchingProject,
  MatchingProjects,
  MatchingSort,
  MatchingView,
} from "./types";

const { sql } = Prisma;

export const MATCHES_PER_PAGE = 20;
/** Of one file. */
const MATCHES_AT_ONCE = 500;

/** In the order of a list; by number in SQL, since tens of thousands are sorted and counted by it. */
const VERDICTS = ["eligible", "toCheck", "ineligible"] as const satisfies readonly SchemeVerdict[];

type Costs = Pick<MatchingView, "costFromCents" | "costToCents">;
const ANY_COST: Costs = { costFromCents: null, costToCents: null };

/** Every project that the actor may match, with what it is counted and sorted by; `verdict`: 0 eligible, 1 to check, 2 not eligible. */
export function judgedProjects(tree: CriteriaTree, ground: Ground, costs = ANY_COST): Prisma.Sql {
  const { joins, verdict } = treeStatement(tree, ground);
  return sql`SELECT f.project_id, f.territory_id, f.review_status, f.main_priority_id, f.phase,
      f.total_cost_cents, greatest(f.total_cost_cents - f.granted_cents, f.total_cost_cents * 0) AS gap_cents,
      CASE ${verdict} WHEN true THEN 0 WHEN false THEN 2 ELSE 1 END AS verdict
    FROM project_fact f ${joins} ${costCondition(costs)}`;
}

/** Asked of every facet's counts too: it has no values of its own to count. */
function costCondition({ costFromCents, costToCents }: Costs) {
  if (costFromCents === null && costToCents === null) return Prisma.empty;
  return sql`WHERE f.total_cost_cents BETWEEN ${costFromCents ?? 0}::bigint AND ${costToCents ?? MAX_CENTS}::bigint`;
}

const CELLS = sql`(SELECT coalesce(json_agg(json_build_array(c.verdict, c.territory_id, c.main_priority_id, c.phase, c.review_status, c.count)), '[]')
  FROM (SELECT verdict, territory_id, main_priority_id, phase, review_status, count(*) AS count FROM judged GROUP BY 1, 2, 3, 4, 5) AS c)`;

type CellRow = readonly [number, number, number | null, string | null, string, number];

function cellsOf(rows: readonly CellRow[], ground: Ground): MatchingCell[] {
  const slugOf = (names: Readonly<Record<string, { id: number }>>, id: number | null) =>
    Object.entries(names).find(([, one]) => one.id === id)?.[0] ?? null;
  return rows.map(([verdict, territoryId, priorityId, phase, reviewStatus, count]) => ({
    verdicts: VERDICTS[verdict] ?? null,
    territories: slugOf(ground.territories, territoryId),
    priorities: slugOf(ground.priorities, priorityId),
    phases: phase,
    reviewStatuses: reviewStatus,
    count,
  }));
}

function viewCondition(view: MatchingView, ground: Ground): Prisma.Sql {
  const idsOf = (names: Readonly<Record<string, { id: number }>>, slugs: readonly string[]) =>
    slugs.flatMap((slug) => names[slug]?.id ?? []);
  const conditions = [
    view.verdicts.length > 0 &&
      sql`verdict = ANY (${view.verdicts.map((one) => VERDICTS.indexOf(one))}::integer[])`,
    view.territories.length > 0 &&
      sql`territory_id = ANY (${idsOf(ground.territories, view.territories)}::smallint[])`,
    view.priorities.length > 0 &&
      sql`main_priority_id = ANY (${idsOf(ground.priorities, view.priorities)}::smallint[])`,
    view.phases.length > 0 && sql`phase = ANY (${view.phases}::text[])`,
    view.reviewStatuses.length > 0 && sql`review_status = ANY (${view.reviewStatuses}::text[])`,
  ].filter((condition) => condition !== false);
  return conditions.length > 0 ? Prisma.join(conditions, " AND ") : sql`true`;
}

/** Among equals, the newest first. */
const ORDERS: Record<MatchingSort, Prisma.Sql> = {
  fit: sql`ORDER BY verdict, project_id DESC`,
  recent: sql`ORDER BY project_id DESC`,
  cost: sql`ORDER BY total_cost_cents DESC NULLS LAST, project_id DESC`,
  gap: sql`ORDER BY gap_cents DESC NULLS LAST, project_id DESC`,
};

function pageJson(tree: CriteriaTree): Prisma.Sql {
  return sql`(SELECT coalesce(json_agg(json_build_object('reference', p.reference, 'title', p.title, 'phase', p.phase,
      'territory', t.programme_name, 'mainPriority', m.label, 'reviewStatus', p.review_status, 'totalCostCents', p.total_cost_cents,
      'fundingGapCents', p.funding_gap_cents, 'demo', p.demo, 'facts', ${factsJson(wordsOf(tree).length > 0)})
      ORDER BY w.place), '[]')
    FROM page w JOIN project p ON p.id = w.project_id JOIN project_fact f ON f.project_id = p.id
      JOIN territory t ON t.id = p.territory_id LEFT JOIN priority m ON m.id = p.main_priority_id)`;
}

type PageRow = Omit<MatchingProject, "match"> & { readonly facts: ProjectFacts };

const matched = (rows: readonly PageRow[], tree: CriteriaTree, ground: Ground): MatchingProject[] =>
  rows.map(({ facts, territory, ...project }) => ({
    ...project,
    territory: withoutArticle(territory),
    match: matchCriteria(tree, facts, ground),
  }));

/**
 * Which projects fit, of those whose financing plan the actor may read, and why: one page, exact counts beside every filter. One
 * statement answers for all projects; what a page explains is matched again in memory, which says the same.
 */
export async function listMatchingProjects(
  actor: Actor,
  tree: CriteriaTree,
  view: MatchingView,
  today: string,
): Promise<MatchingProjects> {
  if (!mayMatchProjects(actor)) return { projects: [], page: 1, pageCount: 1, ...countCells([], view) };
  const ground = await getGround(actor, [tree], today);
  const offset = (view.page - 1) * MATCHES_PER_PAGE;
  const [found] = await readAs<{ cells: CellRow[]; projects: PageRow[] }>(
    actor,
    sql`WITH judged AS MATERIALIZED (${judgedProjects(tree, ground, view)}),
      page AS MATERIALIZED (SELECT project_id, row_number() OVER () AS place FROM
        (SELECT project_id FROM judged WHERE ${viewCondition(view, ground)} ${ORDERS[view.sort]} LIMIT ${MATCHES_PER_PAGE}::integer OFFSET ${offset}::bigint) AS kept)
      SELECT ${CELLS} AS cells, ${pageJson(tree)} AS projects`,
    "freshPlan",
  );
  if (!found) throw new Error("a SELECT without FROM has one row");
  const { counts, total } = countCells(cellsOf(found.cells, ground), view);
  return {
    projects: matched(found.projects, tree, ground),
    counts,
    total,
    page: view.page,
    pageCount: Math.max(1, Math.ceil(total / MATCHES_PER_PAGE)),
  };
}

/** How many projects of each verdict the actor may match. */
export async function countMatchingProjects(
  actor: Actor,
  tree: CriteriaTree,
  today: string,
): Promise<MatchingCounts["verdicts"]> {
  if (!mayMatchProjects(actor)) return {};
  const ground = await getGround(actor, [tree], today);
  const rows = await readAs<{ verdict: number; count: number }>(
    actor,
    sql`SELECT verdict, count(*) AS count FROM (${judgedProjects(tree, ground)}) AS judged GROUP BY 1`,
    "freshPlan",
  );
  return Object.fromEntries(rows.map(({ verdict, count }) => [VERDICTS[verdict], count]));
}

/** The ids of a whole view in its order, for a file; see {@link listMatchesOf}. */
export async function listMatchingIds(
  actor: Actor,
  tree: CriteriaTree,
  view: Omit<MatchingView, "page">,
  today: string,
): Promise<number[]> {
  if (!mayMatchProjects(actor)) return [];
  const ground = await getGround(actor, [tree], today);
  const [found] = await readAs<{ ids: number[] }>(
    actor,
    sql`SELECT ARRAY(SELECT project_id FROM (${judgedProjects(tree, ground, view)}) AS judged
        WHERE ${viewCondition({ ...view, page: 1 }, ground)} ${ORDERS[view.sort]}) AS ids`,
    "freshPlan",
  );
  return found?.ids ?? [];
}

/** So many of them at a time, explained. What the actor does not, or no longer, see is left out. */
export async function listMatchesOf(
  actor: Actor,
  tree: CriteriaTree,
  ids: readonly number[],
  today: string,
): Promise<MatchingProject[]> {
  if (!mayMatchProjects(actor)) return [];
  const ground = await getGround(actor, [tree], today);
  const [found] = await readAs<{ projects: PageRow[] }>(
    actor,
    sql`WITH page AS (SELECT project_id, place FROM unnest(${ids.slice(0, MATCHES_AT_ONCE)}::integer[]) WITH ORDINALITY AS given (project_id, place))
      SELECT ${pageJson(tree)} AS projects`,
  );
  return matched(found?.projects ?? [], tree, ground);
}
