import { formatCount } from "@/lib/kernel/format";
import type { OpinionFilter, QueueSort, QueueView, RoundFilter } from "./constants";
import type { QueueItem } from "./types";

export const QUEUE_VIEW_LABELS: Record<QueueView, string> = {
  "a-instruire": "À instruire",
  complements: "Compléments demandés",
  decides: "Décidés récemment",
};

export const QUEUE_VIEW_HINTS: Record<QueueView, string> = {
  "a-instruire": "Projets transmis à l’ANCT, qui attendent une décision.",
  complements: "Projets qui attendent une réponse du territoire.",
  decides: "Projets acceptés ou refusés depuis six mois.",
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

export const waitingFilterLabel = (days: number): string => `Plus de ${waitingLabel(days)}`;

export const OPINION_FILTER_LABELS: Record<OpinionFilter, string> = {
  attendus: "Au moins un attendu",
  "en-retard": "Au moins un en retard",
  rendus: "Tous rendus",
  aucun: "Aucun demandé",
};

export const ROUND_FILTER_LABELS: Record<RoundFilter, string> = {
  premier: "Première transmission",
  retour: "Après des compléments",
};

export const QUEUE_SORT_LABELS: Record<QueueSort, string> = {
  anciens: "Plus anciens d’abord",
  recents: "Plus récents d’abord",
  cout: "Coût total décroissant",
};

/** « 2 attendus, dont 1 en retard ; 1 rendu », « – ». */
export function opinionsLabel({
  opinionsPending: pending,
  opinionsLate: late,
  opinionsGiven: given,
}: Pick<QueueItem, "opinionsPending" | "opinionsLate" | "opinionsGiven">): string {
  const isLate = late > 0 ? `, dont ${late} en retard` : "";
  const expected = pending > 0 ? [`${formatCount(pending, "attendu", "attendus")}${isLate}`] : [];
  const done = given > 0 ? [formatCount(given, "rendu", "rendus")] : [];
  return [...expected, ...done].join("\u00A0; ") || "–";
}
