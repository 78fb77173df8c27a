import { MAX_CENTS } from "@/lib/kernel/money";
import { PHASES } from "../../../projects/constants";
import type { ProjectFacts } from "../facts/types";
import { applicantsMeant, ownShareOf, publicBaseOf } from "../matching/amounts/rules";
import { judge, verdictOfTree } from "../matching/rules";
import type { Change, ChangedAmount, NearMiss } from "../matching/types";
import type { CriteriaTree, CriterionLeaf, CriterionTest, Ground } from "../types";
import { applyChange } from "./changes/rules";
import { dateChanges } from "./dates/rules";
import { fieldOfChange, sayChange } from "./labels";

/** A criterion, and what its group needs it to answer. */
type Wanted = { readonly leaf: CriterionLeaf; readonly wanted: "met" | "notMet" };

/**
 * The single changes that would be enough for a project that is not eligible. Each is applied and matched again before it is
 * told: what stands in a group may be no help at all, and what helps here may hurt there.
 */
export function listNearMisses(tree: CriteriaTree, facts: ProjectFacts, ground: Ground): NearMiss[] {
  if (verdictOfTree(tree, facts, ground) !== "ineligible") return [];
  return wantedOf(tree, "met")
    .filter(({ leaf, wanted }) => {
      const { verdict } = judge(leaf.test, facts, ground);
      return verdict !== "toCheck" && verdict !== wanted;
    })
    .flatMap((standing) => enoughFor(standing, tree, facts, ground));
}

/** Below « aucun », what is met stands in the way. */
function wantedOf(tree: CriteriaTree, wanted: Wanted["wanted"]): Wanted[] {
  return tree.flatMap((node): Wanted[] => {
    if (!("children" in node)) return [{ leaf: node, wanted }];
    if (node.combine !== "not") return wantedOf(node.children, wanted);
    return wantedOf(node.children, wanted === "met" ? "notMet" : "met");
  });
}

function enoughFor(
  { leaf, wanted }: Wanted,
  tree: CriteriaTree,
  facts: ProjectFacts,
  ground: Ground,
): NearMiss[] {
  const enough = changesFor(leaf.test, wanted, facts, ground)
    .map((change) => ({
      change,
      verdict: verdictOfTree(tree, applyChange(change, facts, ground.today), ground),
    }))
    .filter(({ verdict }) => verdict !== "ineligible");
  // What makes it eligible, before what only leaves a doubt.
  const becomes = enough.some(({ verdict }) => verdict === "eligible") ? "eligible" : "toCheck";
  return merged(enough.filter(({ verdict }) => verdict === becomes).map(({ change }) => change)).map(
    (change) => ({
      id: leaf.id,
      change,
      becomes,
      sentence: sayChange(change, facts, ground),
      field: fieldOfChange(change),
    }),
  );
}

/** Choices that are each enough are one change with several choices. */
function merged(changes: readonly Change[]): Change[] {
  const [first] = changes;
  if (first === undefined || !("choices" in first)) return [...changes];
  const choices = changes.flatMap((change): unknown[] => ("choices" in change ? [...change.choices] : []));
  return [{ ...first, choices } as Change];
}

function changesFor(
  test: CriterionTest,
  wanted: Wanted["wanted"],
  facts: ProjectFacts,
  ground: Ground,
): Change[] {
  const isMeant = wanted === "met";
  switch (test.kind) {
    case "priority": {
      const kind = test.scope === "main" ? "mainPriority" : "addPriority";
      const named = test.priorities.flatMap((slug) => ground.priorities[slug]?.id ?? []);
      const all = Object.values(ground.priorities).map(({ id }) => id);
      if (!isMeant && test.scope === "any") return [];
      const chosen = isMeant ? named : all.filter((id) => !named.includes(id));
      return chosen.map((id) => ({ kind, choices: [id] }));
    }
    case "inQpv":
      return isMeant
        ? test.generations.map((generation) => ({ kind: "chooseQpv", choices: [generation] }))
        : [];
    case "applicant":
      return isMeant ? applicantsMeant(test.kinds).map((one) => ({ kind: "ownerKind", choices: [one] })) : [];
    case "phase":
      return PHASES.filter((phase) => test.phases.includes(phase) === isMeant).map((phase) => ({
        kind: "phase",
        choices: [phase],
      }));
    case "amount":
      return amountChanges(test.of, targets(amountOf(test.of, facts), 1, test, wanted), facts);
    case "rate":
      return rateChanges(test, wanted, facts);
    case "nature":
      return isMeant ? test.natures.map((nature) => ({ kind: "seekNature", choices: [nature] })) : [];
    case "indicator":
      return indicatorChanges(test, wanted, facts, ground);
    case "date":
      return dateChanges(test, wanted, facts, ground);
    case "need":
      return isMeant ? test.needs.map((need) => ({ kind: "addNeed", choices: [need] })) : [];
    // Not for a project to change, or not worth pretending: where it is, what its owner is called, what its texts say.
    case "territory":
    case "territoryKind":
    case "nearQpv":
    case "ownerNamed":
    case "keywords":
    case "unknown":
      return [];
  }
}

