import { formatDate } from "@/lib/kernel/format";
import { MEASURES, MOVEMENTS } from "../../comparison/constants";
import { BRIDGE_STEP_LABELS, MEASURE_LABELS, MOVEMENT_HINTS, MOVEMENT_LABELS } from "../../comparison/labels";
import { BRIDGE_STEPS, centsOf, projectsOf } from "../../comparison/rules";
import type { BridgeSums, Comparison } from "../../comparison/types";
import { SECTION_TITLES } from "../labels";
import { tableOf } from "../rules";
import type { ReportSection } from "../types";

/** The lines between the two ends are signed: each column adds up from the first line to the last, to the cent. */
export function comparisonSection({ from, to, bridge, movements }: Comparison): ReportSection {
  const present = (day: string, sums: BridgeSums) => [
    `Présents au soir du ${formatDate(day)}`,
    sums.projects,
    ...MEASURES.map((measure) => sums[measure]),
  ];
  return {
    id: "comparaison",
    title: SECTION_TITLES.comparison,
    paragraphs: [`Du soir du ${formatDate(from)} au soir du ${formatDate(to)}.`],
    blocks: [
      tableOf({
        id: "passage",
        title: "Des projets comptés à la première date à ceux de la seconde",
        definitions: ["bridge"],
        columns: [
          { label: "Étape", kind: "text" },
          { label: "Projets", kind: "count" },
          ...MEASURES.map((measure) => ({ label: MEASURE_LABELS[measure], kind: "cents" as const })),
        ],
        rows: [
          present(from, bridge.start),
          ...BRIDGE_STEPS.map((step) => [
            BRIDGE_STEP_LABELS[step],
            plainZero(projectsOf(bridge, step)),
            ...MEASURES.map((measure) => plainZero(centsOf(bridge, step, measure))),
          ]),
        ],
        totals: present(to, bridge.end),
      }),
      tableOf({
        id: "mouvements",
        title: "Mouvements de l’instruction entre les deux dates",
        definitions: ["movements"],
        columns: [
          { label: "Mouvement", kind: "text" },
          { label: "Projets", kind: "count" },
          { label: "Ce qui est compté", kind: "text" },
        ],
        rows: MOVEMENTS.map((movement) => [
          MOVEMENT_LABELS[movement],
          movements[movement],
          MOVEMENT_HINTS[movement],
        ]),
      }),
    ],
  };
}

/** Nothing taken away is nothing, and not « −0 ». */
const plainZero = (value: number) => (value === 0 ? 0 : value);
