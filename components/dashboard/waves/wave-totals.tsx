import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { AMOUNT_LABELS, type FollowedAmount } from "@/lib/features/dashboard/course/labels";
import { atAge } from "@/lib/features/dashboard/waves/labels";
import type { WaveAtAge } from "@/lib/features/dashboard/waves/types";
import { formatCompactMoney, formatDate, formatMoney, formatNumber } from "@/lib/kernel/format";

const AMOUNTS = Object.keys(AMOUNT_LABELS) as readonly FollowedAmount[];
const NOT_YET = "pas encore";

/** The waves side by side; for each figure, what it makes by territory too, since they are not equally many. */
export function WaveTotals({ waves, age }: { waves: readonly WaveAtAge[]; age: number }) {
  const each = (wave: WaveAtAge, value: number, inWords: (value: number) => string) => {
    const count = wave.territories.length;
    return (
      count > 0 && (
        <span className="fr-text--xs block text-ink-muted">{inWords(value / count)} par territoire</span>
      )
    );
  };
  const columns: DataColumn<WaveAtAge>[] = [
    {
      key: "wave",
      header: "Génération",
      rowHeader: true,
      wrap: true,
      cell: ({ label, launchedOn }) => (
        <>
          {label}
          <span className="fr-hint-text font-normal">lancée le {formatDate(launchedOn)}</span>
        </>
      ),
    },
    {
      key: "on",
      header: "Au soir du",
      cell: ({ on, hasReached }) => (hasReached ? formatDate(on) : NOT_YET),
    },
    {
      key: "territories",
      header: "Territoires",
      numeric: true,
      cell: ({ territories }) => formatNumber(territories.length),
    },
    {
      key: "projects",
      header: "Projets",
      numeric: true,
      cell: (wave) =>
        wave.hasReached ? (
          <>
            {formatNumber(wave.total.projects)}
            {each(wave, wave.total.projects, (mean) => formatNumber(Math.round(mean * 10) / 10))}
          </>
        ) : (
          NOT_YET
        ),
    },
    ...AMOUNTS.map(
      (amount): DataColumn<WaveAtAge> => ({
        key: amount,
        header: AMOUNT_LABELS[amount],
        numeric: true,
        cell: (wave) =>
          wave.hasReached ? (
            <>
              {formatMoney(wave.total[amount])}
              {each(wave, wave.total[amount], formatCompactMoney)}
            </>
          ) : (
            NOT_YET
          ),
      }),
    ),
  ];
  return (
    <DataTable
      caption={`Générations ${atAge(age)}`}
      columns={columns}
      rows={waves}
      rowKey={({ slug }) => slug}
      empty="Aucune génération n’était lancée."
    />
  );
}
