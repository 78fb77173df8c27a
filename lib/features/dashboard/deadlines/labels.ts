import { formatCount } from "@/lib/kernel/format";
import { type DeadlineKind, DUE_WITHIN, LATE_STEPS } from "./constants";

export const DEADLINE_KIND_LABELS: Record<DeadlineKind, string> = {
  "en-retard": "En retard",
  "a-venir": `Dans les ${DUE_WITHIN}\u00A0jours`,
};

/** « de 31 à 90 jours », « 181 jours et plus ». */
export function stepInWords(fromDays: number): string {
  const next = LATE_STEPS.find((step) => step > fromDays);
  if (next === undefined) return `${fromDays}\u00A0jours et plus`;
  return fromDays <= 1 ? `jusqu’à ${next - 1}\u00A0jours` : `de ${fromDays} à ${next - 1}\u00A0jours`;
}

/** « 12 jours de retard », « aujourd’hui même », « dans 3 jours ». */
export function lateInWords(lateDays: number): string {
  if (lateDays > 0) return `${formatCount(lateDays, "jour", "jours")} de retard`;
  return lateDays === 0 ? "le jour même" : `${formatCount(-lateDays, "jour", "jours")} plus tard`;
}
