import { formatShortDate } from "@/lib/kernel/format";
import { amountForInput } from "@/lib/kernel/money";
import { ANSWER_INPUTS, BUDGET_YEARS_AHEAD } from "../constants";
import type { Answer } from "../types";
import type { AnswerValues } from "./types";

type Read = (name: string) => string;

export const readAnswer = (read: Read): AnswerValues => ({
  kind: read(ANSWER_INPUTS.kind),
  text: read(ANSWER_INPUTS.text),
  refusalReason: read(ANSWER_INPUTS.refusalReason),
  scheme: read(ANSWER_INPUTS.scheme),
  nature: read(ANSWER_INPUTS.nature),
  amount: read(ANSWER_INPUTS.amount),
  budgetYear: read(ANSWER_INPUTS.budgetYear),
  validUntil: read(ANSWER_INPUTS.validUntil),
});

/** A new answer, with a scheme that was chosen elsewhere; or one that is changed. */
export function answerValuesOf(answer: Answer | null, scheme: string, today: string): AnswerValues {
  return {
    kind: answer?.kind ?? (scheme === "" ? "" : "proposal"),
    text: answer?.words?.text ?? "",
    refusalReason: answer?.words?.refusalReason ?? "",
    scheme: scheme || (answer?.scheme?.slug ?? ""),
    nature: answer?.nature ?? "grant",
    amount: amountForInput(answer?.amountCents ?? null),
    budgetYear: String(answer?.budgetYear ?? today.slice(0, 4)),
    validUntil: answer?.validUntil ? formatShortDate(answer.validUntil) : "",
  };
}

/** This year, the next ones, and the one that was named before. */
export function budgetYears(today: string, named: number | null): number[] {
  const first = Number(today.slice(0, 4));
  const ahead = Array.from({ length: BUDGET_YEARS_AHEAD + 1 }, (_, count) => first + count);
  return named === null || ahead.includes(named) ? ahead : [named, ...ahead];
}
