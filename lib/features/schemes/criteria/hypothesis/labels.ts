import { PROJECT_FIELD_LABELS } from "../../../projects/labels";
import { CRITERION_AMOUNT_LABELS } from "../labels";
import type { HypothesisValues } from "./types";

export const HYPOTHESIS_LABELS: Record<keyof HypothesisValues, string> = {
  mainPriority: PROJECT_FIELD_LABELS.mainPriority,
  priorities: PROJECT_FIELD_LABELS.priorities,
  qpvGenerations: PROJECT_FIELD_LABELS.qpvCodes,
  ownerKind: PROJECT_FIELD_LABELS.projectOwnerKind,
  phase: PROJECT_FIELD_LABELS.phase,
  totalCost: PROJECT_FIELD_LABELS.totalCost,
  ownShare: CRITERION_AMOUNT_LABELS.ownShare,
  natures: "Financements recherchés",
  startsOn: PROJECT_FIELD_LABELS.startsOn,
  endsOn: PROJECT_FIELD_LABELS.endsOn,
  needs: "Besoins à satisfaire",
};

export const SHARE_WITHOUT_COST = "Donnez aussi le coût total, dont c’est une part";
export const SHARE_ABOVE_COST = "La part du porteur ne dépasse pas le coût total";
