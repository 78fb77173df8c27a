import "server-only";
import { listIndicators } from "@/lib/features/indicators/data";
import type { IndicatorOption } from "@/lib/features/projects/types";
import { type Actor, isTerritoryMember } from "@/lib/kernel/actor";
import type { Query } from "@/lib/kernel/query";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { mayReadAttached } from "../attached/policy";
import { objectivesOf } from "../content/rules";
import { getStrategy } from "../data";
import { INDICATOR_PARAMETER, PERIMETER_PARAMETER, PERIMETER_TOKENS, PERIMETERS } from "./constants";
import { rankTerritories } from "./rules";
import type { ComparedTerritory, TerritoryComparison } from "./types";

/**
 * One indicator, territory by territory, over their accepted projects. An agent reads the figures of their own territory; of the
 * others how many projects were accepted, which they may read one by one (docs/decisions/0040).
 */
async function readTerritories(actor: Actor, indicatorId: number): Promise<ComparedTerritory[]> {
  const seen = isTerritoryMember(actor)
    ? Prisma.sql`t.id = ${actor.territoryId}::smallint`
    : Prisma.sql`true`;
  return readAs<ComparedTerritory>(
    actor,
    Prisma.sql`
    SELECT t.id, t.slug, t.programme_name AS name, t.type_code AS kind, coalesce(a.projects, 0)::bigint AS accepted,
      CASE WHEN ${seen} THEN json_build_object('following', coalesce(s.following, 0), 'covered', coalesce(s.covered, 0), 'value', s.value,
        'denominator', s.denominator, 'oldest', s.oldest, 'newest', s.newest) END AS figures
    FROM territory t
      LEFT JOIN (SELECT r.territory_id, sum(r.projects) AS projects FROM project_rollup r
        WHERE r.dimension = 'all' AND r.review_status = 'accepted' GROUP BY 1) AS a ON a.territory_id = t.id
      LEFT JOIN (SELECT f.territory_id, count(*) AS following, count(f.measured_on) AS covered,
          CASE WHEN i.aggregation <> 'never' THEN sum(f.value) END AS value,
          CASE WHEN i.aggregation = 'ratio' THEN sum(f.denominator) END AS denominator,
          min(f.measured_on) AS oldest, max(f.measured_on) AS newest
        FROM project_indicator f JOIN indicator i ON i.id = f.indicator_id
        WHERE f.indicator_id = ${indicatorId}::integer AND f.review_status = 'accepted' GROUP BY f.territory_id, i.aggregation) AS s ON s.territory_id = t.id
    ORDER BY t.slug`,
    "serialPlan",
  );
}

/** The indicator of the first target, or else the first of the library. */
function firstIndicator(indicators: readonly IndicatorOption[], named: readonly string[]) {
  const active = indicators.filter(({ isActive }) => isActive);
  return active.find(({ slug }) => slug === named[0]) ?? active[0];
}

function readParameter(parameters: Query, name: string): string | null {
  const given = parameters[name];
  const text = typeof given === "string" ? given : given?.[0];
  return text === undefined || text.trim() === "" ? null : text.trim();
}

/** The same indicator on comparable territories; null where there is no strategy that this reader reads. */
export async function getTerritoryComparison(
  actor: Actor,
  slug: string,
  parameters: Query,
): Promise<TerritoryComparison | null> {
  const strategy = await getStrategy(actor, slug);
  if (strategy === null || !mayReadAttached(actor, strategy.territory.id)) return null;
  const indicators = (await listIndicators(actor)).filter(({ isActive }) => isActive);
  const named = objectivesOf(strategy.content).flatMap(({ targets }) =>
    targets.map((target) => target.indicator),
  );
  const asked = {
    indicator: readParameter(parameters, INDICATOR_PARAMETER),
    perimeter: readParameter(parameters, PERIMETER_PARAMETER),
  };
  const chosen = indicators.find((one) => one.slug === asked.indicator);
  const chosenPerimeter = PERIMETERS.find((one) => PERIMETER_TOKENS[one] === asked.perimeter);
  const indicator = chosen ?? firstIndicator(indicators, named);
  if (indicator === undefined) return null;
  const perimeter = chosenPerimeter ?? PERIMETERS[0];
  const territories = await readTerritories(actor, indicator.id);
  const own = territories.find(({ id }) => id === strategy.territory.id);
  if (own === undefined) throw new Error("the territory of a strategy is a territory");
  const compared = perimeter === "all" ? territories : territories.filter(({ kind }) => kind === own.kind);
  return {
    territory: { ...strategy.territory, kind: own.kind },
    indicator,
    // Those that the strategy's targets name come first.
    indicators: indicators.toSorted(
      (one, other) => Number(named.includes(other.slug)) - Number(named.includes(one.slug)),
    ),
    perimeter,
    ...rankTerritories(compared, indicator),
    ignored: [
      ...(asked.indicator !== null && chosen === undefined ? [asked.indicator.slice(0, 60)] : []),
      ...(asked.perimeter !== null && chosenPerimeter === undefined ? [asked.perimeter.slice(0, 60)] : []),
    ],
  };
}
