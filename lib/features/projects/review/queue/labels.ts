import type { QueueView } from "./constants";

export const QUEUE_VIEW_LABELS: Record<QueueView, string> = {
  "a-instruire": "À instruire",
  complements: "Compléments demandés",
  decides: "Décidés récemment",
};

export const QUEUE_VIEW_HINTS: Record<QueueView, string> = {
  "a-instruire": "Projets transmis à l’ANCT, du plus ancien au plus récent.",
  complements: "Projets qui attendent une réponse du territoire, du plus ancien au plus récent.",
  decides: "Projets acceptés ou refusés depuis six mois, du plus récent au plus ancien.",
};

export const QUEUE_EMPTY: Record<QueueView, string> = {
  "a-instruire": "Rien à instruire\u00A0: aucun projet transmis n’attend de décision.",
  complements: "Aucun projet n’attend de réponse d’un territoire.",
  decides: "Aucun projet n’a été accepté ni refusé depuis six mois.",
};

export const QUEUE_EMPTY_FILTERED = "Aucun projet ne correspond à ces filtres dans cette vue.";

/** `aujourd’hui`, `1 jour`, `12 jours`. */
export function waitingLabel(days: number): string {
  if (days === 0) return "aujourd’hui";
  return days === 1 ? "1\u00A0jour" : `${days}\u00A0jours`;
}
