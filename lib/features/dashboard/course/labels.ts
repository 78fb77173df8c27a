import type { CoursePeriod, FunderAmount } from "./constants";

export const PERIOD_LABELS: Record<CoursePeriod, string> = {
  "12-mois": "12\u00A0mois",
  "24-mois": "24\u00A0mois",
  "36-mois": "36\u00A0mois",
  "depuis-le-lancement": "Depuis le lancement",
};

export const FUNDER_AMOUNT_LABELS: Record<FunderAmount, string> = {
  obtenu: "Obtenu",
  demande: "Demandé",
  verse: "Versé",
};

/** The amounts followed from month to month, in the order of the drawing. */
export const AMOUNT_LABELS = {
  costCents: "Coût total",
  askedCents: "Demandé",
  grantedCents: "Obtenu",
  paidCents: "Versé",
} as const;
export type FollowedAmount = keyof typeof AMOUNT_LABELS;
