import { z } from "zod";
import { APPLICANT_KINDS } from "@/lib/features/schemes/constants";
import { parseDay } from "@/lib/kernel/dates";
import { parseAmount } from "@/lib/kernel/money";
import { cleanLine, cleanText, textLength } from "@/lib/kernel/text";
import { PHASES, PROGRESS_STATUSES, TEXT_LIMITS } from "../constants";
import { EMPTY_STATE } from "../rules";
import {
  AMOUNT_ERRORS,
  DATE_ERRORS,
  EMAIL_MALFORMED,
  END_BEFORE_START,
  PHONE_MALFORMED,
  tooLong,
  UNKNOWN_CHOICE,
} from "./labels";
import { readFormValues, unknownChoices } from "./rules";
import type { FormErrors, MainPart, ProjectFormValues, RecordSection } from "./types";

type Clean = (input: string) => string;

/** In code points. */
export const textUpTo = (limit: number, clean: Clean = cleanText) =>
  z
    .string()
    .transform(clean)
    .superRefine((value, context) => {
      const length = textLength(value);
      if (length > limit) context.addIssue({ code: "custom", message: tooLong(length, limit) });
    });
export const text = (limit: keyof typeof TEXT_LIMITS, clean: Clean = cleanText) =>
  textUpTo(TEXT_LIMITS[limit], clean);
export const line = (limit: keyof typeof TEXT_LIMITS) => text(limit, cleanLine);

/** An empty input is a field not filled in yet, never a mistake. */
function optional<Value>(parse: (input: string) => { value: Value } | { message: string }) {
  return z.string().transform((input, context): Value | null => {
    const given = input.trim();
    if (given === "") return null;
    const parsed = parse(given);
    if ("value" in parsed) return parsed.value;
    context.addIssue({ code: "custom", message: parsed.message });
    return z.NEVER;
  });
}

/** Euro cents. */
export const amount = optional((input) => {
  const parsed = parseAmount(input);
  return parsed.ok ? { value: parsed.value } : { message: AMOUNT_ERRORS[parsed.refusal] };
});
export const day = optional((input) => {
  const parsed = parseDay(input);
  return parsed.ok ? { value: parsed.value } : { message: DATE_ERRORS[parsed.refusal] };
});
export const oneOf = <Value extends string>(known: readonly Value[]) =>
  optional((input) => {
    const value = known.find((candidate) => candidate === input);
    return value === undefined ? { message: UNKNOWN_CHOICE } : { value };
  });

/** Small enough for a smallint or an integer of the database; whether it exists is for the database to say. */
const parseId = (max: number) => (input: string) =>
  /^\d{1,10}$/.test(input) && Number(input) <= max ? { value: Number(input) } : { message: UNKNOWN_CHOICE };
const priorityId = optional(parseId(32_767));
export const integerId = optional(parseId(2_147_483_647));
export const code = (pattern: RegExp) =>
  optional((input) => (pattern.test(input) ? { value: input } : { message: UNKNOWN_CHOICE }));
export const manyOf = <Value extends string | number>(item: z.ZodType<Value | null, string>) =>
  z
    .array(item)
    .transform((values) =>
      [...new Set(values.filter((value) => value !== null))].sort((one, other) => (one < other ? -1 : 1)),
    );

const EMAIL = /^[^\s@<>"(),;:\\[\]]+@[^\s@<>"(),;:\\[\]]+\.[^\s@<>"(),;:\\[\]]{2,}$/u;
const PHONE = /^\+?[\d\s().–-]{4,}$/u;

const contactEmail = line("contactEmail").refine(
  (value) => value === "" || EMAIL.test(value),
  EMAIL_MALFORMED,
);
const contactPhone = line("contactPhone").refine(
  (value) => value === "" || PHONE.test(value),
  PHONE_MALFORMED,
);

const projectFormSchema = z.object({
  title: line("title"),
  summary: text("summary"),
  objectives: text("objectives"),
  projectOwner: line("projectOwner"),
  projectOwnerKind: oneOf(APPLICANT_KINDS),
  mainPriority: priorityId,
  priorities: manyOf(priorityId),
  qpvCodes: manyOf(code(/^Q[PN][0-9A-Z]{6,8}$/)),
  codeInsee: code(/^\d[0-9AB]\d{3}$/),
  phase: oneOf(PHASES),
  progressStatus: oneOf(PROGRESS_STATUSES),
  startsOn: day,
  endsOn: day,
  totalCost: amount,
  contactName: line("contactName"),
  contactEmail,
  contactPhone,
  privateNote: text("privateNote"),
});

export type ParsedProjectForm =
  | { readonly ok: true; readonly state: MainPart }
  | { readonly ok: false; readonly errors: FormErrors };

/** What was typed → what can be saved, at any degree of completeness; or one sentence per input that is wrong. */
export function parseProjectForm(values: ProjectFormValues): ParsedProjectForm {
  const parsed = projectFormSchema.safeParse(values);
  const errors: Record<string, string> = {};
  for (const issue of parsed.error?.issues ?? []) errors[String(issue.path[0])] ??= issue.message;
  const start = day.safeParse(values.startsOn).data;
  const end = day.safeParse(values.endsOn).data;
  if (start && end && end < start) errors.endsOn = END_BEFORE_START;
  if (!parsed.success || errors.endsOn) return { ok: false, errors };
  const { contactName, contactEmail, contactPhone, totalCost, ...fields } = parsed.data;
  return {
    ok: true,
    state: {
      ...fields,
      priorities: fields.priorities.filter((id) => id !== fields.mainPriority),
      ...(values.totalIsSum === "" ? { totalCost } : {}),
      contact: { name: contactName, email: contactEmail, phone: contactPhone },
    },
  };
}

/** The form of a new project, and of what everybody reads first of it. */
export const MAIN_SECTION: RecordSection<ProjectFormValues> = {
  kind: "modification",
  read: readFormValues,
  edit: () => null,
  parse: parseProjectForm,
  unknownChoices: (state, directory) => unknownChoices({ ...EMPTY_STATE, ...state }, directory),
};
