import { CHECK_ANSWERS, type CheckAnswer } from "./constants";
import type { CheckAnswers, CheckItem, CheckSummary, RecordedPoint, Ticked } from "./types";

const UNTICKED: Ticked = { answer: null, note: "" };

export const tickedOf = (answers: CheckAnswers, itemId: number): Ticked => answers[itemId] ?? UNTICKED;

export const isCheckAnswer = (value: unknown): value is CheckAnswer =>
  CHECK_ANSWERS.some((answer) => answer === value);

/** A decision with open points is warned of, never prevented: whoever decides may know better than the grid. */
export function summarizeChecklist(items: readonly CheckItem[], answers: CheckAnswers): CheckSummary {
  const asked = items.filter(({ isActive }) => isActive);
  const open = asked.filter(({ id }) => tickedOf(answers, id).answer === null);
  return {
    total: asked.length,
    answered: asked.length - open.length,
    no: asked.filter(({ id }) => tickedOf(answers, id).answer === "no").length,
    open: open.map(({ label }) => label),
  };
}

/** What a decision keeps: what was asked then, and what was ticked of it. */
export function recordedPoints(items: readonly CheckItem[], answers: CheckAnswers): RecordedPoint[] {
  return items
    .filter(({ id, isActive }) => isActive || tickedOf(answers, id).answer !== null)
    .map(({ id, label }) => ({ label, ...tickedOf(answers, id) }));
}

/** Answers to items that were withdrawn meanwhile stay: the grid may ask for them again. */
export function mergedAnswers(
  before: CheckAnswers,
  sent: CheckAnswers,
  items: readonly CheckItem[],
): CheckAnswers {
  const asked = items.filter(({ isActive }) => isActive).map(({ id }) => [id, tickedOf(sent, id)] as const);
  return { ...before, ...Object.fromEntries(asked) };
}

/** Items of which two grids say something else. */
export function differingItems(
  one: CheckAnswers,
  other: CheckAnswers,
  items: readonly CheckItem[],
): readonly CheckItem[] {
  return items.filter(({ id }) => {
    const [mine, theirs] = [tickedOf(one, id), tickedOf(other, id)];
    return mine.answer !== theirs.answer || mine.note !== theirs.note;
  });
}

/** The order after one item went one place up or down; null at the edge. */
export function movedItems(order: readonly number[], id: number, by: -1 | 1): readonly number[] | null {
  const from = order.indexOf(id);
  const other = order[from + by];
  if (from < 0 || other === undefined) return null;
  return order.map((one) => (one === id ? other : one === other ? id : one));
}
