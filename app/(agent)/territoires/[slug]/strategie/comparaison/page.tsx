import type { Metadata } from "next";
import { ComparisonForm } from "@/components/strategies/comparison/comparison-form";
import { ComparisonTable } from "@/components/strategies/comparison/comparison-table";
import { IgnoredWords } from "@/components/strategies/ignored-words";
import { StrategyViews } from "@/components/strategies/strategy-views";
import { TOTAL_RULES } from "@/lib/features/indicators/summary/labels";
import { DIRECTION_HINTS } from "@/lib/features/projects/indicators/labels";
import { TERRITORY_KIND_LABELS } from "@/lib/features/schemes/criteria/labels";
import { RANKING_RULE } from "@/lib/features/strategies/comparison/labels";
import { loadTerritoryComparison } from "@/lib/features/strategies/comparison/loaders";

export const metadata: Metadata = { title: "La stratégie entre territoires" };

export default async function ComparisonPage({
  params,
  searchParams,
}: PageProps<"/territoires/[slug]/strategie/comparaison">) {
  const { slug } = await params;
  const { comparison, seesOwnOnly } = await loadTerritoryComparison(slug, await searchParams);
  const { territory, indicator, perimeter, ranked, unranked, ignored } = comparison;
  const among =
    perimeter === "all"
      ? "tous les territoires"
      : `les territoires de même forme (${TERRITORY_KIND_LABELS[territory.kind].toLowerCase()})`;
  return (
    <StrategyViews view="comparison" title="Entre territoires" territory={territory}>
      <div className="flex flex-col gap-8">
        <IgnoredWords words={ignored} />
        <ComparisonForm comparison={comparison} />
        <div className="flex flex-col gap-2">
          <p className="m-0">
            {indicator.label}, parmi {among}&nbsp;: ce que leurs projets acceptés ont mesuré.{" "}
            {TOTAL_RULES[indicator.aggregation]} Pour cet indicateur, {DIRECTION_HINTS[indicator.direction]}.
          </p>
          <p className="m-0">{RANKING_RULE}</p>
          {seesOwnOnly && (
            <p className="m-0">
              Les chiffres des autres territoires ne sont pas publiés&nbsp;: vous voyez les vôtres, et combien
              de projets les autres ont fait accepter. Le ministère et les partenaires voient tous les
              chiffres.
            </p>
          )}
        </div>
        {ranked.length > 0 && (
          <ComparisonTable
            caption={`${indicator.label}, du plus avancé au moins avancé`}
            lines={ranked}
            comparison={comparison}
            isRanked
          />
        )}
        {unranked.length > 0 && (
          <ComparisonTable
            caption={
              ranked.length > 0
                ? `${indicator.label}, sans rang, par ordre alphabétique`
                : `${indicator.label}, par ordre alphabétique, sans classement`
            }
            lines={unranked}
            comparison={comparison}
            isRanked={false}
          />
        )}
      </div>
    </StrategyViews>
  );
}
