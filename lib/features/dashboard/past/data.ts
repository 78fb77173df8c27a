import "server-only";
import { projectConditions, type Resolution, resolveFilters } from "@/lib/features/projects/search/data";
import type { IgnoredValue, ProjectFilters, ResolvedFilters } from "@/lib/features/projects/search/types";
import type { Actor } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { type FigureTables, figuresQuery } from "../figures/data";
import { type FigureRow, toDashboard } from "../figures/rules";
import { figureSources } from "../rules";
import type { Dashboard, FigureSources } from "../types";

const { sql } = Prisma;

/**
 * The sums of the evening `day`, as `p`, with the columns of project_rollup and `paid_cents`: those of the days before a month,
 * and the days since. Of the checkpoints, the newest that nothing was written behind (docs/decisions/0023).
 */
export function sumsAt(day: string): Prisma.Sql {
  // What stands around a subquery (coalesce) is not known to be leakproof, and no index would serve: all of it stands inside.
  const settled = sql`(SELECT coalesce(max(c.on_day), '-infinity') FROM project_day_mark c WHERE c.kind = 'checkpoint' AND c.on_day <= ${day}::date + 1
    AND c.on_day <= (SELECT coalesce(min(l.on_day), 'infinity') FROM project_day_mark l WHERE l.kind = 'late'))`;
  const columns = sql`territory_id, review_status, dimension, value, projects, cost_cents, asked_cents, granted_cents, paid_cents, gap_cents,
    main_priority_id, phase, progress_status`;
  return sql`(SELECT ${columns} FROM project_day_checkpoint WHERE on_day = ${settled}
    UNION ALL SELECT ${columns} FROM project_day_rollup WHERE on_day >= ${settled} AND on_day <= ${day}::date) AS p`;
}

const LONGEST_SPAN = 12;

/**
 * What stood on the evening `day`, of intervals: said by how long each of them lasts, so that none is read that ended long
 * before or began long after, however many there are (docs/decisions/0023, « Spans »).
 */
export function stoodOn(interval: Prisma.Sql, day: string): Prisma.Sql {
  const begun = sql`${interval}.from_on <= ${day}::date`;
  const spans = Array.from({ length: LONGEST_SPAN }, (_, span) => {
    const longest = 2 ** (span + 1);
    return sql`${interval}.span = ${span}::smallint AND ${begun} AND ${interval}.from_on > ${day}::date - ${longest}::integer`;
  });
  const anyLength = Prisma.join(
    [...spans, sql`${interval}.span >= ${LONGEST_SPAN}::smallint AND ${begun}`],
    " OR ",
  );
  // Less nothing: an index of ends holds all that ended since, which is what must not be read.
  return sql`(${anyLength}) AND ${interval}.to_on - 0 > ${day}::date`;
}

/** A project's columns of the evening, under the names that they have today. */
const EVENING = sql`d.project_id AS id, d.territory_id, d.review_status, d.main_priority_id, d.priority_ids, d.phase, d.progress_status,
  d.qpv_codes, d.starts_on, d.total_cost_cents, d.funding_asked_cents, d.funding_granted_cents, d.funding_paid_cents, d.funding_gap_cents,
  d.submitted_on AS submitted_at, d.touched_on::timestamp AT TIME ZONE 'Europe/Paris' AS updated_at`;

/** The projects of the evening `day`, as `p`. */
export function projectsAt(day: string): Prisma.Sql {
  return sql`(SELECT ${EVENING} FROM project_day d WHERE ${stoodOn(sql`d`, day)}) AS p`;
}

/** As projectConditions, of rows that are what they were on the evening `first`, or on every one until `last`. */
export const conditionsAt = (first: Prisma.Sql, last = first): typeof projectConditions =>
  conditionsOfFunders(sql`f.from_on <= ${last} AND f.to_on > ${first}`);

/** `stood`: which of the funders' intervals, `f`, count. */
function conditionsOfFunders(stood: Prisma.Sql): typeof projectConditions {
  return (filters, except = []) => {
    const kept = projectConditions(filters, [...except, "funder", "search"]);
    if (filters.funderIds.length === 0 || except.includes("funder")) return kept;
    return sql`${kept} AND p.id = ANY (ARRAY(SELECT f.project_id FROM project_funder_day f
      WHERE f.funder_id = ANY (${filters.funderIds}::integer[]) AND ${stood}))`;
  };
}

