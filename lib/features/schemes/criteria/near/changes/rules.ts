import type { ProjectFacts } from "../../facts/types";
import { ownShareOf } from "../../matching/amounts/rules";
import type { Change, ChangedAmount } from "../../matching/types";

/** The facts of the project once it is changed so; of several choices, the first. What cannot be is left as it is. */
export function applyChange(change: Change, facts: ProjectFacts, today: string): ProjectFacts {
  switch (change.kind) {
    case "addPriority":
      return { ...facts, priorityIds: [...facts.priorityIds, ...change.choices.slice(0, 1)] };
    case "mainPriority": {
      const [chosen] = change.choices;
      if (chosen === undefined) return facts;
      return { ...facts, mainPriorityId: chosen, priorityIds: [...new Set([...facts.priorityIds, chosen])] };
    }
    case "chooseQpv":
      return {
        ...facts,
        saysPlace: true,
        qpvGenerations: [...facts.qpvGenerations, ...change.choices.slice(0, 1)],
      };
    case "ownerKind":
      return { ...facts, ownerKind: change.choices[0] ?? facts.ownerKind };
    case "phase":
      return { ...facts, phase: change.choices[0] ?? facts.phase };
    case "addNeed":
      return { ...facts, openNeeds: [...(facts.openNeeds ?? []), ...change.choices.slice(0, 1)] };
    case "seekNature":
      return { ...facts, soughtNatures: [...(facts.soughtNatures ?? []), ...change.choices.slice(0, 1)] };
    case "amount":
      return withAmount(facts, change.of, change.to);
    case "indicator": {
      const { indicatorId, to } = change;
      const denominator = facts.indicators[indicatorId]?.denominator ?? null;
      const fact = { value: to, denominator, on: today, isTarget: false };
      return { ...facts, indicators: { ...facts.indicators, [indicatorId]: fact } };
    }
    case "date":
      return { ...facts, [change.of]: change.to };
  }
}

/** Money asked of others, and money that they bring, move together; own share is what is left of the cost. */
function withAmount(facts: ProjectFacts, of: ChangedAmount, cents: number): ProjectFacts {
  const others = facts.othersMoney ?? 0;
  switch (of) {
    case "totalCost":
      return { ...facts, totalCost: cents, gap: Math.max(cents - facts.granted, 0) };
    case "granted":
      return {
        ...facts,
        granted: cents,
        gap: facts.totalCost === null ? null : Math.max(facts.totalCost - cents, 0),
      };
    case "fundingAsked": {
      const by = cents - (facts.fundingAsked ?? 0);
      return { ...facts, fundingAsked: cents === 0 ? null : cents, othersMoney: Math.max(others + by, 0) };
    }
    case "publicMoney": {
      const by = cents - (facts.publicMoney ?? 0);
      return { ...facts, publicMoney: cents, othersMoney: Math.max(others + by, 0) };
    }
    case "ownShare":
      if (ownShareOf(facts) === null || facts.totalCost === null) return facts;
      return { ...facts, othersMoney: facts.totalCost - cents };
  }
}
