import { type DataColumn, DataTable } from "@/components/ui/data-table";
import {
  baselineInWords,
  type ContentNames,
  indicatorOf,
  measureInWords,
} from "@/lib/features/strategies/content/labels";
import type { ObjectiveTarget } from "@/lib/features/strategies/content/types";

export type TargetsTableProps = {
  readonly objective: string;
  readonly targets: readonly ObjectiveTarget[];
  readonly names: ContentNames;
};

/** What an objective is to be known by: from where, to where, in which year. */
export function TargetsTable({ objective, targets, names }: TargetsTableProps) {
  const columns: readonly DataColumn<ObjectiveTarget>[] = [
    {
      key: "indicator",
      header: "Indicateur",
      rowHeader: true,
      wrap: true,
      cell: ({ indicator }) => indicatorOf(indicator, names)?.label ?? indicator,
    },
    {
      key: "baseline",
      header: "Départ",
      prose: true,
      cell: ({ baseline, indicator }) =>
        baseline === null ? "Non renseigné" : baselineInWords(baseline, indicatorOf(indicator, names)),
    },
    {
      key: "target",
      header: "Cible",
      wrap: true,
      cell: ({ target, indicator }) => measureInWords(target, indicatorOf(indicator, names)),
    },
    { key: "year", header: "Échéance", cell: ({ year }) => String(year) },
  ];
  return (
    <div className="strategy-table">
      <DataTable
        caption={
          <>
            Cibles<span className="fr-sr-only"> de l’objectif {objective}</span>
          </>
        }
        narrow="cards"
        columns={columns}
        rows={targets}
        rowKey={({ key }) => key}
      />
    </div>
  );
}
