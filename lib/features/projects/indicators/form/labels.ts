import { formatNumber } from "@/lib/kernel/format";
import { nameOfInput } from "../../form/labels";

export const FIGURE_INPUT_LABELS = {
  on: "Date",
  value: "Valeur",
  denominator: "Total",
  source: "Source",
  comment: "Commentaire",
} as const;

export const DAY_MISSING = "Indiquez la date de ce chiffre";
export const VALUE_MISSING = "Indiquez le chiffre de cette date";
export const DENOMINATOR_MISSING = "Indiquez aussi le nombre auquel le premier se rapporte";
export const DENOMINATOR_ZERO = "Ce nombre doit être supérieur à zéro";
export const MEASURE_IN_THE_FUTURE = "Une mesure ne peut pas être datée dans l’avenir";
export const TARGET_BEFORE_BASELINE = "Une cible est postérieure au point de départ";
export const SAME_DAY_TWICE = "Cette date est déjà donnée plus haut";
export const FOLLOWED_TWICE = "Cet indicateur est déjà suivi plus haut";

export const tooManyIndicators = (count: number, limit: number) =>
  `${formatNumber(count)}\u00A0indicateurs\u00A0; la limite est de ${formatNumber(limit)}`;
export const tooManyFigures = (count: number, limit: number) =>
  `${formatNumber(count)}\u00A0chiffres de cette sorte\u00A0; la limite est de ${formatNumber(limit)}`;

const FIGURE_INPUT = /^indicator-(\d+)-(?:(baseline)|(target|measure)-(\d+))-(\w+)$/;
const INDICATOR_INPUT = /^indicator-(\d+)-/;

/** What the summary of errors calls an input: `indicator-0-target-1-on` is « Indicateur 1, cible 2, date ». */
export function nameOfIndicatorInput(name: string): string {
  const [, position, baseline, series, row, input] = FIGURE_INPUT.exec(name) ?? [];
  const label = Object.entries(FIGURE_INPUT_LABELS).find(([key]) => key === input)?.[1];
  if (position !== undefined && label !== undefined) {
    const figure = baseline ? "départ" : `${series === "target" ? "cible" : "mesure"} ${Number(row) + 1}`;
    return `Indicateur ${Number(position) + 1}, ${figure}, ${label.toLowerCase()}`;
  }
  const of = INDICATOR_INPUT.exec(name)?.[1];
  return of === undefined ? nameOfInput(name) : `Indicateur ${Number(of) + 1}`;
}
