import { addDays, daysFrom } from "@/lib/kernel/dates";
import { workingDayBefore } from "@/lib/kernel/working-days";
import { lastDayOfQuarter } from "../../calendar/quarters/rules";
import { quarterOf } from "../../quarterly/rules";
import type { CriteriaTree, CriterionNode } from "../../schemes/criteria/types";
import {
  DEADLINE_ITEMS,
  DEADLINE_STEPS,
  type DeadlineItem,
  LATE_TOLD_DAYS,
  type StepStart,
} from "./constants";
import type { DeadlineStep, DueDay } from "./types";

function firstDayOf(begins: StepStart, dueOn: string): string {
  if (begins === "eve") return workingDayBefore(dueOn);
  return addDays(dueOn, begins === "late" ? 1 : -begins);
}

/** What is to be told of something due on that day, today: the last step that has begun; null where there is none, or no longer. */
export function stepOn(item: DeadlineItem, dueOn: string, today: string): DeadlineStep | null {
  const steps = DEADLINE_STEPS[item];
  const current = steps.findLastIndex(({ begins }) => firstDayOf(begins, dueOn) <= today);
  const step = steps[current];
  if (step === undefined) return null;
  const { event, begins } = step;
  if (begins === "late")
    return daysFrom(dueOn, today) <= LATE_TOLD_DAYS ? { event, standsUntil: null } : null;
  const next = steps[current + 1];
  const standsUntil = next === undefined ? dueOn : addDays(firstDayOf(next.begins, dueOn), -1);
  return today <= standsUntil ? { event, standsUntil } : null;
}

/** The longest that anything is told before. */
const DAYS_AHEAD = Math.max(
  ...Object.values(DEADLINE_STEPS).flatMap((steps) =>
    steps.map(({ begins }) => (typeof begins === "number" ? begins : 0)),
  ),
);

/** Every day on which something may be due that is told of today. */
export function dueDays(today: string): DueDay[] {
  const days = Array.from({ length: LATE_TOLD_DAYS + DAYS_AHEAD + 1 }, (_, n) =>
    addDays(today, n - LATE_TOLD_DAYS),
  );
  return DEADLINE_ITEMS.flatMap((item) =>
    days.flatMap((dueOn) => {
      if (item === "quarter" && lastDayOfQuarter(quarterOf(dueOn)) !== dueOn) return [];
      const step = stepOn(item, dueOn, today);
      return step === null ? [] : [{ item, dueOn, ...step }];
    }),
  );
}

/** Without what no field records: a scheme that only its operator can answer for would otherwise fit no project, and be told to nobody. */
export function recordedCriteria(tree: CriteriaTree): CriteriaTree {
  return tree.flatMap((node): CriterionNode[] => {
    if (!("children" in node)) return node.test.kind === "unknown" ? [] : [node];
    const children = recordedCriteria(node.children);
    return children.length === 0 ? [] : [{ ...node, children }];
  });
}
