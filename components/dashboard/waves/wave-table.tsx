import { CountLink } from "@/components/dashboard/course/count-link";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { AMOUNT_LABELS, type FollowedAmount } from "@/lib/features/dashboard/course/labels";
import { eveningFigurePath } from "@/lib/features/dashboard/course/routes";
import { ageInWords, atAge } from "@/lib/features/dashboard/waves/labels";
import type { TerritoryAtAge, WaveAtAge, WaveComparison } from "@/lib/features/dashboard/waves/types";
import { addMonths } from "@/lib/kernel/dates";
import { formatDate, formatMoney, formatNumber } from "@/lib/kernel/format";

const AMOUNTS = Object.keys(AMOUNT_LABELS) as readonly FollowedAmount[];

/** One wave at the chosen age, territory by territory. */
export function WaveTable({ comparison, wave }: { comparison: WaveComparison; wave: WaveAtAge }) {
  const { age } = comparison;
  const title = `${wave.label}, lancée le ${formatDate(wave.launchedOn)}`;
  if (!wave.hasReached)
    return (
      <section className="pb-6">
        <h3 className="fr-h6 m-0 pb-1">{title}</h3>
        <p className="m-0">
          Elle n’a pas encore cet âge&nbsp;: elle aura {ageInWords(age)} le{" "}
          {formatDate(addMonths(wave.launchedOn, age))}.
        </p>
      </section>
    );
  // The evening at that age; the present one when it is today, whose projects are listed as they are.
  const placed = { ...comparison, at: wave.on === comparison.on ? comparison.at : wave.on };
  const columns: DataColumn<TerritoryAtAge>[] = [
    { key: "territory", header: "Territoire", rowHeader: true, wrap: true, cell: ({ label }) => label },
    {
      key: "projects",
      header: "Projets",
      numeric: true,
      cell: ({ slug, label, sums }) => (
        <CountLink
          count={sums.projects}
          href={eveningFigurePath(placed, { territory: slug })}
          about={`${label}, au ${formatDate(wave.on)}`}
        />
      ),
    },
    ...AMOUNTS.map(
      (amount): DataColumn<TerritoryAtAge> => ({
        key: amount,
        header: AMOUNT_LABELS[amount],
        numeric: true,
        cell: ({ sums }) => formatMoney(sums[amount]),
      }),
    ),
  ];
  return (
    <section className="pb-6">
      <h3 className="fr-h6 m-0 pb-1">{title}</h3>
      <p className="m-0">
        Au soir du {formatDate(wave.on)}, {atAge(age)}.
      </p>
      <DataTable
        caption={`${wave.label} ${atAge(age)}`}
        captionHidden
        columns={columns}
        rows={wave.territories}
        rowKey={({ slug }) => slug}
        empty="Aucun territoire de cette génération dans la vue."
        footer={[
          "Total",
          formatNumber(wave.total.projects),
          ...AMOUNTS.map((amount) => formatMoney(wave.total[amount])),
        ]}
      />
    </section>
  );
}
