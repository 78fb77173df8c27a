import { z } from "zod";
import { MAX_CENTS } from "@/lib/kernel/money";
import {
  COST_NATURES,
  FUNDING_NATURES,
  FUNDING_STATES,
  MAX_COST_LINES,
  MAX_FUNDING_LINES,
  TAX_BASES,
} from "../../constants";
import { amount, day, integerId, line, oneOf } from "../../form/schema";
import type { FormErrors, RecordSection } from "../../form/types";
import type { ProjectState } from "../../types";
import { SUM_TOO_LARGE, TWO_FUNDERS, tooManyRows } from "./labels";
import { COST_ROW, editFinancing, FUNDING_ROW, readFinancing, unknownFunders } from "./rules";
import type { FinancingValues } from "./types";

const costLine = z.object({
  nature: oneOf(COST_NATURES),
  label: line("costLabel"),
  amount,
});

const fundingLine = z
  .object({
    funder: integerId,
    funderName: line("funderName"),
    detail: line("fundingDetail"),
    nature: oneOf(FUNDING_NATURES),
    state: oneOf(FUNDING_STATES).transform((state) => state ?? "envisaged"),
    amount,
    requestedOn: day,
    granted: amount,
    grantedOn: day,
    paid: amount,
    paidOn: day,
    refusedOn: day,
    refusalReason: line("refusalReason"),
    answer: integerId.catch(null),
  })
  .superRefine(({ funder, funderName }, context) => {
    if (funder !== null && funderName !== "")
      context.addIssue({ code: "custom", message: TWO_FUNDERS, path: ["funderName"] });
  });

/** A line that was added and left as it came is not a line; its nature and state alone say nothing of a funding. */
const isSaid = (said: Readonly<Record<string, unknown>>) =>
  Object.values(said).some((value) => value !== null && value !== "");

const financingSchema = z.object({
  taxBasis: oneOf(TAX_BASES),
  costLines: z
    .array(costLine)
    .transform((lines) => lines.filter(isSaid))
    .superRefine((lines, context) => {
      if (lines.length > MAX_COST_LINES)
        context.addIssue({ code: "custom", message: tooManyRows(lines.length, MAX_COST_LINES) });
      // Above 2^53 the sum loses cents, and is far too large anyway.
      if (lines.reduce((sum, cost) => sum + (cost.amount ?? 0), 0) > MAX_CENTS)
        context.addIssue({ code: "custom", message: SUM_TOO_LARGE });
    }),
  fundingLines: z
    .array(fundingLine)
    .transform((lines) => lines.filter(({ nature: _, state: __, answer: ___, ...said }) => isSaid(said)))
    .superRefine((lines, context) => {
      if (lines.length > MAX_FUNDING_LINES)
        context.addIssue({ code: "custom", message: tooManyRows(lines.length, MAX_FUNDING_LINES) });
    }),
});

export type FinancingPart = Pick<ProjectState, "taxBasis" | "costLines" | "fundingLines">;
type ParsedFinancing =
  | { readonly ok: true; readonly state: FinancingPart }
  | { readonly ok: false; readonly errors: FormErrors };

/** What was typed → what can be saved, at any degree of completeness; or one sentence per input that is wrong. */
export function parseFinancing(values: FinancingValues): ParsedFinancing {
  const parsed = financingSchema.safeParse(values);
  if (!parsed.success) {
    const errors: Record<string, string> = {};
    for (const issue of parsed.error.issues) errors[inputOf(issue.path)] ??= issue.message;
    return { ok: false, errors };
  }
  const { taxBasis, costLines, fundingLines } = parsed.data;
  return {
    ok: true,
    state: {
      taxBasis,
      costLines: costLines.map(({ nature, label, amount }) => ({
        nature: nature ?? "other",
        label,
        amountCents: amount,
      })),
      fundingLines: fundingLines.map(({ funder, amount, granted, paid, answer, ...said }) => ({
        ...said,
        ...(answer !== null && { answerId: answer }),
        funderId: funder,
        amountCents: amount,
        grantedCents: granted,
        paidCents: paid,
      })),
    },
  };
}

/** `["fundingLines", 2, "amount"]` → `funding-2-amount`; `["costLines"]` → `costLines`. */
function inputOf([field, position, input]: readonly PropertyKey[]): string {
  if (input === undefined) return String(field);
  return `${field === "costLines" ? COST_ROW : FUNDING_ROW}-${String(position)}-${String(input)}`;
}

export const FINANCING_SECTION: RecordSection<FinancingValues> = {
  kind: "financement",
  read: readFinancing,
  edit: editFinancing,
  parse: parseFinancing,
  unknownChoices: (_state, directory, values) => unknownFunders(values, directory),
};
