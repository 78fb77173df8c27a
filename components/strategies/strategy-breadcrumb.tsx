import { Breadcrumb, type BreadcrumbProps } from "@/components/ui/breadcrumb";
import { strategyPath } from "@/lib/features/strategies/routes";
import type { StrategyTerritory } from "@/lib/features/strategies/types";
import { territoriesPath, territoryPath } from "@/lib/features/territories/routes";
import { withoutArticle } from "@/lib/features/territories/rules";

export type StrategyBreadcrumbProps = {
  readonly territory: Pick<StrategyTerritory, "slug" | "programmeName">;
  /** Between the strategy and the page. */
  readonly below?: BreadcrumbProps["segments"];
  readonly current: string;
};

/** Of the pages about a strategy, besides its own. */
export function StrategyBreadcrumb({ territory, below = [], current }: StrategyBreadcrumbProps) {
  const { slug, programmeName } = territory;
  const segments = [
    { label: "Territoires", href: territoriesPath },
    { label: withoutArticle(programmeName) || "Territoire", href: territoryPath(slug) },
    { label: "Stratégie", href: strategyPath(slug) },
    ...below,
  ];
  return <Breadcrumb segments={segments} current={current} />;
}
