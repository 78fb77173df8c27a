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

/** From when until when one of the chosen funders figured in a project: several at once are one interval. */
const fundedDays = (funderIds: readonly number[]): Prisma.Sql => sql`(
  SELECT c.project_id, lower(c.days) AS from_on, upper(c.days) AS to_on FROM (
    SELECT project_id, unnest(range_agg(daterange(from_on, to_on))) AS days
    FROM project_funder_day WHERE funder_id = ANY (${funderIds}::integer[]) GROUP BY project_id) AS c)`;

/** The projects of the view, each as long as it stood so; of one evening, those that stand so on it. */
export function matchingTable(
  evenings: readonly string[],
  filters: ResolvedFilters,
  except: readonly FilterName[],
): Prisma.Sql {
  const isFunded = filters.funderIds.length > 0;
  const [from, to] = isFunded
    ? [sql`greatest(p.from_on, f.from_on)`, sql`least(p.to_on, f.to_on)`]
    : [sql`p.from_on`, sql`p.to_on`];
  const funded = isFunded
    ? sql`JOIN ${fundedDays(filters.funderIds)} AS f ON f.project_id = p.project_id`
    : sql``;
  return sql`
  matching AS MATERIALIZED (
    SELECT p.project_id, ${from} AS from_on, ${to} AS to_on, p.territory_id, p.review_status, p.main_priority_id, p.priority_ids, p.phase,
      p.progress_status, p.total_cost_cents, p.funding_asked_cents, p.funding_granted_cents, p.funding_paid_cents, p.funding_gap_cents,
      coalesce(p.touched_on, p.status_on, p.from_on) AS last_on
    FROM (SELECT d.*, d.touched_on::timestamp AT TIME ZONE 'Europe/Paris' AS updated_at FROM project_day d) AS p ${funded}
    WHERE ${projectConditions(filters, [...except, "funder", "search"])}
      AND ${from} <= ${evenings.at(-1) ?? null}::date AND ${to} > ${evenings[0] ?? null}::date AND ${from} < ${to})`;
}

/** The first of the evenings on which what happened that day is seen. */
export const seenFrom = (day: Prisma.Sql): Prisma.Sql =>
  sql`width_bucket(${day}, (SELECT array_agg(on_day + 1 ORDER BY on_day) FROM evening))`;

/** What came and what went by each evening, and then their sums: each row is read once, however many evenings there are. */
const liveRows: Prisma.Sql = sql`
  SELECT e.evening, s.* FROM evening e JOIN (
    SELECT ${seenFrom(sql`b.on_day`)} AS since, m.territory_id, m.review_status, sum(b.sign) AS projects,
      sum(b.sign * coalesce(m.total_cost_cents, 0)) AS cost_cents, sum(b.sign * m.funding_asked_cents) AS asked_cents,
      sum(b.sign * m.funding_granted_cents) AS granted_cents, sum(b.sign * m.funding_paid_cents) AS paid_cents,
      sum(b.sign * coalesce(m.funding_gap_cents, 0)) AS gap_cents
    FROM matching m CROSS JOIN LATERAL (VALUES (m.from_on, 1), (m.to_on, -1)) AS b (on_day, sign)
    WHERE b.on_day < 'infinity' GROUP BY 1, 2, 3) AS s ON s.since <= e.evening`;

/** Sums of every status, territory by territory: kept ones where they are exact, else counted project by project. */
export function sumsTable(evenings: readonly string[], filters: ResolvedFilters): Prisma.Sql {
  const { cells, funders } = figureSources(filters);
  if (cells === "live")
    return sql`${matchingTable(evenings, filters, ["reviewStatus"])}, sums AS (${liveRows})`;
  const dimension = funders === "rollup" ? sql`'all'` : sql`'cell'`;
  return sql`sums AS (${keptRows(dimension, projectConditions(filters, ["reviewStatus"]))})`;
}

export const SUMS_IN_JSON = sql`'projects', sum(projects), 'costCents', sum(cost_cents), 'askedCents', sum(asked_cents),
  'grantedCents', sum(granted_cents), 'paidCents', sum(paid_cents), 'gapCents', sum(gap_cents)`;
