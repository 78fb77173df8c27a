import "server-only";
import { projectConditions, type Resolution, resolveFilters } from "@/lib/features/projects/search/data";
import type { ProjectFilters, ResolvedFilters } from "@/lib/features/projects/search/types";
import type { Actor } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { type FigureTables, figuresQuery } from "../figures/data";
import { type FigureRow, toDashboard } from "../figures/rules";
import { figureSources } from "../rules";
import type { Dashboard, FigureSources } from "../types";

const { sql } = Prisma;

/** The sums of the evening `day`, as `p`, with the columns of project_rollup and `paid_cents`: sums of the days before a month that may be used, and the days since. */
export function sumsAt(day: string): Prisma.Sql {
  // The newest that nothing was written behind since (migration 0018).
  const settled = sql`(SELECT max(c.on_day) FROM project_day_mark c WHERE c.kind = 'checkpoint' AND c.on_day <= ${day}::date + 1
    AND c.on_day <= (SELECT coalesce(min(l.on_day), 'infinity') FROM project_day_mark l WHERE l.kind = 'late'))`;
  const columns = sql`territory_id, review_status, dimension, value, projects, cost_cents, asked_cents, granted_cents, paid_cents, gap_cents,
    main_priority_id, phase, progress_status`;
  return sql`(SELECT ${columns} FROM project_day_checkpoint WHERE on_day = ${settled}
    UNION ALL SELECT ${columns} FROM project_day_rollup WHERE on_day >= coalesce(${settled}, '-infinity') AND on_day <= ${day}::date) AS p`;
}

/** A project's columns of the evening, under the names that they have today. */
const EVENING = sql`d.project_id AS id, d.territory_id, d.review_status, d.main_priority_id, d.priority_ids, d.phase, d.progress_status,
  d.qpv_codes, d.starts_on, d.total_cost_cents, d.funding_asked_cents, d.funding_granted_cents, d.funding_paid_cents, d.funding_gap_cents,
  d.submitted_on AS submitted_at, d.touched_on::timestamp AT TIME ZONE 'Europe/Paris' AS updated_at`;

/** The projects of the evening `day`, as `p`. */
export function projectsAt(day: string): Prisma.Sql {
  return sql`(SELECT ${EVENING} FROM project_day d WHERE d.from_on <= ${day}::date AND d.to_on > ${day}::date) AS p`;
}

/** As projectConditions, of rows that are what they were on the evening `day`. */
export function conditionsAt(day: Prisma.Sql): typeof projectConditions {
  return (filters, except = []) => {
    const kept = projectConditions(filters, [...except, "funder", "search"]);
    if (filters.funderIds.length === 0 || except.includes("funder")) return kept;
    return sql`${kept} AND p.id = ANY (ARRAY(SELECT f.project_id FROM project_funder_day f
      WHERE f.funder_id = ANY (${filters.funderIds}::integer[]) AND f.from_on <= ${day} AND f.to_on > ${day}))`;
  };
}

function tablesAt(day: string): FigureTables {
  return {
    sums: sumsAt(day),
    projects: projectsAt(day),
    named: sql`(SELECT ${EVENING}, v.reference, v.title FROM project_day d JOIN project v ON v.id = d.project_id
      WHERE d.from_on <= ${day}::date AND d.to_on > ${day}::date) AS p`,
    funders: sql`(SELECT d.project_id, d.funder_id, d.asked_cents, d.granted_cents FROM project_funder_day d
      WHERE d.from_on <= ${day}::date AND d.to_on > ${day}::date) AS f`,
    conditions: conditionsAt(sql`${day}::date`),
  };
}

/**
 * What a view can ask of a past evening: everything but words, which are looked for in today's texts. Territories that
 * joined the programme later are not offered, nor missed.
 */
export async function resolvePast(actor: Actor, asked: ProjectFilters, day: string): Promise<Resolution> {
  const [{ filters, choices, ignored }, launched] = await Promise.all([
    resolveFilters(actor, { ...asked, query: "" }, "past"),
    readAs<{ id: number }>(
      actor,
      sql`SELECT t.id FROM territory t JOIN wave w ON w.id = t.wave_id WHERE w.launched_on <= ${day}::date
        OR EXISTS (SELECT FROM project_day d WHERE d.territory_id = t.id AND d.from_on <= ${day}::date AND d.to_on > ${day}::date)`,
    ),
  ]);
  const ids = new Set(launched.map(({ id }) => id));
  const notAsked = { parameter: "q", value: asked.query, reason: "notOfThePast" } as const;
  return {
    filters,
    choices: { ...choices, territories: choices.territories.filter(({ id }) => ids.has(id)) },
    ignored: asked.query === "" ? ignored : [...ignored, notAsked],
  };
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
