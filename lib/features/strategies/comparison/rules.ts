import { totalLevel } from "@/lib/features/indicators/summary/rules";
import type { IndicatorOption } from "@/lib/features/projects/types";
import { shortName } from "@/lib/features/territories/rules";
import { RANKED_FROM } from "./constants";
import type { ComparedLine, ComparedTerritory } from "./types";

const lineOf = (
  territory: ComparedTerritory,
  { aggregation }: Pick<IndicatorOption, "aggregation">,
): ComparedLine => {
  const { figures, accepted } = territory;
  return {
    ...territory,
    level: figures === null ? null : totalLevel(aggregation, figures),
    coverage: figures === null || accepted === 0 ? null : figures.covered / accepted,
  };
};

const byName = (one: ComparedLine, other: ComparedLine) =>
  shortName(one.name).localeCompare(shortName(other.name), "fr");

/**
 * Only what was measured by enough of the accepted projects is put in order, and only where there are two to compare; all
 * the others stand by name. Equal levels stand by name too.
 */
export function rankTerritories(
  territories: readonly ComparedTerritory[],
  indicator: Pick<IndicatorOption, "aggregation" | "direction">,
): { readonly ranked: readonly ComparedLine[]; readonly unranked: readonly ComparedLine[] } {
  const lines = territories.map((territory) => lineOf(territory, indicator)).sort(byName);
  const isRankable = ({ level, coverage }: ComparedLine) =>
    level !== null && coverage !== null && coverage >= RANKED_FROM;
  const rankable = lines.filter(isRankable);
  if (rankable.length < 2) return { ranked: [], unranked: lines };
  const sign = indicator.direction === "up" ? -1 : 1;
  return {
    ranked: rankable.toSorted(
      (one, other) => sign * ((one.level ?? 0) - (other.level ?? 0)) || byName(one, other),
    ),
    unranked: lines.filter((line) => !isRankable(line)),
  };
}
