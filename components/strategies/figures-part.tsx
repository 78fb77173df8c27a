import { type DataColumn, DataTable } from "@/components/ui/data-table";
import {
  type ContentNames,
  figureAge,
  figureInWords,
  figureSource,
  qpvName,
} from "@/lib/features/strategies/content/labels";
import type { StrategyFigure } from "@/lib/features/strategies/content/types";

export type FiguresPartProps = {
  readonly figures: readonly StrategyFigure[];
  readonly names: ContentNames;
  readonly empty: string;
  /** `YYYY-MM-DD`, in Paris. */
  readonly today: string;
};

/** Figures of the diagnosis, each with its source, its day and how old that makes it. */
export function FiguresPart({ figures, names, empty, today }: FiguresPartProps) {
  const columns: readonly DataColumn<StrategyFigure>[] = [
    { key: "label", header: "Chiffre", rowHeader: true, wrap: true, cell: ({ label }) => label },
    { key: "value", header: "Valeur", wrap: true, cell: figureInWords },
    {
      key: "qpv",
      header: "Où",
      wrap: true,
      cell: ({ qpv }) => (qpv === null ? "Tout le territoire" : qpvName(qpv, names)),
    },
    {
      key: "source",
      header: "Source et date",
      prose: true,
      cell: (figure) => (
        <>
          {figureSource(figure) || "Source non indiquée"}
          {figure.day !== null && <span className="fr-hint-text">{figureAge(figure.day, today)}</span>}
        </>
      ),
    },
  ];
  return (
    <div className="strategy-table">
      <DataTable
        caption="Chiffres clés du diagnostic"
        captionHidden
        narrow="cards"
        columns={columns}
        rows={figures}
        rowKey={({ key }) => key}
        empty={empty}
      />
    </div>
  );
}