type Of<Kind extends CriterionTest["kind"]> = Extract<CriterionTest, { kind: Kind }>;
type Bounds = { readonly from: number | null; readonly to: number | null };

const amountOf = (of: Of<"amount">["of"], facts: ProjectFacts) =>
  of === "ownShare" ? ownShareOf(facts) : facts[of];

/** The nearest values that answer as wanted: the bound that is missed, or just beyond either one. */
function targets(
  value: number | null,
  unit: number,
  { from, to }: Bounds,
  wanted: Wanted["wanted"],
): number[] {
  if (value === null) return [];
  const [low, high] = [from, to].map((bound) => (bound === null ? null : Math.round(bound * unit)));
  const near =
    wanted === "met"
      ? [low != null && value < low ? low : null, high != null && value > high ? high : null]
      : [low == null ? null : low - 1, high == null ? null : high + 1];
  return near.filter((one) => one !== null);
}

function amountChanges(of: Of<"amount">["of"], aims: readonly number[], facts: ProjectFacts): Change[] {
  return aims.flatMap((aim): Change[] => {
    if (of === "ownShare") return ownShareChanges(aim, facts);
    if (of !== "gap") return changed(of, facts[of], aim);
    // What is left to find: more of it is a higher cost, less of it is more that is granted.
    const { gap, totalCost, granted } = facts;
    if (gap === null || totalCost === null) return [];
    return aim > gap
      ? changed("totalCost", totalCost, granted + aim)
      : changed("granted", granted, totalCost - aim);
  });
}

function changed(of: ChangedAmount, from: number | null, to: number): Change[] {
  return from === null || to < 0 || to > MAX_CENTS || from === to ? [] : [{ kind: "amount", of, from, to }];
}

/** At the same cost, others bring less or more; an own share above the whole cost takes a higher cost. */
function ownShareChanges(aim: number, facts: ProjectFacts): Change[] {
  const { totalCost, othersMoney } = facts;
  if (totalCost === null || othersMoney === null) return [];
  return aim <= totalCost
    ? changed("ownShare", ownShareOf(facts), aim)
    : changed("totalCost", totalCost, othersMoney + aim);
}

/** The fewest whole cents that make so many thousandths, or the most that make no more. */
function centsOf(permille: number, whole: number, rounding: "up" | "down"): number {
  const product = BigInt(permille) * BigInt(whole);
  return Number(rounding === "up" ? (product + 999n) / 1000n : product / 1000n);
}

function rateChanges(test: Of<"rate">, wanted: Wanted["wanted"], facts: ProjectFacts): Change[] {
  const whole = test.of === "ownShare" ? facts.totalCost : publicBaseOf(facts);
  if (whole === null) return [];
  const bounds = {
    from: test.from === null ? null : centsOf(test.from, whole, "up"),
    to: test.to === null ? null : centsOf(test.to, whole, "down"),
  };
  const value = test.of === "ownShare" ? ownShareOf(facts) : facts.publicMoney;
  return targets(value, 1, bounds, wanted).flatMap((aim) =>
    test.of === "ownShare" ? ownShareChanges(aim, facts) : changed("publicMoney", facts.publicMoney, aim),
  );
}

function indicatorChanges(
  test: Of<"indicator">,
  wanted: Wanted["wanted"],
  facts: ProjectFacts,
  ground: Ground,
): Change[] {
  const indicator = ground.indicators[test.indicator];
  const fact = indicator && facts.indicators[indicator.id];
  if (!indicator || !fact) return [];
  const { value, denominator } = fact;
  if (!indicator.isRatio)
    return targets(value, 100, test, wanted).map((to) => ({
      kind: "indicator",
      indicatorId: indicator.id,
      to,
    }));
  if (denominator === null || denominator === 0) return [];
  const numerator = (percent: number, rounding: "up" | "down") => {
    const product = BigInt(Math.round(percent * 100)) * BigInt(denominator);
    return Number(rounding === "up" ? (product + 9_999n) / 10_000n : product / 10_000n);
  };
  const bounds = {
    from: test.from === null ? null : numerator(test.from, "up"),
    to: test.to === null ? null : numerator(test.to, "down"),
  };
  return targets(value, 1, bounds, wanted).map((to) => ({
    kind: "indicator",
    indicatorId: indicator.id,
    to,
  }));
}
