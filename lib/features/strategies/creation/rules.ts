import type { PriorityOption } from "@/lib/features/projects/types";
import { type ContentNames, indicatorOf } from "../content/labels";
import { EMPTY_CONTENT } from "../content/rules";
import type { StrategyContent, StrategyObjective } from "../content/types";
import { SUGGESTED_INDICATORS } from "./labels";

type NewKey = () => string;

/** One axis per priority of the programme, to be filled in. */
export function startFromPriorities(priorities: readonly PriorityOption[], newKey: NewKey): StrategyContent {
  return {
    ...EMPTY_CONTENT,
    axes: priorities.map(({ label }) => ({ key: newKey(), title: label, text: "", objectives: [] })),
  };
}

/**
 * The plan of another territory's published strategy: its axes, the titles of its objectives, the priorities that they serve
 * and what they measure. No text, no figure, no neighbourhood: those are to be written.
 */
export function startFromPlan(plan: StrategyContent, names: ContentNames, newKey: NewKey): StrategyContent {
  const known = new Set(names.priorities.map(({ slug }) => slug));
  const objective = ({ title, priorities, targets, needs }: StrategyObjective): StrategyObjective => {
    const measured = targets.map(({ indicator }) => indicatorOf(indicator, names)?.label ?? "");
    return {
      key: newKey(),
      title,
      text: SUGGESTED_INDICATORS([...new Set(measured.filter((label) => label !== ""))]),
      priorities: priorities.filter((slug) => known.has(slug)),
      qpvs: [],
      needs,
      answersFor: "",
      targets: [],
    };
  };
  return {
    ...EMPTY_CONTENT,
    axes: plan.axes.map(({ title, objectives }) => ({
      key: newKey(),
      title,
      text: "",
      objectives: objectives.map(objective),
    })),
  };
}
