import Link from "next/link";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { quarterLabel, territoryStandingLabel } from "@/lib/features/quarterly/labels";
import { reportPath } from "@/lib/features/quarterly/routes";
import type { QuarterOverview, TerritoryStanding } from "@/lib/features/quarterly/types";
import { shortName } from "@/lib/features/territories/rules";
import { formatNumber } from "@/lib/kernel/format";

/** Who has answered for a quarter, when, and how much; who has not. */
export function StandingTable({ overview }: { readonly overview: QuarterOverview }) {
  const { quarter, territories } = overview;
  const columns: readonly DataColumn<TerritoryStanding>[] = [
    {
      key: "territory",
      header: "Territoire",
      rowHeader: true,
      wrap: true,
      cell: ({ slug, programmeName, rounds }) =>
        rounds.length === 0 ? (
          shortName(programmeName)
        ) : (
          <Link href={reportPath(quarter, slug)} prefetch={false}>
            {shortName(programmeName)}
          </Link>
        ),
    },
    { key: "state", header: "Revue", wrap: true, cell: territoryStandingLabel },
    {
      key: "unchanged",
      header: "Rien de nouveau",
      numeric: true,
      cell: (row) => shown(row, ({ answeredCount, changedCount }) => answeredCount - changedCount),
    },
    {
      key: "changed",
      header: "Mis à jour",
      numeric: true,
      cell: (row) => shown(row, ({ changedCount }) => changedCount),
    },
    {
      key: "unanswered",
      header: "Sans réponse",
      numeric: true,
      cell: (row) => shown(row, ({ unansweredCount, round }) => (round === 1 ? unansweredCount : 0)),
    },
    {
      key: "supplements",
      header: "Suppléments",
      numeric: true,
      cell: ({ rounds }) =>
        formatNumber(rounds.filter(({ round, sentAt }) => round > 1 && sentAt !== null).length),
    },
  ];
  return (
    <DataTable
      caption={`Revues des territoires, ${quarterLabel(quarter)}`}
      narrow="cards"
      columns={columns}
      rows={territories}
      rowKey={({ slug }) => slug}
    />
  );
}

/** Of what was sent: until then, what was said is the territory's. */
function shown({ rounds }: TerritoryStanding, count: (round: TerritoryStanding["rounds"][number]) => number) {
  const sent = rounds.filter(({ sentAt }) => sentAt !== null);
  return sent.length === 0 ? "–" : formatNumber(sent.reduce((sum, round) => sum + count(round), 0));
}
