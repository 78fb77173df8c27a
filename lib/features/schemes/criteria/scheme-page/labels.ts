import { VERDICT_LABELS } from "../matching/labels";
import type { Verdict } from "../matching/types";
import type { MatchingFacet, MatchingSort } from "../projects/types";

export const MATCHING_FACET_LABELS: Record<MatchingFacet, string> = {
  verdicts: "Résultat",
  territories: "Territoire",
  priorities: "Priorité principale",
  phases: "Phase",
  reviewStatuses: "Instruction",
};

export const MATCHING_SORT_LABELS: Record<MatchingSort, string> = {
  fit: "Résultat, éligibles d’abord",
  recent: "Création la plus récente",
  cost: "Coût total le plus élevé",
  gap: "Reste à financer le plus élevé",
};

/** The heads of the columns that every file has. */
export const EXPORT_HEADS = {
  reference: "Référence",
  title: "Intitulé",
  territory: "Territoire",
  mainPriority: "Priorité principale",
  phase: "Phase",
  reviewStatus: "Instruction",
  totalCost: "Coût total (€)",
  gap: "Reste à financer (€)",
  verdict: "Résultat",
  reasons: "Ce qui n’est pas rempli ou reste à vérifier",
  nearMisses: "À un critère près",
  demo: "Donnée de démonstration",
} as const;

export const verdictCell = (verdict: Verdict) => VERDICT_LABELS[verdict];