function tablesAt(day: string): FigureTables {
  return {
    sums: sumsAt(day),
    projects: projectsAt(day),
    // By the days on which those who wait had submitted, which are kept as sums: not by all that ever waited. Less nothing, as
    // above: an index of beginnings holds all that had begun.
    waiting: sql`(SELECT ${EVENING}, v.reference, v.title
      FROM (SELECT value::date AS submitted_on FROM ${sumsAt(day)} WHERE p.dimension = 'waiting' GROUP BY 1 HAVING sum(projects) > 0) AS w
        JOIN project_day d ON d.submitted_on = w.submitted_on AND d.review_status = 'submitted' AND d.from_on - 0 <= ${day}::date AND d.to_on - 0 > ${day}::date
        JOIN project v ON v.id = d.project_id) AS p`,
    funders: sql`(SELECT d.project_id, d.funder_id, d.review_status, d.asked_cents, d.granted_cents FROM project_funder_day d
      WHERE ${stoodOn(sql`d`, day)}) AS f`,
    conditions: conditionsOfFunders(stoodOn(sql`f`, day)),
  };
}

/**
 * What a view can ask of a past evening: everything but words, which are looked for in today's texts, and objectives, to which
 * projects are attached today. Territories that joined the programme later are not offered, nor missed.
 */
export async function resolvePast(actor: Actor, asked: ProjectFilters, day: string): Promise<Resolution> {
  const { filters, choices, ignored } = await resolveFilters(
    actor,
    { ...asked, query: "", objectives: [] },
    "past",
  );
  const later = choices.territories.filter(({ launchedOn }) => launchedOn > day).map(({ id }) => id);
  const absent = later.length === 0 ? [] : await listAbsent(actor, later, day);
  return {
    filters,
    choices: {
      ...choices,
      territories: choices.territories.filter(({ id }) => !absent.includes(id)),
      objectives: [],
    },
    ignored: [...ignored, ...notOfThePast(asked)],
  };
}

function notOfThePast({ query, objectives }: ProjectFilters): IgnoredValue[] {
  return [
    ...(query === "" ? [] : [{ parameter: "q", value: query, reason: "notOfThePast" } as const]),
    ...objectives.map((value) => ({ parameter: "objectif", value, reason: "attachedToday" }) as const),
  ];
}

/** Those without anything to see that evening: a territory may prepare its projects before it is launched. */
async function listAbsent(actor: Actor, territoryIds: readonly number[], day: string): Promise<number[]> {
  const rows = await readAs<{ id: number }>(
    actor,
    sql`SELECT t.id FROM territory t WHERE t.id = ANY (${territoryIds}::smallint[]) AND NOT EXISTS (
      SELECT FROM project_day d WHERE d.territory_id = t.id AND d.from_on <= ${day}::date AND d.to_on > ${day}::date)`,
  );
  return rows.map(({ id }) => id);
}

/** The same dashboard as of the evening `day` (Paris), from the versions: what the actor's role was shown then. */
export async function getDashboardAt(
  actor: Actor,
  asked: ProjectFilters,
  day: string,
  sources?: FigureSources,
): Promise<Dashboard> {
  const resolution = await resolvePast(actor, asked, day);
  const chosen = sources ?? figureSources(resolution.filters);
  const row = await readFigures(actor, resolution.filters, day, chosen);
  return toDashboard(actor, { ...resolution, sources: chosen, on: day }, row);
}

async function readFigures(
  actor: Actor,
  filters: ResolvedFilters,
  day: string,
  sources: FigureSources,
): Promise<FigureRow> {
  const [row] = await readAs<FigureRow>(
    actor,
    figuresQuery(tablesAt(day), actor, filters, sources),
    sources.cells === "rollup" ? "keptPlan" : "ownPlan",
  );
  if (!row) throw new Error("a SELECT without FROM has one row");
  return row;
}

/** The day on which the programme began: before it there is no evening to look at. Today, as long as there is no wave. */
export async function getLaunchDay(actor: Actor): Promise<string> {
  const [row] = await readAs<{ day: string }>(
    actor,
    sql`SELECT coalesce(min(launched_on), paris_day(now())) AS day FROM wave`,
  );
  if (!row) throw new Error("an aggregate has one row");
  return row.day;
}
