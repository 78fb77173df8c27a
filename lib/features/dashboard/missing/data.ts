import "server-only";
import { NEED_KINDS, type NeedKind, type ReviewStatus } from "@/lib/features/projects/constants";
import { projectConditions } from "@/lib/features/projects/search/data";
import type { ProjectFilters, ResolvedFilters } from "@/lib/features/projects/search/types";
import { withoutArticle } from "@/lib/features/territories/rules";
import { type Actor, isTerritoryMember } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { eveningsTable, keptRows, matchingTable } from "../course/evenings/data";
import { withoutIds } from "../figures/rules";
import { resolvePast, stoodOn } from "../past/data";
import { countedStatuses, figureSources, statedPriority } from "../rules";
import { maySeeActivity } from "./policy";
import { activityOf, emptyCellsOf, NO_FRESHNESS } from "./rules";
import type { Freshness, Missing } from "./types";

const { sql } = Prisma;

type AgeRow = Freshness & {
  readonly what: "total" | "territory" | "priority";
  readonly territoryId: number | null;
  readonly priorityId: number | null;
};
type MissingRow = {
  readonly ages: readonly AgeRow[];
  readonly cells: readonly {
    readonly territoryId: number;
    readonly priorityId: number;
    readonly main: number;
    readonly any: number;
  }[];
  readonly unfunded: readonly { readonly territoryId: number; readonly projects: number }[];
  readonly needs: readonly { readonly kind: NeedKind; readonly projects: number }[];
  readonly activity: readonly {
    readonly slug: string;
    readonly label: string;
    readonly launchedOn: string;
    readonly lastOn: string | null;
  }[];
};

/** What lacks, with the projects it lacks in: kept sums where nothing narrows the view but territory and status. */
function lacksTable(on: string, filters: ResolvedFilters): Prisma.Sql {
  if (figureSources(filters).funders === "rollup") {
    const condition = projectConditions(filters);
    return sql`lacks AS (
      SELECT territory_id, 'unfunded' AS lack, '' AS kind, projects FROM (${keptRows(sql`'unfunded'`, condition)}) AS unfunded
      UNION ALL SELECT territory_id, 'need', value, projects FROM (${keptRows(sql`'need'`, condition)}) AS needs)`;
  }
  return sql`lack_days AS (
      SELECT l.* FROM matching m JOIN project_lack_day l ON l.project_id = m.project_id
      WHERE ${stoodOn(sql`l`, on)}),
    lacks AS (
      SELECT territory_id, 'unfunded' AS lack, '' AS kind, 1 AS projects FROM lack_days WHERE NOT has_funder
      UNION ALL SELECT territory_id, 'need', unnest(open_need_kinds), 1 FROM lack_days)`;
}

/** Of the territories of the view that the actor may know it of, when each last wrote. */
function activityOn(actor: Actor, on: string, filters: ResolvedFilters): Prisma.Sql {
  if (!maySeeActivity(actor)) return sql`SELECT '[]'::json`;
  const own = isTerritoryMember(actor) ? sql`t.id = ${actor.territoryId}::smallint` : sql`true`;
  const shown =
    filters.territoryIds.length === 0 ? sql`true` : sql`t.id = ANY (${filters.territoryIds}::smallint[])`;
  return sql`SELECT coalesce(json_agg(json_build_object('slug', t.slug, 'label', t.programme_name, 'launchedOn', w.launched_on,
      'lastOn', (SELECT max(a.on_day) FROM territory_activity a WHERE a.territory_id = t.id AND a.on_day <= ${on}::date))), '[]')
    FROM territory t JOIN wave w ON w.id = t.wave_id WHERE w.launched_on <= ${on}::date AND ${own} AND ${shown}`;
}

/** The last save, or « rien de nouveau »; what has neither is as old as what is known of it. */
const TOUCHED = sql`m.last_on`;

