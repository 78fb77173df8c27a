import "server-only";
import { REVIEW_STATUSES, type ReviewStatus } from "@/lib/features/projects/constants";
import { projectConditions } from "@/lib/features/projects/search/data";
import type { ProjectFilters, ResolvedFilters } from "@/lib/features/projects/search/types";
import { type Actor, isTerritoryMember } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { withoutIds } from "../figures/rules";
import { resolvePast } from "../past/data";
import { countedStatuses, figureSources, mayCountDrafts, visibleStatuses } from "../rules";
import type { CoursePeriod } from "./constants";
import { eveningsTable, keptRows, matchingTable, SUMS_IN_JSON, seenFrom, sumsTable } from "./evenings/data";
import { courseEvenings, type DraftRow, type EveningRow, type FunderRow, fundersOf, monthsOf } from "./rules";
import type { Course } from "./types";

const { sql } = Prisma;

function sharesTable(
  evenings: readonly string[],
  filters: ResolvedFilters,
  counted: readonly ReviewStatus[],
) {
  const { cells, funders } = figureSources(filters);
  const statuses = sql`review_status = ANY (${counted}::text[])`;
  if (funders === "rollup")
    return sql`shares AS (SELECT evening, value::integer AS funder_id, projects, asked_cents, granted_cents, paid_cents
      FROM (${keptRows(sql`'funder'`, projectConditions({ ...filters, reviewStatuses: counted }))}) AS kept)`;
  const matching = cells === "live" ? sql`` : sql`${matchingTable(evenings, filters, ["reviewStatus"])},`;
  const among =
    filters.funderIds.length > 0 ? sql`f.funder_id = ANY (${filters.funderIds}::integer[])` : sql`true`;
  // As liveRows: as long as the project stood so and the funder figured in it so.
  return sql`${matching} shares AS (
    SELECT e.evening, s.* FROM evening e JOIN (
      SELECT ${seenFrom(sql`b.on_day`)} AS since, f.funder_id, sum(b.sign) AS projects, sum(b.sign * f.asked_cents) AS asked_cents,
        sum(b.sign * f.granted_cents) AS granted_cents, sum(b.sign * f.paid_cents) AS paid_cents
      FROM matching m JOIN project_funder_day f ON f.project_id = m.project_id AND f.from_on < m.to_on AND f.to_on > m.from_on AND ${among}
        CROSS JOIN LATERAL (VALUES (greatest(m.from_on, f.from_on), 1), (least(m.to_on, f.to_on), -1)) AS b (on_day, sign)
      WHERE m.${statuses} AND b.on_day < 'infinity' GROUP BY 1, 2) AS s ON s.since <= e.evening)`;
}

/** Of drafts the ministry knows how many, as long as nothing narrows what they are; they are in no sum. */
const draftsOf = (actor: Actor, filters: ResolvedFilters) =>
  mayCountDrafts(actor, filters)
    ? keptRows(
        sql`'count'`,
        sql`p.review_status = 'draft' AND ${projectConditions(filters, ["reviewStatus"])}`,
      )
    : sql`SELECT 0 AS evening, 0 AS projects WHERE false`;

/** `launchedOn`: of the oldest wave, before which there is no month. */
export async function getCourse(
  actor: Actor,
  asked: ProjectFilters,
  span: {
    readonly on: string;
    readonly at: string | null;
    readonly launchedOn: string;
    readonly period: CoursePeriod;
  },
): Promise<Course> {
  const { filters, choices, ignored } = await resolvePast(actor, asked, span.on);
  const statuses = countedStatuses(filters);
  const evenings = courseEvenings(span.period, span.on, span.launchedOn);
  const [row] = await readAs<{ standing: EveningRow[]; drafts: DraftRow[]; funders: FunderRow[] }>(
    actor,
    sql`WITH ${eveningsTable(evenings)}, ${sumsTable(evenings, filters)}, ${sharesTable(evenings, filters, statuses)}
      SELECT
        (SELECT coalesce(json_agg(line), '[]') FROM (
          SELECT json_build_object('evening', evening, 'status', review_status, ${SUMS_IN_JSON}) AS line
          FROM sums GROUP BY evening, review_status HAVING sum(projects) > 0) AS grouped) AS standing,
        (SELECT coalesce(json_agg(json_build_object('evening', evening, 'projects', projects)), '[]') FROM (
          SELECT evening, sum(projects) AS projects FROM (${draftsOf(actor, filters)}) AS hidden GROUP BY evening) AS grouped) AS drafts,
        (SELECT coalesce(json_agg(json_build_object('evening', s.evening, 'slug', CASE WHEN o.is_funder THEN o.slug END,
            'label', o.short_name || coalesce(' (devenu ' || n.short_name || ')', ''), 'projects', s.projects,
            'askedCents', s.asked_cents, 'grantedCents', s.granted_cents, 'paidCents', s.paid_cents)), '[]')
          FROM (SELECT evening, funder_id, sum(projects) AS projects, sum(asked_cents) AS asked_cents, sum(granted_cents) AS granted_cents,
              sum(paid_cents) AS paid_cents FROM shares GROUP BY evening, funder_id HAVING sum(projects) > 0) AS s
            JOIN organisation o ON o.id = s.funder_id LEFT JOIN organisation n ON n.id = o.merged_into_id) AS funders`,
    "serialPlan",
  );
  if (!row) throw new Error("a SELECT without FROM has one row");
  const knowsDrafts = mayCountDrafts(actor, filters);
  const visible = visibleStatuses(actor);
  return {
    ...span,
    filters: withoutIds(filters),
    statuses,
    choices,
    ignored,
    months: monthsOf(evenings, row.standing, statuses, row.drafts),
    funders: fundersOf(evenings, row.funders),
    fundersOfOwnTerritory: isTerritoryMember(actor),
    known: REVIEW_STATUSES.filter(
      (status) => visible.includes(status) || (status === "draft" && knowsDrafts),
    ),
  };
}
