import Link from "next/link";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { STRATEGY_STATE_LABELS } from "@/lib/features/strategies/labels";
import type { ListedStrategy, StrategyList } from "@/lib/features/strategies/list/types";
import { strategyPath } from "@/lib/features/strategies/routes";
import { withoutArticle } from "@/lib/features/territories/rules";
import { formatCount, formatDate, formatInstantDay } from "@/lib/kernel/format";

const NOTHING = <span className="data-table__nothing">–</span>;

/** Where each territory stands, and which priorities its objectives serve. */
export function StrategyTable({ strategies, priorities }: StrategyList) {
  const columns: readonly DataColumn<ListedStrategy>[] = [
    {
      key: "territory",
      header: "Territoire",
      rowHeader: true,
      wrap: true,
      cell: ({ slug, programmeName, isReadable }) =>
        isReadable ? (
          <Link href={strategyPath(slug)} prefetch={false}>
            {withoutArticle(programmeName)}
          </Link>
        ) : (
          withoutArticle(programmeName)
        ),
    },
    {
      key: "state",
      header: "Texte de travail",
      wrap: true,
      cell: ({ state }) => (state === null ? NOTHING : STRATEGY_STATE_LABELS[state]),
    },
    {
      key: "edition",
      header: "Édition en vigueur",
      wrap: true,
      cell: ({ edition, isPublished }) =>
        edition === null ? (
          NOTHING
        ) : (
          <>
            {edition.number}, du {formatDate(edition.adoptedOn)}
            {isPublished && <span className="fr-hint-text">Publiée</span>}
          </>
        ),
    },
    {
      key: "updated",
      header: "Écrit le",
      cell: ({ updatedAt }) => (updatedAt === null ? NOTHING : formatInstantDay(updatedAt)),
    },
    ...priorities.map(
      ({ slug, label }): DataColumn<ListedStrategy> => ({
        key: slug,
        header: label,
        wrap: true,
        cell: ({ objectives, isReadable }) => {
          if (!isReadable) return NOTHING;
          const count = objectives[slug] ?? 0;
          return count === 0 ? "Aucun objectif" : formatCount(count, "objectif", "objectifs");
        },
      }),
    ),
  ];
  return (
    <DataTable
      caption="Stratégies des territoires, et objectifs par priorité"
      captionHidden
      narrow="cards"
      columns={columns}
      rows={strategies}
      rowKey={({ slug }) => slug}
    />
  );
}
