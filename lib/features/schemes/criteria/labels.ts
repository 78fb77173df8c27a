import type { TreeRefusal } from "./rules";

export type CriteriaRefusal = TreeRefusal | "forbidden" | "notFound";

export const CRITERIA_REFUSALS: Record<CriteriaRefusal, string> = {
  tooManyCriteria: "Soixante critères au plus, groupes compris.",
  tooDeep: "Quatre niveaux de groupes au plus.",
  forbidden: "Les critères d’un dispositif sont tenus par l’administration du programme.",
  notFound: "Ce dispositif n’existe pas.",
};
