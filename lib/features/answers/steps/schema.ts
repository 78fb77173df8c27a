import * as z from "zod";
import { cleanText, textLength } from "@/lib/kernel/text";
import { isReference } from "../../projects/rules";
import { ANSWER_INPUTS, ANSWER_TEXT_LIMIT, NEW_LINE, REFUSAL_REASONS } from "../constants";
import { answerIdSchema, readAmount, readDay } from "../giving/schema";
import { ANSWER_PROBLEMS } from "../labels";
import { ANSWER_COMMANDS } from "../rules";
import type { StepCommand, StepInput, StepValues } from "./types";

export const STEP_COMMANDS: readonly StepCommand[] = [
  ...ANSWER_COMMANDS.filter((command) => command !== "change"),
  "align",
];

export const stepEnvelopeSchema = z.object({
  [ANSWER_INPUTS.reference]: z.string().refine(isReference),
  [ANSWER_INPUTS.answerId]: answerIdSchema,
  [ANSWER_INPUTS.revision]: answerIdSchema,
  [ANSWER_INPUTS.version]: answerIdSchema,
  [ANSWER_INPUTS.command]: z.string().transform((value, context): StepCommand => {
    const command = STEP_COMMANDS.find((one) => one === value);
    if (command !== undefined) return command;
    context.addIssue({ code: "custom", message: "unknown" });
    return z.NEVER;
  }),
});

type Words = Pick<StepInput, "amountCents" | "day" | "text" | "refusalReason" | "line">;
type Parsed =
  | { readonly ok: true; readonly words: Words }
  | { readonly ok: false; readonly problems: readonly (readonly [string, string])[] };

const NEEDS_AMOUNT: readonly StepCommand[] = ["grant", "pay"];
const NEEDS_TEXT: readonly StepCommand[] = ["decline", "refuse"];
const HAS_DAY: readonly StepCommand[] = ["request", "grant", "pay"];

/** What was typed for one command → what can be done; or what is wrong, by input. */
export function parseStep(command: StepCommand, values: StepValues, today: string): Parsed {
  const problems: [string, string][] = [];
  const report = (input: string) => (message: string) => {
    problems.push([input, message]);
    return null;
  };
  const amountCents = NEEDS_AMOUNT.includes(command)
    ? readAmount(values.amount, report(ANSWER_INPUTS.amount))
    : null;
  const day = HAS_DAY.includes(command) ? readDay(values.day, report(ANSWER_INPUTS.day)) : null;
  if (day !== null && day > today) report(ANSWER_INPUTS.day)(ANSWER_PROBLEMS.dayFuture);
  const reason = REFUSAL_REASONS.find((one) => one === values.refusalReason) ?? null;
  if (command === "refuse" && reason === null)
    report(ANSWER_INPUTS.refusalReason)(ANSWER_PROBLEMS.reasonMissing);
  const text = NEEDS_TEXT.includes(command) ? cleanText(values.text) : "";
  if (textLength(text) > ANSWER_TEXT_LIMIT) report(ANSWER_INPUTS.text)(ANSWER_PROBLEMS.textTooLong);
  if (command === "decline" && text === "") report(ANSWER_INPUTS.text)(ANSWER_PROBLEMS.declineMissing);
  if (problems.length > 0) return { ok: false, problems };
  const line =
    values.line === NEW_LINE ? NEW_LINE : /^\d{1,2}$/.test(values.line) ? Number(values.line) : null;
  return {
    ok: true,
    words: { amountCents, day, text, refusalReason: command === "refuse" ? reason : null, line },
  };
}
