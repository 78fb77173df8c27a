import "server-only";
import { conditionsAt, projectsAt, resolvePast } from "@/lib/features/dashboard/past/data";
import { countedStatuses } from "@/lib/features/dashboard/rules";
import { projectConditions, resolveFilters } from "@/lib/features/projects/search/data";
import { activeFilters } from "@/lib/features/projects/search/facets/rules";
import type { ProjectFilters, ResolvedFilters } from "@/lib/features/projects/search/types";
import { type Actor, isTerritoryMember, readsForMinistry } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import type { IndicatorFigure, IndicatorShare, IndicatorShares, IndicatorSummary } from "./types";

const { sql } = Prisma;

/** An evening of the past; null: as things are now. */
type Evening = string | null;

/** Of a view of projects, those counted; without a choice, the accepted ones, as on the dashboard. */
async function resolveView(actor: Actor, asked: ProjectFilters, on: Evening) {
  const { filters, choices, ignored } = await (on === null
    ? resolveFilters(actor, asked)
    : resolvePast(actor, asked, on));
  const statuses = countedStatuses(filters);
  return { filters, choices, ignored, statuses, counted: { ...filters, reviewStatuses: statuses } };
}

/** The first wall, as maySeeFundingAndContact says it; for an agent it is also the shortest way through the index. */
function openTo(actor: Actor): Prisma.Sql {
  if (isTerritoryMember(actor)) return sql`p.territory_id = ${actor.territoryId}::smallint`;
  if (readsForMinistry(actor)) return sql`p.review_status <> 'draft'`;
  return actor.role === "partner" ? sql`p.review_status = 'accepted'` : sql`false`;
}

/** The last measure and target of each indicator of each project (alias `p`), now or as they were that evening. */
const measuresOf = (on: Evening): Prisma.Sql =>
  on === null
    ? sql`project_indicator p`
    : sql`(SELECT * FROM indicator_day d WHERE d.from_on <= ${on}::date AND d.to_on > ${on}::date) AS p`;

/**
 * Those of the projects that the filters keep. Territory and status stand in the row itself, so that most views look at no
 * project.
 */
function sharesOf(actor: Actor, filters: ResolvedFilters, on: Evening): Prisma.Sql {
  const others = activeFilters(filters).filter((name) => name !== "territory" && name !== "reviewStatus");
  const own = sql`${openTo(actor)} AND ${projectConditions(filters, others)}`;
  if (others.length === 0) return own;
  // As an array: Postgres then compares numbers, where a join would look up each project in turn.
  const ids =
    on === null
      ? sql`ARRAY(SELECT p.id FROM project p WHERE ${projectConditions(filters)})`
      : sql`ARRAY(SELECT p.id FROM ${projectsAt(on)} WHERE ${conditionsAt(sql`${on}::date`)(filters)})`;
  return sql`${own} AND p.project_id = ANY (${ids})`;
}

/** What is not to be added up is not added up: neither here nor anywhere after. */
const SUMS = sql`jsonb_build_object('following', coalesce(s.following, 0), 'covered', coalesce(s.covered, 0),
  'targets', coalesce(s.targets, 0), 'oldest', s.oldest, 'newest', s.newest,
  'value', CASE WHEN i.aggregation <> 'never' THEN s.value END,
  'denominator', CASE WHEN i.aggregation = 'ratio' THEN s.denominator END,
  'targetValue', CASE WHEN i.aggregation <> 'never' THEN s.target_value END,
  'targetDenominator', CASE WHEN i.aggregation = 'ratio' THEN s.target_denominator END)`;

const OPTION = sql`jsonb_build_object('id', i.id, 'slug', i.slug, 'label', i.label, 'unit', i.unit, 'direction', i.direction,
  'aggregation', i.aggregation, 'numeratorLabel', i.numerator_label, 'denominatorLabel', i.denominator_label,
  'priorityIds', i.priority_ids, 'isActive', i.is_active)`;

