import type { Pool } from "pg";
import type { IndicatorSums } from "@/lib/features/indicators/summary/types";
import { maySeeFundingAndContact } from "@/lib/features/projects/policy";
import type { ProjectFilters } from "@/lib/features/projects/search/types";
import type { Actor } from "@/lib/kernel/actor";
import { type PlainProject, recount } from "./list-recount";

export type PlainFigure = {
  readonly reference: string;
  readonly slug: string;
  readonly aggregation: string;
  readonly kind: string;
  readonly on: string;
  /** Hundredths, so that the recount adds whole numbers. */
  readonly value: number;
  readonly denominator: number | null;
};

/** Figures of about two projects in three, for every indicator of the library. Deterministic. */
export async function fillIndicators(pool: Pool): Promise<void> {
  await pool.query(
    `INSERT INTO indicator_value (project_id, indicator_id, position, kind, "on", value, denominator)
     SELECT p.id, i.id, 0, k.kind, '2025-01-01'::date + (h % 300) * k.step, (h % 100000) / 4.0,
       CASE WHEN i.aggregation = 'ratio' THEN 1 + h % 500 END
     FROM project p CROSS JOIN indicator i
       CROSS JOIN (VALUES ('baseline', 0), ('target', 3), ('target', 4), ('measure', 1), ('measure', 2)) AS k (kind, step),
       LATERAL (SELECT ('x' || substr(md5(p.id || i.slug || k.kind || k.step), 1, 6))::bit(24)::int AS h) AS seed
     WHERE (h / 7) % 3 = 0`,
  );
  // Some follow without a figure yet.
  await pool.query(
    `INSERT INTO indicator_value (project_id, indicator_id, position, kind)
     SELECT p.id, i.id, 0, 'followed' FROM project p JOIN indicator i ON (p.id + i.id) % 17 = 0
     WHERE NOT EXISTS (SELECT FROM indicator_value v WHERE v.project_id = p.id AND v.indicator_id = i.id)`,
  );
}

/** Every figure, read past both walls. */
export async function readFigures(pool: Pool): Promise<PlainFigure[]> {
  const { rows } = await pool.query<PlainFigure>(
    `SELECT p.reference, i.slug, i.aggregation, v.kind, v."on"::text, (v.value * 100)::float8 AS value,
       (v.denominator * 100)::float8 AS denominator
     FROM indicator_value v JOIN project p ON p.id = v.project_id JOIN indicator i ON i.id = v.indicator_id
     ORDER BY v."on", v.id`,
  );
  return rows;
}

/** What one indicator adds up to, by looking at each figure of each project that the actor may see. */
export function recountSums(
  figures: readonly PlainFigure[],
  projects: readonly PlainProject[],
  actor: Actor,
  filters: ProjectFilters,
  slug: string,
): IndicatorSums {
  const reviewStatuses = filters.reviewStatuses.length > 0 ? filters.reviewStatuses : (["accepted"] as const);
  const kept = recount(projects, actor, { ...filters, reviewStatuses })
    .filter((project) => maySeeFundingAndContact(actor, project))
    .map(({ reference }) => figures.filter((one) => one.reference === reference && one.slug === slug))
    .filter((of) => of.length > 0);
  const latest = (kind: string) => kept.flatMap((of) => of.filter((one) => one.kind === kind).slice(-1));
  const measures = latest("measure");
  const targets = latest("target");
  const rule = figures.find((one) => one.slug === slug)?.aggregation;
  const sum = (of: readonly PlainFigure[], part: "value" | "denominator", rules: readonly string[]) =>
    of.length === 0 || !rules.includes(rule ?? "")
      ? null
      : of.reduce((total, one) => total + (one[part] ?? 0), 0) / 100;
  const days = measures.map(({ on }) => on).sort();
  return {
    following: kept.length,
    covered: measures.length,
    value: sum(measures, "value", ["sum", "ratio"]),
    denominator: sum(measures, "denominator", ["ratio"]),
    targets: targets.length,
    targetValue: sum(targets, "value", ["sum", "ratio"]),
    targetDenominator: sum(targets, "denominator", ["ratio"]),
    oldest: days[0] ?? null,
    newest: days.at(-1) ?? null,
  };
}
