import { FIGURE_DEFINITIONS } from "../definitions/figures/labels";
import { type DefinitionKey, definitionOf, MOMENT_LABELS } from "../definitions/labels";
import type { ReportColumn } from "./types";

export const SECTION_TITLES = {
  figures: "Les chiffres",
  comparison: "D’une date à l’autre",
  territories: "Territoires",
  priorities: "Priorités",
  phases: "Phases et avancement",
  review: "Instruction",
  funders: "Financeurs",
  course: "Dans le temps",
  waves: "Générations",
  missing: "Ce qui manque",
  deadlines: "Jalons",
  indicators: "Indicateurs",
} as const;

export const PROGRAMME_SUBJECT = "Programme Quartiers Productifs";
export const TOTAL = "Total";

/** The columns of whatever is added up, named as on the screens. */
export const SUM_COLUMNS: readonly ReportColumn[] = [
  { label: FIGURE_DEFINITIONS.projects.label, kind: "count" },
  { label: FIGURE_DEFINITIONS.cost.label, kind: "cents" },
  { label: FIGURE_DEFINITIONS.asked.label, kind: "cents" },
  { label: FIGURE_DEFINITIONS.granted.label, kind: "cents" },
  { label: FIGURE_DEFINITIONS.gap.label, kind: "cents" },
];
export const SUM_DEFINITIONS = [
  "projects",
  "cost",
  "asked",
  "granted",
  "gap",
] as const satisfies DefinitionKey[];

/** A definition in one paragraph: what is counted, from what, as of when. */
export function definitionText(key: DefinitionKey): string {
  const { counts, from, asOf } = definitionOf(key);
  return `${counts} D’après\u00A0: ${from} ${MOMENT_LABELS[asOf]}`;
}
