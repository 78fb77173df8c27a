import type { Metadata } from "next";
import { StrategyTable } from "@/components/strategies/strategy-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { STRATEGIES_LEAD } from "@/lib/features/strategies/labels";
import { loadStrategies } from "@/lib/features/strategies/list/loaders";

export const metadata: Metadata = { title: "Stratégies" };

export default async function StrategiesPage() {
  return (
    <div className="fr-container pb-16">
      <Breadcrumb segments={[]} current="Stratégies" />
      <PageTitle title="Stratégies des territoires" lead={STRATEGIES_LEAD} />
      <StrategyTable {...(await loadStrategies())} />
    </div>
  );
}
