import type { CriterionDraft, CriterionTest, Ground } from "../../types";
import type { CriteriaWarning } from "../types";
import { WARNINGS } from "./labels";

/** What looks wrong in a tree and may all the same be meant, by the number of its line. Nothing here keeps it from being saved. */
export function listWarnings(tree: readonly CriterionDraft[], ground: Ground): CriteriaWarning[] {
  if (tree.length === 0) return [{ number: "", message: WARNINGS.noCriterion }];
  return [...groupWarnings("all", tree, ""), ...warningsBelow(tree, "", ground)];
}

function warningsBelow(nodes: readonly CriterionDraft[], prefix: string, ground: Ground): CriteriaWarning[] {
  return nodes.flatMap((node, place): CriteriaWarning[] => {
    const number = `${prefix}${place + 1}`;
    if (!("children" in node)) return leafWarnings(node.test, ground).map((message) => ({ number, message }));
    if (node.children.length === 0) return [{ number, message: WARNINGS.emptyGroup[node.combine] }];
    return [
      ...groupWarnings(node.combine, node.children, `${number}.`),
      ...warningsBelow(node.children, `${number}.`, ground),
    ];
  });
}

function leafWarnings(test: CriterionTest, ground: Ground): string[] {
  const found: string[] = [];
  if ("from" in test && test.from !== null && test.to !== null && test.from > test.to)
    found.push(WARNINGS.crossedBounds);
  const gone = (slugs: readonly string[], known: Readonly<Record<string, unknown>>) =>
    slugs.filter((slug) => known[slug] === undefined);
  if (test.kind === "priority")
    found.push(...gone(test.priorities, ground.priorities).map(WARNINGS.priorityGone));
  if (test.kind === "territory")
    found.push(...gone(test.territories, ground.territories).map(WARNINGS.territoryGone));
  if (test.kind === "indicator") {
    const indicator = ground.indicators[test.indicator];
    if (indicator === undefined) found.push(WARNINGS.indicatorGone(test.indicator));
    else if (!indicator.isActive) found.push(WARNINGS.indicatorWithdrawn(indicator.label));
  }
  return found;
}

/** Criteria of one group that no project can meet together, or that ask the same thing twice. */
function groupWarnings(
  combine: "all" | "any" | "not",
  nodes: readonly CriterionDraft[],
  prefix: string,
): CriteriaWarning[] {
  const leaves = nodes.flatMap((node, place) =>
    "test" in node ? [{ test: node.test, number: `${prefix}${place + 1}` }] : [],
  );
  return leaves.flatMap(({ test, number }, place) =>
    leaves.slice(0, place).flatMap((before): CriteriaWarning[] => {
      if (JSON.stringify(before.test) === JSON.stringify(test))
        return [{ number, message: WARNINGS.repeated(before.number) }];
      if (combine === "all" && areDisjoint(before.test, test))
        return [{ number, message: WARNINGS.disjoint(before.number) }];
      return [];
    }),
  );
}

const haveNothingInCommon = <Value>(one: readonly Value[], other: readonly Value[]) =>
  one.every((value) => !other.includes(value));

type Bounds = { readonly from: number | string | null; readonly to: number | string | null };
const endsBefore = (one: Bounds, other: Bounds) =>
  one.to !== null && other.from !== null && one.to < other.from;
const doNotMeet = (one: Bounds, other: Bounds) => endsBefore(one, other) || endsBefore(other, one);

/** Facts of which a project has one value only, in two criteria that accept none in common. */
function areDisjoint(one: CriterionTest, other: CriterionTest): boolean {
  if (one.kind === "phase" && other.kind === "phase") return haveNothingInCommon(one.phases, other.phases);
  if (one.kind === "territory" && other.kind === "territory")
    return haveNothingInCommon(one.territories, other.territories);
  if (one.kind === "territoryKind" && other.kind === "territoryKind")
    return haveNothingInCommon(one.kinds, other.kinds);
  if (one.kind === "applicant" && other.kind === "applicant")
    return haveNothingInCommon(one.kinds, other.kinds);
  if (one.kind === "priority" && other.kind === "priority")
    return (
      one.scope === "main" && other.scope === "main" && haveNothingInCommon(one.priorities, other.priorities)
    );
  if (one.kind === "indicator" && other.kind === "indicator")
    return one.indicator === other.indicator && doNotMeet(one, other);
  if (
    (one.kind === "amount" && other.kind === "amount") ||
    (one.kind === "rate" && other.kind === "rate") ||
    (one.kind === "date" && other.kind === "date")
  )
    return one.of === other.of && doNotMeet(one, other);
  return false;
}
