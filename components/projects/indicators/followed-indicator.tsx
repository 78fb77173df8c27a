import { ChartData } from "@/components/charts/chart-data";
import { Badge, type BadgeSeverity } from "@/components/ui/badge";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import {
  DIRECTION_HINTS,
  FIGURE_KIND_LABELS,
  formatFigure,
  formatTick,
  trackInWords,
  VERDICT_LABELS,
} from "@/lib/features/projects/indicators/labels";
import { measuredLevels, targetPath, trackOf } from "@/lib/features/projects/indicators/rules";
import type { TrackVerdict } from "@/lib/features/projects/indicators/types";
import type { IndicatorFigure, IndicatorOption, ProjectIndicatorState } from "@/lib/features/projects/types";
import { formatDate } from "@/lib/kernel/format";
import { IndicatorCurve } from "./indicator-curve";

type FollowedIndicatorProps = {
  readonly indicator: IndicatorOption;
  readonly figures: ProjectIndicatorState;
};

const SEVERITY: Record<TrackVerdict, BadgeSeverity> = {
  reached: "success",
  onTrack: "success",
  behind: "warning",
  noMeasure: "info",
  noTarget: "info",
  beforePath: "info",
};

/** One indicator of the project: where it stands, in words, drawn, and in figures. */
export function FollowedIndicator({ indicator, figures }: FollowedIndicatorProps) {
  const track = trackOf(indicator.direction, figures);
  const sentence = trackInWords(indicator, track);
  const hasFigures = figures.baseline !== null || figures.targets.length + figures.measures.length > 0;
  return (
    <article className="min-w-0">
      <h3 className="fr-h6 m-0">{indicator.label}</h3>
      <p className="fr-hint-text m-0 pb-2">
        {indicator.unit}, {DIRECTION_HINTS[indicator.direction]}
        {!indicator.isActive && " – retiré de la bibliothèque"}
      </p>
      <p className="m-0 pb-3">
        <Badge severity={SEVERITY[track.verdict]}>{VERDICT_LABELS[track.verdict]}</Badge>
        {sentence !== null && <span className="block pt-1">{sentence}</span>}
      </p>
      {hasFigures && (
        <>
          <IndicatorCurve
            title={`${indicator.label}\u00A0: mesures et trajectoire. ${VERDICT_LABELS[track.verdict]}.`}
            path={targetPath(figures)}
            measures={measuredLevels(figures)}
            formatTick={(level) => formatTick(indicator, level)}
          />
          <ChartData about={indicator.label}>
            <FigureTable indicator={indicator} figures={figures} />
          </ChartData>
        </>
      )}
    </article>
  );
}

type Row = IndicatorFigure & { readonly kind: keyof typeof FIGURE_KIND_LABELS };

function FigureTable({ indicator, figures }: FollowedIndicatorProps) {
  const { baseline, targets, measures } = figures;
  const rows: Row[] = [
    ...(baseline === null ? [] : [{ ...baseline, kind: "baseline" as const }]),
    ...targets.map((target) => ({ ...target, kind: "target" as const })),
    ...measures.map((measure) => ({ ...measure, kind: "measure" as const })),
  ].sort((one, other) => (one.on < other.on ? -1 : 1));
  const columns: readonly DataColumn<Row>[] = [
    { key: "on", header: "Date", rowHeader: true, wrap: true, cell: ({ on }) => formatDate(on) },
    { key: "kind", header: "Chiffre", cell: ({ kind }) => FIGURE_KIND_LABELS[kind] },
    { key: "value", header: "Valeur", wrap: true, cell: (row) => formatFigure(indicator, row) },
    {
      key: "source",
      header: "Source et commentaire",
      wrap: true,
      cell: ({ source, comment }) =>
        source === "" && comment === "" ? (
          "–"
        ) : (
          <span className="wrap-anywhere whitespace-pre-line">
            {[source, comment].filter((text) => text !== "").join("\n")}
          </span>
        ),
    },
  ];
  return (
    <DataTable
      caption={`Chiffres de l’indicateur\u00A0: ${indicator.label}`}
      captionHidden
      narrow="cards"
      columns={columns}
      rows={rows}
      rowKey={({ kind, on }) => `${kind}-${on}`}
    />
  );
}
