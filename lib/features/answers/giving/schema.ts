import * as z from "zod";
import { parseDay } from "@/lib/kernel/dates";
import { parseAmount } from "@/lib/kernel/money";
import { isSlug } from "@/lib/kernel/slug";
import { cleanText, textLength } from "@/lib/kernel/text";
import { AMOUNT_ERRORS, DATE_ERRORS } from "../../projects/form/labels";
import { isReference } from "../../projects/rules";
import {
  ANSWER_INPUTS,
  ANSWER_KINDS,
  ANSWER_NATURES,
  ANSWER_TEXT_LIMIT,
  REFUSAL_REASONS,
} from "../constants";
import { ANSWER_PROBLEMS } from "../labels";
import type { AnswerContent, AnswerValues } from "./types";

export const answerIdSchema = z.coerce.number().int().min(1).max(2_147_483_647);
/** What the page itself sent along. */
export const envelopeSchema = z.object({
  [ANSWER_INPUTS.reference]: z.string().refine(isReference),
  [ANSWER_INPUTS.creationKey]: z.uuid(),
});
export const changedSchema = z.object({ answerId: answerIdSchema, revision: answerIdSchema });
export const schemeParameterSchema = z.string().refine(isSlug).catch("");

type Parsed =
  | { readonly ok: true; readonly content: AnswerContent }
  | { readonly ok: false; readonly problems: readonly (readonly [string, string])[] };

const stop = (sentence: string) => (sentence.endsWith(".") ? sentence : `${sentence}.`);

/** What was typed → what can be saved; or what is wrong, by input. What a kind has no use for is left out. */
export function parseAnswer(values: AnswerValues, today: string): Parsed {
  const problems: [string, string][] = [];
  const report = (input: string, message: string) => {
    problems.push([input, message]);
    return null;
  };
  const kind = ANSWER_KINDS.find((one) => one === values.kind);
  if (kind === undefined) return { ok: false, problems: [[ANSWER_INPUTS.kind, ANSWER_PROBLEMS.kindMissing]] };
  const text = cleanText(values.text);
  if (textLength(text) > ANSWER_TEXT_LIMIT) report(ANSWER_INPUTS.text, ANSWER_PROBLEMS.textTooLong);
  if (text === "" && kind !== "proposal") report(ANSWER_INPUTS.text, ANSWER_PROBLEMS.textMissing);
  const content = {
    kind,
    text,
    refusalReason: null,
    schemeSlug: null,
    nature: null,
    amountCents: null,
    budgetYear: null,
    validUntil: null,
  };
  if (kind === "refusal") {
    const reason = REFUSAL_REASONS.find((one) => one === values.refusalReason);
    if (reason === undefined) report(ANSWER_INPUTS.refusalReason, ANSWER_PROBLEMS.reasonMissing);
    return problems.length > 0
      ? { ok: false, problems }
      : { ok: true, content: { ...content, refusalReason: reason ?? null } };
  }
  if (kind === "interest") return problems.length > 0 ? { ok: false, problems } : { ok: true, content };
  const nature = ANSWER_NATURES.find((one) => one === values.nature);
  if (nature === undefined) report(ANSWER_INPUTS.nature, ANSWER_PROBLEMS.natureMissing);
  const amountCents = readAmount(values.amount, (message) => report(ANSWER_INPUTS.amount, message));
  const year = /^20\d\d$/.test(values.budgetYear) ? Number(values.budgetYear) : 0;
  if (year < 2021) report(ANSWER_INPUTS.budgetYear, ANSWER_PROBLEMS.yearMissing);
  const validUntil = readDay(values.validUntil, (message) => report(ANSWER_INPUTS.validUntil, message));
  if (validUntil !== null && validUntil < today) report(ANSWER_INPUTS.validUntil, ANSWER_PROBLEMS.validPast);
  if (problems.length > 0) return { ok: false, problems };
  const schemeSlug = values.scheme === "" ? null : isSlug(values.scheme) ? values.scheme : "-";
  return {
    ok: true,
    content: { ...content, schemeSlug, nature: nature ?? null, amountCents, budgetYear: year, validUntil },
  };
}

type Report = (message: string) => null;

/** An amount above zero, or what is wrong with it. */
export function readAmount(typed: string, report: Report): number | null {
  if (typed.trim() === "") return report(ANSWER_PROBLEMS.amountMissing);
  const parsed = parseAmount(typed);
  if (!parsed.ok) return report(stop(AMOUNT_ERRORS[parsed.refusal]));
  return parsed.value === 0 ? report(ANSWER_PROBLEMS.amountZero) : parsed.value;
}

/** A day, or none. */
export function readDay(typed: string, report: Report): string | null {
  if (typed.trim() === "") return null;
  const parsed = parseDay(typed);
  return parsed.ok ? parsed.value : report(stop(DATE_ERRORS[parsed.refusal]));
}
