import { AGGREGATION_LABELS } from "@/lib/features/indicators/labels";
import { measuredLevel, targetLevel } from "@/lib/features/indicators/summary/rules";
import type { IndicatorSummary } from "@/lib/features/indicators/summary/types";
import { SECTION_TITLES } from "../labels";
import { tableOf } from "../rules";
import type { ReportSection } from "../types";

/** Totals as each indicator allows them: sums, ratios of sums, or none. A percentage is written in hundredths. */
export function indicatorsSection({ figures }: IndicatorSummary): ReportSection {
  const followed = figures.filter(({ sums }) => sums.following > 0);
  return {
    id: "indicateurs",
    title: SECTION_TITLES.indicators,
    paragraphs: [],
    blocks: [
      tableOf({
        id: "indicateurs",
        title: "Indicateurs suivis par les projets comptés",
        definitions: ["measures"],
        columns: [
          { label: "Indicateur", kind: "text" },
          { label: "Unité", kind: "text" },
          { label: "Total mesuré", kind: "number" },
          { label: "Cible", kind: "number" },
          { label: "Projets mesurés", kind: "count" },
          { label: "Projets qui le suivent", kind: "count" },
          { label: "Règle", kind: "text" },
        ],
        rows: followed.map(({ indicator, sums }) => {
          const level = (value: number | null) =>
            value === null ? null : rounded(indicator.unit === "%" ? value * 100 : value);
          return [
            indicator.label,
            indicator.unit,
            level(measuredLevel(indicator.aggregation, sums)),
            level(targetLevel(indicator.aggregation, sums)),
            sums.covered,
            sums.following,
            AGGREGATION_LABELS[indicator.aggregation],
          ];
        }),
        empty: "Aucun indicateur n’est suivi.",
      }),
    ],
  };
}

/** As precise as it is shown, so that every file holds the same number. */
const rounded = (value: number) => Math.round(value * 100) / 100;
