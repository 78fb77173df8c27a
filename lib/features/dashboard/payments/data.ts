import "server-only";
import type { ProjectFilters } from "@/lib/features/projects/search/types";
import type { Actor } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { conditionsAt, projectsAt, resolvePast, stoodOn, sumsAt } from "../past/data";
import { countedStatuses, figureSources } from "../rules";

const { sql } = Prisma;

/**
 * What each funder had paid by the evening `day`, by its name, over the counted projects. Of the present, the sums that the
 * dashboard reads do not know it; the evening of today does, and is the present.
 */
export async function sumFunderPayments(
  actor: Actor,
  asked: ProjectFilters,
  day: string,
): Promise<ReadonlyMap<string, number>> {
  const { filters } = await resolvePast(actor, asked, day);
  const conditions = conditionsAt(sql`${day}::date`)({
    ...filters,
    reviewStatuses: countedStatuses(filters),
  });
  const among =
    filters.funderIds.length > 0 ? sql`f.funder_id = ANY (${filters.funderIds}::integer[])` : sql`true`;
  const shares =
    figureSources(filters).funders === "rollup"
      ? sql`SELECT p.value::integer AS funder_id, p.projects, p.paid_cents FROM ${sumsAt(day)}
          WHERE p.dimension = 'funder' AND ${conditions}`
      : sql`SELECT f.funder_id, 1 AS projects, f.paid_cents FROM ${projectsAt(day)} JOIN project_funder_day f ON f.project_id = p.id
          WHERE ${stoodOn(sql`f`, day)} AND ${conditions} AND ${among}`;
  const [row] = await readAs<{ funders: { label: string; paidCents: number }[] }>(
    actor,
    sql`SELECT coalesce(json_agg(json_build_object('label', o.short_name, 'paidCents', s.paid_cents)), '[]') AS funders
      FROM (SELECT funder_id, sum(paid_cents) AS paid_cents FROM (${shares}) AS lines GROUP BY 1 HAVING sum(projects) > 0) AS s
      JOIN organisation o ON o.id = s.funder_id`,
  );
  if (!row) throw new Error("an aggregate without GROUP BY has one row");
  return new Map(row.funders.map(({ label, paidCents }) => [label, paidCents]));
}
