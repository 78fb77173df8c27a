import { formatDate, formatNumber, formatShare } from "@/lib/kernel/format";
import type { IndicatorFigure, IndicatorOption } from "../types";
import { type FigureRefusal, levelOf } from "./rules";
import type { Track, TrackVerdict } from "./types";

type Measured = Pick<IndicatorOption, "aggregation" | "unit">;

export const FIGURE_ERRORS: Record<FigureRefusal, string> = {
  figureMalformed: "Écrivez un nombre sans unité, par exemple 1\u202F234,5",
  figureNegative: "Ce nombre ne peut pas être négatif",
  figureTooLarge: "Ce nombre dépasse 9\u202F999\u202F999\u202F999,99",
  figureTooPrecise: "Deux chiffres après la virgule au plus",
};

/** Units are written in the plural, which begins at two in French: `1 lieu`, `1 local`, `0 emploi`. */
function unitFor(level: number, unit: string): string {
  if (Math.abs(level) >= 2 || !/^\p{L}{4,}$/u.test(unit)) return unit;
  return unit.replace(/caux$/, "cal").replace(/eux$/, "eu").replace(/s$/, "");
}

/** A level with its unit: `1 234,5 m²`; of a ratio in percent, `12,5 %`. */
export function formatLevel({ aggregation, unit }: Measured, level: number): string {
  if (aggregation === "ratio" && unit === "%") return formatShare(level);
  return `${formatNumber(Math.round(level * 100) / 100)}\u00A0${unitFor(level, unit)}`;
}

/** On the scale of a drawing whose unit is said beside it. */
export function formatTick({ aggregation, unit }: Measured, level: number): string {
  return aggregation === "ratio" && unit === "%" ? formatShare(level) : formatNumber(level);
}

/** A level, and the two numbers behind a ratio: `12,5 % (5 sur 40)`. */
export function formatFigure(
  indicator: Measured,
  figure: Pick<IndicatorFigure, "value" | "denominator">,
): string {
  const level = formatLevel(indicator, levelOf(figure));
  if (figure.denominator === null) return level;
  return `${level} (${formatNumber(figure.value)} sur ${formatNumber(figure.denominator)})`;
}

export const VERDICT_LABELS: Record<TrackVerdict, string> = {
  reached: "Cible atteinte",
  onTrack: "Sur la trajectoire",
  behind: "En retard sur la trajectoire",
  noMeasure: "Pas encore mesuré",
  noTarget: "Sans cible",
  beforePath: "Avant le début de la trajectoire",
};

/** The verdict with what it rests on, in one sentence. */
export function trackInWords(indicator: Measured, { latest, expected }: Track): string | null {
  if (latest === null) return null;
  const measured = `${formatLevel(indicator, latest.level)} au ${formatDate(latest.on)}`;
  return expected === null
    ? `Dernière mesure\u00A0: ${measured}.`
    : `Dernière mesure\u00A0: ${measured}\u00A0; la trajectoire demandait ${formatLevel(indicator, expected)} à cette date.`;
}

export const DIRECTION_HINTS: Record<IndicatorOption["direction"], string> = {
  up: "une hausse est un progrès",
  down: "une baisse est un progrès",
};

export const FIGURE_KIND_LABELS = { baseline: "Départ", target: "Cible", measure: "Mesure" } as const;
