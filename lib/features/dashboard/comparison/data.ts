import "server-only";
import { conditionsAt, projectsAt, resolvePast, sumsAt } from "@/lib/features/dashboard/past/data";
import type { ProjectFilters, ResolvedFilters } from "@/lib/features/projects/search/types";
import type { Actor } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { withoutIds } from "../figures/rules";
import { countedStatuses, figureSources } from "../rules";
import type { FigureSources } from "../types";
import { MEASURES, type Measure, MOVEMENTS, type Movement } from "./constants";
import type { Bridge, BridgeChange, Comparison } from "./types";

const { sql } = Prisma;

/** Two evenings, `from` before `to`, `YYYY-MM-DD`. */
export type Span = { readonly from: string; readonly to: string };

const AMOUNTS: Record<Measure, Prisma.Sql> = {
  cost: sql`total_cost_cents`,
  asked: sql`funding_asked_cents`,
  granted: sql`funding_granted_cents`,
  paid: sql`funding_paid_cents`,
};
const ROW = sql`d.project_id, d.project_id AS id, d.from_on, d.to_on, d.territory_id, d.review_status, d.main_priority_id, d.priority_ids, d.phase,
  d.progress_status, d.qpv_codes, d.starts_on, d.total_cost_cents, d.funding_asked_cents, d.funding_granted_cents, d.funding_paid_cents,
  d.funding_gap_cents, d.status_on, d.touched_on::timestamp AT TIME ZONE 'Europe/Paris' AS updated_at`;

/**
 * Only projects with something that begins or ends in between are looked at: `before` is what they were on the first
 * evening, `after` what they are on the last, `between` every state that they took. `counted`: the bridge counts it then;
 * `viewed`: it would, whatever its review status.
 */
export function changesBetween(filters: ResolvedFilters, { from, to }: Span): Prisma.Sql {
  // A funder may leave a project as it was in everything else: filtered by, all that it funds is looked at.
  const ended = filters.funderIds.length > 0 ? sql`true` : sql`d.to_on <= ${to}::date`;
  const begun = filters.funderIds.length > 0 ? sql`true` : sql`d.from_on > ${from}::date`;
  const flags = (first: Prisma.Sql, last = first) => {
    const viewed = conditionsAt(first, last)(filters, ["reviewStatus"]);
    return sql`coalesce(${viewed}, false) AS viewed,
      coalesce(${viewed}, false) AND p.review_status = ANY (${countedStatuses(filters)}::text[]) AS counted`;
  };
  // No more columns than the steps ask for: all of this is kept until the last of them.
  const kept = sql`p.project_id, p.review_status, p.status_on, p.phase, p.progress_status, p.total_cost_cents, p.funding_asked_cents,
    p.funding_granted_cents, p.funding_paid_cents`;
  return sql`before AS MATERIALIZED (
      SELECT ${kept}, ${flags(sql`${from}::date`)} FROM (SELECT ${ROW} FROM project_day d
        WHERE d.from_on <= ${from}::date AND d.to_on > ${from}::date AND ${ended}) AS p),
    after AS MATERIALIZED (
      SELECT ${kept}, ${flags(sql`${to}::date`)} FROM (SELECT ${ROW} FROM project_day d
        WHERE d.from_on <= ${to}::date AND d.to_on > ${to}::date AND ${begun}) AS p),
    between AS (
      SELECT p.project_id, p.review_status, p.status_on, ${flags(sql`p.from_on`, sql`least(p.to_on - 1, ${to}::date)`)} FROM (SELECT ${ROW} FROM project_day d
        WHERE d.from_on > ${from}::date AND d.from_on <= ${to}::date) AS p)`;
}

/** Both evenings of each project side by side. A full join is never done row against row, however few are expected. */
export const SIDES = sql`before b FULL JOIN after a ON a.project_id = b.project_id`;

/** On a row of {@link SIDES}. */
export const STEPS = {
  gone: sql`(b.counted AND a.counted IS NOT TRUE)`,
  arrived: sql`(a.counted AND b.counted IS NOT TRUE)`,
  up: (measure: Measure) =>
    sql`(a.counted AND b.counted AND coalesce(a.${AMOUNTS[measure]}, 0) > coalesce(b.${AMOUNTS[measure]}, 0))`,
  down: (measure: Measure) =>
    sql`(a.counted AND b.counted AND coalesce(a.${AMOUNTS[measure]}, 0) < coalesce(b.${AMOUNTS[measure]}, 0))`,
};
const PROGRESSED = sql`(a.viewed AND b.project_id IS NOT NULL AND (a.phase, a.progress_status) IS DISTINCT FROM (b.phase, b.progress_status))`;
const DISAPPEARED = sql`(b.viewed AND a.project_id IS NULL)`;