function statement(actor: Actor, on: string, filters: ResolvedFilters): Prisma.Sql {
  const untouched = (days: number) =>
    sql`count(*) FILTER (WHERE ${TOUCHED} <= ${on}::date - ${days}::integer)`;
  return sql`WITH ${eveningsTable([on])}, ${matchingTable([on], filters, [])},
      ${lacksTable(on, filters)}
    SELECT
      (SELECT json_agg(json_build_object('what', what, 'territoryId', territory_id, 'priorityId', main_priority_id,
          'projects', projects, 'oldestOn', oldest, 'medianOn', median, 'stale', json_build_object('90', a, '180', b, '365', c)))
        FROM (SELECT CASE WHEN GROUPING(m.territory_id) = 0 THEN 'territory' WHEN GROUPING(m.main_priority_id) = 0 THEN 'priority' ELSE 'total' END AS what,
            m.territory_id, m.main_priority_id, count(*) AS projects, min(${TOUCHED}) AS oldest,
            percentile_disc(0.5) WITHIN GROUP (ORDER BY ${TOUCHED}) AS median, ${untouched(90)} AS a, ${untouched(180)} AS b, ${untouched(365)} AS c
          FROM matching m GROUP BY GROUPING SETS ((), (m.territory_id), (m.main_priority_id))) AS grouped) AS ages,
      (SELECT coalesce(json_agg(json_build_object('territoryId', territory_id, 'priorityId', tag, 'main', main, 'any', served)), '[]')
        FROM (SELECT m.territory_id, t.tag, count(*) FILTER (WHERE t.tag = m.main_priority_id) AS main, count(*) AS served
          FROM matching m CROSS JOIN unnest(m.priority_ids) AS t (tag) GROUP BY 1, 2) AS grouped) AS cells,
      (SELECT coalesce(json_agg(json_build_object('territoryId', territory_id, 'projects', projects)), '[]')
        FROM (SELECT territory_id, sum(projects) AS projects FROM lacks WHERE lack = 'unfunded' GROUP BY 1 HAVING sum(projects) > 0) AS grouped) AS unfunded,
      (SELECT coalesce(json_agg(json_build_object('kind', kind, 'projects', projects)), '[]')
        FROM (SELECT kind, sum(projects) AS projects FROM lacks WHERE lack = 'need' GROUP BY 1 HAVING sum(projects) > 0) AS grouped) AS needs,
      (${activityOn(actor, on, filters)}) AS activity`;
}

/** What is missing among the projects of a view on one evening. */
export async function getMissing(
  actor: Actor,
  asked: ProjectFilters,
  span: { readonly on: string; readonly at: string | null },
): Promise<Missing> {
  const { filters, choices, ignored } = await resolvePast(actor, asked, span.on);
  const statuses: readonly ReviewStatus[] = countedStatuses(filters);
  const [row] = await readAs<MissingRow>(
    actor,
    statement(actor, span.on, { ...filters, reviewStatuses: statuses }),
  );
  if (!row) throw new Error("a SELECT without FROM has one row");
  const territories = new Map(choices.territories.map(({ id, slug }) => [id, slug]));
  const priorities = new Map(choices.priorities.map(({ id, slug }) => [id, slug]));
  const among = (slug: string, chosen: readonly string[]) => chosen.length === 0 || chosen.includes(slug);
  const shownTerritories = choices.territories.filter(({ slug }) => among(slug, filters.territories));
  const shownPriorities = choices.priorities.filter(({ slug }) => among(slug, filters.mainPriorities));
  const cells = row.cells.map((cell) => ({
    territory: territories.get(cell.territoryId) ?? "",
    priority: priorities.get(cell.priorityId) ?? "",
    ...cell,
  }));
  const agesOf = (what: AgeRow["what"]) => row.ages.filter((ages) => ages.what === what);
  return {
    ...span,
    filters: withoutIds(filters),
    statuses,
    choices,
    ignored,
    activity: maySeeActivity(actor)
      ? activityOf(
          row.activity.map((one) => ({ ...one, label: withoutArticle(one.label) })),
          span.on,
        )
      : null,
    cells: shownTerritories.length * shownPriorities.length,
    emptyCells: emptyCellsOf(
      shownTerritories.map(({ slug }) => slug),
      shownPriorities.map(({ slug }) => slug),
      cells.map((cell) => ({ ...cell, projects: cell.main })),
      cells.map((cell) => ({ ...cell, projects: cell.any })),
    ),
    unfunded: row.unfunded.map(({ territoryId, projects }) => ({
      territory: territories.get(territoryId) ?? "",
      projects,
    })),
    needs: NEED_KINDS.flatMap((kind) => row.needs.filter((need) => need.kind === kind)),
    lacksOfOwnTerritory: isTerritoryMember(actor),
    whole: agesOf("total").map(freshnessOf)[0] ?? NO_FRESHNESS,
    byTerritory: agesOf("territory").map((ages) => ({
      slug: territories.get(ages.territoryId ?? 0) ?? "",
      ...freshnessOf(ages),
    })),
    byPriority: agesOf("priority").map((ages) => ({
      slug: statedPriority(ages.priorityId === null ? undefined : priorities.get(ages.priorityId)),
      ...freshnessOf(ages),
    })),
  };
}

const freshnessOf = ({ projects, oldestOn, medianOn, stale }: AgeRow): Freshness => ({
  projects,
  oldestOn,
  medianOn,
  stale,
});
