import { BarChart } from "@/components/charts/bar-chart";
import { BarLegend } from "@/components/charts/bar-legend";
import { ChartData } from "@/components/charts/chart-data";
import { DRAWN_FUNDERS } from "@/lib/features/dashboard/constants";
import { funderName } from "@/lib/features/dashboard/labels";
import { figurePath } from "@/lib/features/dashboard/routes";
import type { Dashboard } from "@/lib/features/dashboard/types";
import { formatCompactMoney, formatCount } from "@/lib/kernel/format";
import { FunderTable } from "./funder-table";

type FunderChartProps = {
  readonly dashboard: Dashboard;
  /** The table stands below the drawing, unfolded. */
  readonly isOpen?: boolean;
  /** What each has paid, by name; null: not asked, or not known. */
  readonly payments?: ReadonlyMap<string, number> | null;
};

/** Funders by what is asked of them; what they granted is drawn full. */
export function FunderChart({ dashboard, isOpen = false, payments = null }: FunderChartProps) {
  const { funders, fundersOfOwnTerritory } = dashboard;
  const scope = fundersOfOwnTerritory && (
    <p className="fr-text--sm text-ink-muted">
      Seuls les financements des projets de votre territoire vous sont visibles.
    </p>
  );
  const hidden = funders.length - DRAWN_FUNDERS;
  if (funders.length === 0)
    return (
      <>
        {scope}
        <p>Aucun financeur dans cette vue.</p>
      </>
    );
  return (
    <>
      {scope}
      <BarLegend full="Obtenu" hatched="Demandé, pas encore obtenu" />
      <div className="pt-2">
        <BarChart
          title="Montants demandés et obtenus par financeur, en euros"
          formatTick={formatCompactMoney}
          bars={funders.slice(0, DRAWN_FUNDERS).map((funder) => ({
            key: funder.label,
            label: funderName(funder),
            value: funder.askedCents,
            part: funder.grantedCents,
            detail: `${formatCount(funder.projects, "projet", "projets")} · demandé ${formatCompactMoney(funder.askedCents)} · obtenu ${formatCompactMoney(funder.grantedCents)}`,
            ...(funder.slug !== null && { href: figurePath(dashboard, { funder: funder.slug }) }),
          }))}
        />
      </div>
      {hidden > 0 && (
        <p className="fr-text--sm m-0 pt-2">
          Les {DRAWN_FUNDERS}&nbsp;premiers par montant demandé&nbsp;;{" "}
          {formatCount(hidden, "autre figure", "autres figurent")} dans les données.
        </p>
      )}
      {isOpen ? (
        <FunderTable dashboard={dashboard} payments={payments} />
      ) : (
        <ChartData about="financeurs">
          <FunderTable dashboard={dashboard} payments={payments} />
        </ChartData>
      )}
    </>
  );
}
