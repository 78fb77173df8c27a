import "server-only";
import type { FilterName } from "@/lib/features/projects/search/constants";
import { projectConditions } from "@/lib/features/projects/search/data";
import type { ResolvedFilters } from "@/lib/features/projects/search/types";
import { Prisma } from "@/prisma/generated/client";
import { figureSources } from "../../rules";

const { sql } = Prisma;

/**
 * Evenings counted from 0, each with the checkpoint that answers for all days before it: the figure of an evening is that
 * checkpoint and the days since (migration 0018). A checkpoint that something came too late for is not to be used.
 */
export const eveningsTable = (evenings: readonly string[]): Prisma.Sql => sql`
  evening AS MATERIALIZED (
    SELECT (e.position - 1)::integer AS evening, e.on_day, coalesce((
        SELECT max(c.on_day) FROM project_day_mark c WHERE c.kind = 'checkpoint' AND c.on_day <= e.on_day + 1
          AND NOT EXISTS (SELECT FROM project_day_mark l WHERE l.kind = 'late' AND l.on_day < c.on_day)), '-infinity') AS base
    FROM unnest(${evenings}::date[]) WITH ORDINALITY AS e (on_day, position))`;

/** `dimension` is said in the statement, so that its plan knows how few rows it means. */
export const keptRows = (dimension: Prisma.Sql, condition: Prisma.Sql): Prisma.Sql => sql`
  SELECT e.evening, s.* FROM evening e CROSS JOIN LATERAL (
    SELECT p.territory_id, p.review_status, p.value, p.projects, p.cost_cents, p.asked_cents, p.granted_cents, p.paid_cents, p.gap_cents
    FROM project_day_checkpoint p WHERE p.on_day = e.base AND p.dimension = ${dimension} AND ${condition}
    UNION ALL
    SELECT p.territory_id, p.review_status, p.value, p.projects, p.cost_cents, p.asked_cents, p.granted_cents, p.paid_cents, p.gap_cents
    FROM project_day_rollup p WHERE p.on_day >= e.base AND p.on_day <= e.on_day AND p.dimension = ${dimension} AND ${condition}) AS s`;

/** The projects of the view, each as long as it stood so; on one evening, those whose days hold it. */
export function matchingTable(
  evenings: readonly string[],
  filters: ResolvedFilters,
  except: readonly FilterName[],
): Prisma.Sql {
  return sql`
  matching AS MATERIALIZED (
    SELECT p.* FROM (SELECT d.*, d.touched_on::timestamp AT TIME ZONE 'Europe/Paris' AS updated_at FROM project_day d) AS p
    WHERE ${projectConditions(filters, [...except, "funder", "search"])}
      AND p.from_on <= ${evenings.at(-1) ?? null}::date AND p.to_on > ${evenings[0] ?? null}::date)`;
}

/** Of the matching projects (`m`), on an evening (`e`): in which one of the chosen funders figured. */
export const fundedBy = (filters: ResolvedFilters): Prisma.Sql =>
  filters.funderIds.length === 0
    ? sql`true`
    : sql`EXISTS (SELECT FROM project_funder_day c WHERE c.project_id = m.project_id AND c.from_on <= e.on_day AND c.to_on > e.on_day
        AND c.funder_id = ANY (${filters.funderIds}::integer[]))`;

const liveRows = (filters: ResolvedFilters): Prisma.Sql => sql`
  SELECT e.evening, m.territory_id, m.review_status, 1 AS projects, coalesce(m.total_cost_cents, 0) AS cost_cents,
    m.funding_asked_cents AS asked_cents, m.funding_granted_cents AS granted_cents, m.funding_paid_cents AS paid_cents,
    coalesce(m.funding_gap_cents, 0) AS gap_cents
  FROM evening e JOIN matching m ON m.from_on <= e.on_day AND m.to_on > e.on_day WHERE ${fundedBy(filters)}`;

/** Sums of every status, territory by territory: kept ones where they are exact, else counted project by project. */
export function sumsTable(evenings: readonly string[], filters: ResolvedFilters): Prisma.Sql {
  const { cells, funders } = figureSources(filters);
  if (cells === "live")
    return sql`${matchingTable(evenings, filters, ["reviewStatus"])}, sums AS (${liveRows(filters)})`;
  const dimension = funders === "rollup" ? sql`'all'` : sql`'cell'`;
  return sql`sums AS (${keptRows(dimension, projectConditions(filters, ["reviewStatus"]))})`;
}

export const SUMS_IN_JSON = sql`'projects', sum(projects), 'costCents', sum(cost_cents), 'askedCents', sum(asked_cents),
  'grantedCents', sum(granted_cents), 'paidCents', sum(paid_cents), 'gapCents', sum(gap_cents)`;