/** The projects of a movement. Decisions are looked for on every evening in between; what moved on or went, on the first and the last. */
export function movementOf(movement: Movement, { from }: Span): Prisma.Sql {
  if (movement === "progressed" || movement === "gone")
    return sql`SELECT coalesce(a.project_id, b.project_id) AS project_id FROM ${SIDES}
      WHERE ${movement === "gone" ? DISAPPEARED : PROGRESSED}`;
  return sql`SELECT DISTINCT n.project_id FROM between n
    WHERE n.viewed AND n.review_status = ${movement} AND n.status_on > ${from}::date`;
}

type Decision = Exclude<Movement, "progressed" | "gone">;
type BridgeRow = Omit<Bridge, "up" | "down"> & {
  readonly up: Record<Measure, BridgeChange>;
  readonly down: Record<Measure, BridgeChange>;
  readonly decisions: Record<Decision, number>;
  readonly progressed: number;
  readonly disappeared: number;
};

/** The same four amounts, of the rows of kept sums or of projects. */
const KEPT_SUMS = sql`json_build_object('projects', coalesce(sum(projects), 0), 'cost', coalesce(sum(cost_cents), 0),
  'asked', coalesce(sum(asked_cents), 0), 'granted', coalesce(sum(granted_cents), 0), 'paid', coalesce(sum(paid_cents), 0))`;
const sumsOf = (alias: Prisma.Sql, which: Prisma.Sql) =>
  sql`json_build_object('projects', count(*) FILTER (WHERE ${which}), ${Prisma.join(
    MEASURES.map(
      (measure) =>
        sql`${measure}::text, coalesce(sum(${alias}.${AMOUNTS[measure]}) FILTER (WHERE ${which}), 0)`,
    ),
  )})`;

function changesOf(way: "up" | "down"): Prisma.Sql {
  const changes = MEASURES.map((measure) => {
    const which = STEPS[way](measure);
    const amount = AMOUNTS[measure];
    return sql`${measure}::text, json_build_object('projects', count(*) FILTER (WHERE ${which}),
      'cents', coalesce(sum(abs(coalesce(a.${amount}, 0) - coalesce(b.${amount}, 0))) FILTER (WHERE ${which}), 0))`;
  });
  return sql`json_build_object(${Prisma.join(changes)})`;
}

/** All of them in one reading of `between`. */
function decisionsOf({ from }: Span): Prisma.Sql {
  const counts = MOVEMENTS.filter((movement) => movement !== "progressed" && movement !== "gone").map(
    (movement) =>
      sql`${movement}::text, count(DISTINCT n.project_id) FILTER (WHERE n.review_status = ${movement})`,
  );
  return sql`SELECT json_build_object(${Prisma.join(counts)}) FROM between n WHERE n.viewed AND n.status_on > ${from}::date`;
}

/** What is counted on one evening, from the same source as the dashboard of that evening. */
function countedAt(filters: ResolvedFilters, day: string, sources: FigureSources): Prisma.Sql {
  const conditions = conditionsAt(sql`${day}::date`)({
    ...filters,
    reviewStatuses: countedStatuses(filters),
  });
  if (sources.cells === "live")
    return sql`SELECT ${sumsOf(sql`p`, sql`true`)} FROM ${projectsAt(day)} WHERE ${conditions}`;
  const dimension = sources.funders === "rollup" ? sql`'all'` : sql`'cell'`;
  return sql`SELECT ${KEPT_SUMS} FROM ${sumsAt(day)} WHERE p.dimension = ${dimension} AND ${conditions}`;
}

/** What the programme became from one evening to the other, project by project, as far as the actor was shown it. */
export async function getComparison(
  actor: Actor,
  asked: ProjectFilters,
  span: Span,
  sources?: FigureSources,
): Promise<Comparison> {
  const { filters, choices, ignored } = await resolvePast(actor, asked, span.to);
  const chosen = sources ?? figureSources(filters);
  const [row] = await readAs<BridgeRow>(
    actor,
    sql`WITH ${changesBetween(filters, span)}
      SELECT (${countedAt(filters, span.from, chosen)}) AS start, (${countedAt(filters, span.to, chosen)}) AS "end",
        ${sumsOf(sql`b`, STEPS.gone)} AS gone, ${sumsOf(sql`a`, STEPS.arrived)} AS arrived,
        ${changesOf("up")} AS up, ${changesOf("down")} AS down, (${decisionsOf(span)}) AS decisions,
        count(*) FILTER (WHERE ${PROGRESSED}) AS progressed, count(*) FILTER (WHERE ${DISAPPEARED}) AS disappeared
      FROM ${SIDES}`,
  );
  if (!row) throw new Error("sums without GROUP BY have one row");
  const { decisions, progressed, disappeared, ...bridge } = row;
  return {
    ...span,
    filters: withoutIds(filters),
    choices,
    ignored,
    statuses: countedStatuses(filters),
    bridge,
    movements: { ...decisions, progressed, gone: disappeared },
  };
}
