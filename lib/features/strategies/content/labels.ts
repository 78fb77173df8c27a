import { formatFigure } from "@/lib/features/projects/indicators/labels";
import type { IndicatorOption, ProjectDirectory } from "@/lib/features/projects/types";
import { monthsFrom } from "@/lib/kernel/dates";
import { formatDate } from "@/lib/kernel/format";
import type { Baseline, Measure, StrategyFigure } from "./types";

export type ContentNames = Pick<ProjectDirectory, "priorities" | "qpvs" | "indicators">;

export const qpvName = (code: string, { qpvs }: Pick<ContentNames, "qpvs">) =>
  qpvs.find((qpv) => qpv.code === code)?.name ?? code;
export const priorityName = (slug: string, { priorities }: Pick<ContentNames, "priorities">) =>
  priorities.find((priority) => priority.slug === slug)?.label ?? slug;
export const indicatorOf = (slug: string, { indicators }: Pick<ContentNames, "indicators">) =>
  indicators.find((indicator) => indicator.slug === slug) ?? null;

/** An indicator that the library no longer names is a bare number. */
const UNNAMED: Pick<IndicatorOption, "aggregation" | "unit"> = { aggregation: "never", unit: "" };
export const measureInWords = (measure: Measure, indicator: IndicatorOption | null) =>
  formatFigure(indicator ?? UNNAMED, measure).trim();

/** « 12 locaux au 31 décembre 2025 (relevé de la Ville) ». */
export function baselineInWords(baseline: Baseline, indicator: IndicatorOption | null): string {
  const source = baseline.source === "" ? "" : ` (${baseline.source})`;
  return `${measureInWords(baseline, indicator)} au ${formatDate(baseline.day)}${source}`;
}

/** « 38,5 % », « environ 2 000 habitants ». */
export const figureInWords = ({ value, unit }: Pick<StrategyFigure, "value" | "unit">) =>
  unit === "" ? value : `${value}\u00A0${unit}`;

/** « Insee, au 31 décembre 2022 ». */
export function figureSource({ source, day }: Pick<StrategyFigure, "source" | "day">): string {
  const parts = [source, day === null ? "" : `au ${formatDate(day)}`].filter((part) => part !== "");
  return parts.join(", ");
}

/** « vieux de 3 ans », « vieux de 4 mois »: how old a figure is. */
export function figureAge(day: string, today: string): string {
  if (day > today) return "daté dans l’avenir";
  const months = monthsFrom(day, today);
  if (months === 0) return "de moins d’un mois";
  return months < 24 ? `vieux de ${months}\u00A0mois` : `vieux de ${Math.floor(months / 12)}\u00A0ans`;
}
