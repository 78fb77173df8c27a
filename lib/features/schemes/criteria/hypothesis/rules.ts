import { formatShortDate } from "@/lib/kernel/format";
import { amountForInput } from "@/lib/kernel/money";
import type { ProjectFacts } from "../facts/types";
import { ownShareOf } from "../matching/amounts/rules";
import type { Hypothesis, HypothesisValues } from "./types";

/** Today's facts as the form shows them. */
export function valuesOfFacts(facts: ProjectFacts): HypothesisValues {
  return {
    mainPriority: facts.mainPriorityId === null ? "" : String(facts.mainPriorityId),
    priorities: facts.priorityIds.filter((id) => id !== facts.mainPriorityId).map(String),
    qpvGenerations: facts.qpvGenerations.map(String),
    ownerKind: facts.ownerKind ?? "",
    phase: facts.phase ?? "",
    totalCost: amountForInput(facts.totalCost),
    ownShare: amountForInput(ownShareOf(facts)),
    natures: facts.soughtNatures ?? [],
    startsOn: facts.startsOn === null ? "" : formatShortDate(facts.startsOn),
    endsOn: facts.endsOn === null ? "" : formatShortDate(facts.endsOn),
    needs: facts.openNeeds ?? [],
  };
}

/** The facts if the project were so: a share that is typed is what the others would then leave to the owner. */
export function hypothesise(facts: ProjectFacts, hypothesis: Hypothesis): ProjectFacts {
  const { mainPriorityId, priorityIds, qpvGenerations, totalCost, ownShare, natures, openNeeds } = hypothesis;
  const isShareMoved = ownShare !== null && totalCost !== null;
  return {
    ...facts,
    mainPriorityId,
    priorityIds: [...new Set([...(mainPriorityId === null ? [] : [mainPriorityId]), ...priorityIds])].sort(
      (one, other) => one - other,
    ),
    qpvGenerations,
    saysPlace: facts.saysPlace || qpvGenerations.length > 0,
    ownerKind: hypothesis.ownerKind,
    phase: hypothesis.phase,
    totalCost,
    othersMoney: isShareMoved ? totalCost - ownShare : facts.othersMoney,
    gap: totalCost === null ? null : Math.max(totalCost - facts.granted, 0),
    soughtNatures: natures.length === 0 && facts.soughtNatures === null ? null : natures,
    startsOn: hypothesis.startsOn,
    endsOn: hypothesis.endsOn,
    openNeeds: openNeeds.length === 0 && facts.openNeeds === null ? null : openNeeds,
  };
}
