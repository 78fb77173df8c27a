import type { HypothesisValues } from "./types";

/** Words of the address. */
export const HYPOTHESIS_PARAMETERS: Record<keyof HypothesisValues, string> = {
  mainPriority: "priorite",
  priorities: "priorites",
  qpvGenerations: "qpv",
  ownerKind: "porteur",
  phase: "phase",
  totalCost: "cout",
  ownShare: "part",
  natures: "natures",
  startsOn: "debut",
  endsOn: "fin",
  needs: "besoins",
};

/** Present once the form has been sent; its facts are today's before. */
export const COMPARE_PARAMETER = "comparer";
