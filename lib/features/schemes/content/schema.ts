import { z } from "zod";
import { parseDay } from "@/lib/kernel/dates";
import { parseAmount } from "@/lib/kernel/money";
import { isSlug } from "@/lib/kernel/slug";
import { cleanLine, cleanText, textLength } from "@/lib/kernel/text";
import { AMOUNT_ERRORS, DATE_ERRORS } from "../../projects/form/labels";
import { APPLICANT_KINDS, SCHEME_NATURES, SCHEME_ZONES, SITUATIONS } from "../constants";
import { CONFIDENCES, MAX_LINES, PROPOSED_FIELDS, SCHEME_TEXT_LIMITS, type SchemeField } from "./constants";
import { lineOfListTooLong, lineTooLong, SCHEME_ERRORS, tooManyLines } from "./labels";
import type { SchemeContent, SchemeErrors, SchemeFormValues } from "./types";

type Limited = keyof typeof SCHEME_TEXT_LIMITS;

const text = (field: Limited, missing?: string, clean: (input: string) => string = cleanText) =>
  z
    .string()
    .transform(clean)
    .superRefine((value, context) => {
      const length = textLength(value);
      const limit = SCHEME_TEXT_LIMITS[field];
      if (value === "" && missing !== undefined) context.addIssue({ code: "custom", message: missing });
      if (length > limit) context.addIssue({ code: "custom", message: lineTooLong(length, limit) });
    });
const line = (field: Limited, missing?: string) => text(field, missing, cleanLine);

/** One item a line; blank lines are nobody’s. */
const lines = (field: Limited, missing?: string) =>
  z
    .string()
    .transform((input) => [...new Set(input.split("\n").map(cleanLine))].filter((one) => one !== ""))
    .superRefine((items, context) => {
      const limit = SCHEME_TEXT_LIMITS[field];
      const long = items.findIndex((one) => textLength(one) > limit);
      const message =
        items.length === 0 && missing !== undefined
          ? missing
          : items.length > MAX_LINES
            ? tooManyLines(MAX_LINES)
            : long >= 0
              ? lineOfListTooLong(long + 1, limit)
              : null;
      if (message !== null) context.addIssue({ code: "custom", message });
    });

const choices = <Value extends string>(known: readonly Value[]) =>
  z
    .array(z.enum(known, SCHEME_ERRORS.unknownChoice))
    .transform((chosen) => known.filter((one) => chosen.includes(one)));

/** Empty: the sources do not say. */
const optional = <Value>(parse: (input: string) => { value: Value } | { message: string }) =>
  z.string().transform((input, context): Value | null => {
    const given = input.trim();
    if (given === "") return null;
    const parsed = parse(given);
    if ("value" in parsed) return parsed.value;
    context.addIssue({ code: "custom", message: parsed.message });
    return z.NEVER;
  });
const day = optional((input) => {
  const parsed = parseDay(input);
  return parsed.ok ? { value: parsed.value } : { message: DATE_ERRORS[parsed.refusal] };
});
const cents = optional((input) => {
  const parsed = parseAmount(input);
  return parsed.ok ? { value: parsed.value } : { message: AMOUNT_ERRORS[parsed.refusal] };
});
/** Only what a browser may be sent to: never `javascript:`. */
const url = optional((input) => {
  const isPage =
    /^https?:\/\/[^\s/]+\.\S+$/.test(input) && URL.canParse(input) && input.length <= SCHEME_TEXT_LIMITS.url;
  return isPage ? { value: input } : { message: SCHEME_ERRORS.urlMalformed };
});
const slug = optional((input) =>
  isSlug(input) ? { value: input } : { message: SCHEME_ERRORS.unknownChoice },
);

const contentSchema = z
  .object({
    name: line("name", SCHEME_ERRORS.nameMissing),
    operator: line("operator", SCHEME_ERRORS.operatorMissing),
    operatorGroup: line("operatorGroup", SCHEME_ERRORS.operatorGroupMissing),
    organisationSlug: slug,
    natures: choices(SCHEME_NATURES).refine((chosen) => chosen.length > 0, SCHEME_ERRORS.naturesMissing),
    priorityIds: z
      .array(
        z
          .string()
          .regex(/^\d{1,4}$/, SCHEME_ERRORS.unknownChoice)
          .transform(Number),
      )
      .transform((ids) => [...new Set(ids)].toSorted((one, other) => one - other)),
    applicants: choices(APPLICANT_KINDS),
    zones: choices(SCHEME_ZONES),
    purpose: text("purpose", SCHEME_ERRORS.purposeMissing),
    audience: text("audience"),
    amount: text("amount"),
    highestAmountCents: cents,
    conditions: lines("conditions"),
    howToApply: text("howToApply"),
    contact: line("contact"),
    opensOn: day,
    closesOn: day,
    situation: z.enum(SITUATIONS, SCHEME_ERRORS.unknownChoice),
    situationNote: text("situationNote"),
    warning: text("warning"),
    sourceDate: z
      .string()
      .trim()
      .regex(/^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)?$/, SCHEME_ERRORS.sourceDateMalformed)
      .refine((date) => date.length < 10 || parseDay(date).ok, SCHEME_ERRORS.sourceDateMalformed),
    confidence: z.enum(CONFIDENCES, SCHEME_ERRORS.unknownChoice),
    url,
    sources: lines("sources", SCHEME_ERRORS.sourcesMissing),
  })
  .superRefine(({ opensOn, closesOn }, context) => {
    if (opensOn !== null && closesOn !== null && closesOn < opensOn)
      context.addIssue({ code: "custom", path: ["closesOn"], message: SCHEME_ERRORS.closesBeforeOpening });
  });

export type ParsedContent =
  | { readonly ok: true; readonly content: SchemeContent }
  | { readonly ok: false; readonly errors: SchemeErrors };

/** What the form says, or what is wrong, beside each field. */
export function parseContent(values: SchemeFormValues): ParsedContent {
  const parsed = contentSchema.safeParse(values);
  if (parsed.success) return { ok: true, content: parsed.data };
  // Of several faults of one field, the first is told.
  const messages = parsed.error.issues.toReversed().map(({ path, message }) => [String(path[0]), message]);
  return { ok: false, errors: Object.fromEntries(messages) };
}

/** The same for an operator, whose form has no say in what is the programme’s: that stays as in `kept`. */
export function parseProposedContent(values: SchemeFormValues, kept: SchemeFormValues): ParsedContent {
  const proposed = Object.fromEntries(PROPOSED_FIELDS.map((field: SchemeField) => [field, values[field]]));
  return parseContent({ ...kept, ...proposed });
}
