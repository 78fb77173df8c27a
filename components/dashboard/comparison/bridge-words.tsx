import { isStill } from "@/lib/features/dashboard/comparison/rules";
import type { BridgeSums, Comparison } from "@/lib/features/dashboard/comparison/types";
import { eveningOf } from "@/lib/features/dashboard/past/labels";
import type { AskedDates } from "@/lib/features/dashboard/past/types";
import { formatCount, formatMoney } from "@/lib/kernel/format";

const projects = (count: number) => (count === 0 ? "aucun projet" : formatCount(count, "projet", "projets"));
const worth = (sums: BridgeSums) =>
  sums.projects === 0 ? projects(0) : `${projects(sums.projects)} (coût total ${formatMoney(sums.cost)})`;

type BridgeWordsProps = { readonly comparison: Comparison; readonly dates: AskedDates };

/** The table below in sentences, as a note to a committee would say it. */
export function BridgeWords({ comparison: { bridge, from }, dates: { at } }: BridgeWordsProps) {
  const { start, gone, arrived, up, down, end } = bridge;
  const changes = [
    ...(arrived.projects > 0 ? [`${worth(arrived)} en plus`] : []),
    ...(gone.projects > 0 ? [`${worth(gone)} en moins`] : []),
    ...(up.cost.projects > 0
      ? [`un coût en hausse pour ${projects(up.cost.projects)} (+\u00A0${formatMoney(up.cost.cents)})`]
      : []),
    ...(down.cost.projects > 0
      ? [`un coût en baisse pour ${projects(down.cost.projects)} (−\u00A0${formatMoney(down.cost.cents)})`]
      : []),
    ...(up.granted.projects > 0
      ? [`${formatMoney(up.granted.cents)} obtenus de plus par ${projects(up.granted.projects)}`]
      : []),
    ...(up.paid.projects > 0
      ? [`${formatMoney(up.paid.cents)} versés de plus à ${projects(up.paid.projects)}`]
      : []),
  ];
  return (
    <p className="max-w-3xl">
      Au {eveningOf(from)}, on comptait {worth(start)}.{" "}
      {isStill(bridge)
        ? "Depuis, rien n’a changé dans les projets comptés."
        : changes.length > 0
          ? `Depuis\u00A0: ${changes.join("\u00A0; ")}.`
          : "Depuis, seuls des montants demandés ou en baisse ont changé\u00A0: le tableau les donne."}{" "}
      {at === null ? "Aujourd’hui, on compte" : `Au ${eveningOf(at)}, on comptait`} {worth(end)}.
    </p>
  );
}