/** `among`: a condition on the measures, or `true`. */
function figuresStatement(
  actor: Actor,
  filters: ResolvedFilters,
  on: Evening,
  among: Prisma.Sql,
): Prisma.Sql {
  return sql`
    SELECT ${OPTION} AS indicator, ${SUMS} AS sums
    FROM indicator i LEFT JOIN (
      SELECT p.indicator_id, count(*) AS following, count(p.measured_on) AS covered, sum(p.value) AS value,
        sum(p.denominator) AS denominator, count(p.target_on) AS targets, sum(p.target_value) AS target_value,
        sum(p.target_denominator) AS target_denominator, min(p.measured_on) AS oldest, max(p.measured_on) AS newest
      FROM ${measuresOf(on)} WHERE ${among} AND ${sharesOf(actor, filters, on)} GROUP BY p.indicator_id) AS s ON s.indicator_id = i.id`;
}

/** Every indicator of the library, added up over the projects of a view that the actor may see, in one statement. */
export async function getIndicatorSums(
  actor: Actor,
  asked: ProjectFilters,
  on: Evening = null,
): Promise<IndicatorSummary> {
  const { counted, ...view } = await resolveView(actor, asked, on);
  const figures = await readAs<IndicatorFigure>(
    actor,
    sql`${figuresStatement(actor, counted, on, sql`true`)} WHERE i.is_active OR s.following > 0 ORDER BY i.position, i.id`,
  );
  return { ...view, on, figures };
}

const SHARES_PER_PAGE = 50;

type SharesRow = IndicatorFigure & {
  readonly shares: readonly IndicatorShare[];
  readonly seen: number;
  readonly page: number;
};

/**
 * The projects behind one figure, the measured ones first, newest first; null when there is no such indicator. Of those of
 * an evening, the reader is shown what they may still see.
 */
export async function listIndicatorShares(
  actor: Actor,
  slug: string,
  asked: ProjectFilters,
  wantedPage: number,
  on: Evening = null,
): Promise<IndicatorShares | null> {
  const { counted, ...view } = await resolveView(actor, asked, on);
  const ofIndicator = sql`p.indicator_id = (SELECT id FROM indicator WHERE slug = ${slug})`;
  const [row] = await readAs<SharesRow>(
    actor,
    sql`WITH figure AS MATERIALIZED (${figuresStatement(actor, counted, on, ofIndicator)} WHERE i.slug = ${slug}),
        seen AS (SELECT p.* FROM ${measuresOf(on)} WHERE ${ofIndicator} AND ${sharesOf(actor, counted, on)}
          AND (${on}::date IS NULL OR EXISTS (SELECT FROM project o WHERE o.id = p.project_id))),
        place AS (SELECT count(*) AS seen, least(${wantedPage}::bigint, greatest(1, ceil(count(*)::numeric / ${SHARES_PER_PAGE}::int)))::int AS page FROM seen),
        shown AS MATERIALIZED (SELECT * FROM seen ORDER BY measured_on DESC NULLS LAST, project_id
          LIMIT ${SHARES_PER_PAGE}::int OFFSET (SELECT (page - 1) * ${SHARES_PER_PAGE}::int FROM place))
      SELECT f.indicator, f.sums, (SELECT page FROM place) AS page, (SELECT seen FROM place) AS seen,
        (SELECT coalesce(jsonb_agg(jsonb_build_object('reference', p.reference, 'title', p.title, 'territory', t.programme_name,
            'measuredOn', s.measured_on, 'value', s.value, 'denominator', s.denominator, 'targetOn', s.target_on,
            'targetValue', s.target_value, 'targetDenominator', s.target_denominator)
            ORDER BY s.measured_on DESC NULLS LAST, s.project_id), '[]')
          FROM shown s JOIN project p ON p.id = s.project_id JOIN territory t ON t.id = s.territory_id) AS shares
      FROM figure f`,
  );
  if (!row) return null;
  const { seen, ...page } = row;
  const pageCount = Math.max(1, Math.ceil(seen / SHARES_PER_PAGE));
  return { ...view, ...page, on, hidden: row.sums.following - seen, pageCount };
}
