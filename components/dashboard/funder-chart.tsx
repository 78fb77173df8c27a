import Link from "next/link";
import { BarChart } from "@/components/charts/bar-chart";
import { BarLegend } from "@/components/charts/bar-legend";
import { ChartData } from "@/components/charts/chart-data";
import { DataTable } from "@/components/ui/data-table";
import { DRAWN_FUNDERS } from "@/lib/features/dashboard/constants";
import { figurePath } from "@/lib/features/dashboard/routes";
import type { Dashboard } from "@/lib/features/dashboard/types";
import { formatCompactMoney, formatCount, formatNumber } from "@/lib/kernel/format";
import { wholeEuros } from "./amount";

/** Funders by what is asked of them; what they granted is drawn full. */
export function FunderChart({ dashboard, isOpen = false }: { dashboard: Dashboard; isOpen?: boolean }) {
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
            label: funder.label,
            value: funder.askedCents,
            part: funder.grantedCents,
            detail: `${formatCount(funder.projects, "projet", "projets")} · demandé ${formatCompactMoney(funder.askedCents)} · obtenu ${formatCompactMoney(funder.grantedCents)}`,
            ...(funder.slug !== null && { href: figurePath(dashboard, { funder: funder.slug }) }),
          }))}
        />
      </div>
      {hidden > 0 && (
        <p className="fr-text--sm m-0 pt-2">
          Les {DRAWN_FUNDERS} premiers par montant demandé&nbsp;;{" "}
          {formatCount(hidden, "autre figure", "autres figurent")} dans les données.
        </p>
      )}
      {isOpen ? (
        <FunderTable dashboard={dashboard} />
      ) : (
        <ChartData about="financeurs">
          <FunderTable dashboard={dashboard} />
        </ChartData>
      )}
    </>
  );
}

function FunderTable({ dashboard }: { dashboard: Dashboard }) {
  const { funders } = dashboard;
  return (
    <DataTable
      caption="Montants par financeur"
      rows={funders}
      rowKey={({ label }) => label}
      columns={[
        { key: "funder", header: "Financeur", rowHeader: true, wrap: true, cell: ({ label }) => label },
        {
          key: "projects",
          header: "Projets",
          numeric: true,
          cell: ({ slug, label, projects }) =>
            slug === null ? (
              formatNumber(projects)
            ) : (
              <Link href={figurePath(dashboard, { funder: slug })} prefetch={false} className="relative">
                {formatNumber(projects)}
                <span className="fr-sr-only">&nbsp;: {label}</span>
              </Link>
            ),
        },
        {
          key: "asked",
          header: "Demandé",
          numeric: true,
          cell: ({ askedCents }) => wholeEuros(askedCents),
        },
        {
          key: "granted",
          header: "Obtenu",
          numeric: true,
          cell: ({ grantedCents }) => wholeEuros(grantedCents),
        },
      ]}
    />
  );
}
