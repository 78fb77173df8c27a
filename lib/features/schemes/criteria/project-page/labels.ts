import type { Answer } from "../matching/types";
import type { MatchRank } from "../schemes/types";
import type { ProjectSchemeFacet } from "./types";

export const RANK_LABELS: Record<MatchRank, string> = {
  eligible: "Éligible",
  oneAway: "À un critère près",
  toCheck: "À vérifier",
  ineligible: "Non éligible",
};

/** Above those of one rank. */
export const RANK_TITLES: Record<MatchRank, string> = {
  eligible: "Le projet remplit tous les critères",
  oneAway: "À un critère près",
  toCheck: "Rien ne s’y oppose, des points restent à vérifier",
  ineligible: "Au moins un critère n’est pas rempli",
};

export const PROJECT_SCHEME_FACET_LABELS: Record<ProjectSchemeFacet, string> = {
  rank: "Résultat",
  operator: "Opérateur",
  nature: "Nature de l’aide",
};

/** One line of a list: the criterion, and what the project says instead; of a group, how many of its criteria hold. */
export function shortReason(answer: Answer): string {
  if ("answers" in answer) return answer.explanation;
  const { leaf, verdict, fact, explanation } = answer;
  if (verdict === "toCheck")
    return leaf.test.kind === "unknown"
      ? `À vérifier\u00A0: ${leaf.sentence}`
      : `${leaf.sentence} ${explanation}`;
  return fact === null ? leaf.sentence : `${leaf.sentence} Ici\u00A0: ${fact}.`;
}
