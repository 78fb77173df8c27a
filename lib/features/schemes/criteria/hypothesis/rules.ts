import { formatShortDate } from "@/lib/kernel/format";
import { amountForInput } from "@/lib/kernel/money";
import type { ProjectFacts } from "../facts/types";
import { ownShareOf } from "../matching/amounts/rules";
import type { Answer, Match, SchemeVerdict } from "../matching/types";
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
    startsOn: facts.startsOn === null ? "" : formatShortDate(facts.startsOn),
    endsOn: facts.endsOn === null ? "" : formatShortDate(facts.endsOn),
    needs: facts.openNeeds ?? [],
  };
}

/** The facts if the project were so: a share that is typed is what the others would then leave to the owner. */
export function hypothesise(facts: ProjectFacts, hypothesis: Hypothesis): ProjectFacts {
  const { mainPriorityId, priorityIds, qpvGenerations, totalCost, ownShare, openNeeds } = hypothesis;
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
    startsOn: hypothesis.startsOn,
    endsOn: hypothesis.endsOn,
    openNeeds: openNeeds.length === 0 && facts.openNeeds === null ? null : openNeeds,
  };
}

const RANKS: Record<SchemeVerdict, number> = { ineligible: 0, toCheck: 1, eligible: 2 };

/** How many criteria stand between: those of a group count as one. */
export const standingBetween = (answers: readonly Answer[]) =>
  answers.filter(({ verdict }) => verdict === "notMet").length;

export type Move = "opened" | "closed" | "nearer" | "farther" | "same";

/** What a change does to one scheme: its verdict first, then how many criteria still stand between. */
export function moveOf(before: Match, after: Match): Move {
  const step = RANKS[after.verdict] - RANKS[before.verdict];
  if (step !== 0) return step > 0 ? "opened" : "closed";
  const fewer = standingBetween(before.answers) - standingBetween(after.answers);
  if (fewer === 0) return "same";
  return fewer > 0 ? "nearer" : "farther";
}
