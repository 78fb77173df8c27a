import { BarChart } from "@/components/charts/bar-chart";
import { BarLegend } from "@/components/charts/bar-legend";
import { figurePath } from "@/lib/features/dashboard/routes";
import { NOTHING, shownPriorities, sumsBy } from "@/lib/features/dashboard/rules";
import type { Dashboard } from "@/lib/features/dashboard/types";
import { formatCompactMoney, formatCount } from "@/lib/kernel/format";
import { SumsTable } from "./sums-table";

/** Every priority of the programme, those without projects included. */
export function PrioritySums({ dashboard }: { dashboard: Dashboard }) {
  const sums = sumsBy(dashboard.matrix, "priority");
  const lines = shownPriorities(dashboard).map(({ slug, label }) => ({
    key: slug,
    name: label,
    title: label,
    place: { priority: slug },
    sums: sums.get(slug) ?? NOTHING,
  }));
  return (
    <>
      <BarLegend full="Obtenu" hatched="Demandé, pas encore obtenu" />
      <div className="pt-2 pb-4">
        <BarChart
          title="Montants demandés et obtenus par priorité principale, en euros"
          formatTick={formatCompactMoney}
          bars={lines.map(({ key, name, place, sums: { projects, askedCents, grantedCents } }) => ({
            key,
            label: name,
            value: askedCents,
            part: grantedCents,
            detail: `${formatCount(projects, "projet", "projets")} · demandé ${formatCompactMoney(askedCents)} · obtenu ${formatCompactMoney(grantedCents)}`,
            href: figurePath(dashboard, place),
          }))}
        />
      </div>
      <SumsTable
        dashboard={dashboard}
        caption="Chiffres par priorité principale"
        header="Priorité principale"
        lines={lines}
      />
    </>
  );
}
