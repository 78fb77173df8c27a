import { formatCompactMoney, formatCount, formatMoney, formatNumber } from "@/lib/kernel/format";
import type { EveningSums } from "../course/types";
import type { WaveFigure } from "./constants";

export const WAVE_FIGURE_LABELS: Record<WaveFigure, string> = {
  projets: "Projets",
  cout: "Coût total",
  demande: "Demandé",
  obtenu: "Obtenu",
  verse: "Versé",
};

const SUM_OF: Record<WaveFigure, keyof EveningSums> = {
  projets: "projects",
  cout: "costCents",
  demande: "askedCents",
  obtenu: "grantedCents",
  verse: "paidCents",
};

export const waveValue = (sums: EveningSums, figure: WaveFigure): number => sums[SUM_OF[figure]];
export const waveValueInWords = (sums: EveningSums, figure: WaveFigure): string =>
  figure === "projets" ? formatNumber(sums.projects) : formatMoney(waveValue(sums, figure));
export const waveTick = (figure: WaveFigure) => (figure === "projets" ? formatNumber : formatCompactMoney);

/** « au lancement », « 1 an et 3 mois », « 18 mois ». */
export function ageInWords(months: number): string {
  if (months === 0) return "au lancement";
  const [years, rest] = [Math.floor(months / 12), months % 12];
  if (years === 0) return `${months}\u00A0mois`;
  const inYears = formatCount(years, "an", "ans");
  return rest === 0 ? inYears : `${inYears} et ${rest}\u00A0mois`;
}

/** « au lancement », « à 18 mois ». */
export const atAge = (months: number): string => (months === 0 ? ageInWords(0) : `à ${ageInWords(months)}`);
