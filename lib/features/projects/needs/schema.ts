import { z } from "zod";
import { MAX_NEEDS, NEED_KINDS } from "../constants";
import { editRows, rowInputName } from "../form/rows/rules";
import { oneOf, text } from "../form/schema";
import type { FormErrors, RecordSection } from "../form/types";
import type { NeedState } from "../types";
import { KIND_MISSING, TEXT_MISSING, tooManyNeeds } from "./labels";
import { EMPTY_NEED, MET, NEED_ROW, readNeeds } from "./rules";
import type { NeedsFormValues, NeedValues } from "./types";

const needSchema = z.object({
  kind: oneOf(NEED_KINDS).refine((kind) => kind !== null, KIND_MISSING),
  text: text("needText").refine((value) => value !== "", TEXT_MISSING),
  isMet: z.string().transform((value) => value === MET),
});

export type ParsedNeeds =
  | { readonly ok: true; readonly needs: readonly NeedState[] }
  | { readonly ok: false; readonly errors: FormErrors };

/** A row that was added and left empty is not a need. */
const isBlank = ({ kind, text }: NeedValues) => kind === "" && text.trim() === "";

export function parseNeeds(values: NeedsFormValues): ParsedNeeds {
  const errors: Record<string, string> = {};
  const needs: NeedState[] = [];
  for (const [position, typed] of values.needs.entries()) {
    if (isBlank(typed)) continue;
    const { data, error } = needSchema.safeParse(typed);
    for (const { path, message } of error?.issues ?? [])
      errors[rowInputName(NEED_ROW, position, String(path[0]))] ??= message;
    if (data?.kind) needs.push({ ...data, kind: data.kind });
  }
  if (needs.length > MAX_NEEDS) errors.needs = tooManyNeeds(needs.length, MAX_NEEDS);
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, needs };
}

export const NEEDS_SECTION: RecordSection<NeedsFormValues> = {
  kind: "besoins",
  read: readNeeds,
  edit: ({ needs }, intent) => {
    const edited = editRows(needs, NEED_ROW, intent, { empty: EMPTY_NEED, firstInput: "kind" });
    return edited && { values: { needs: edited.rows }, focusId: edited.focusId };
  },
  parse: (values) => {
    const parsed = parseNeeds(values);
    return parsed.ok ? { ok: true, state: { needs: parsed.needs } } : parsed;
  },
  unknownChoices: () => [],
};
