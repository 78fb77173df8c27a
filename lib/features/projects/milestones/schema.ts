import { z } from "zod";
import { MAX_MILESTONES, MILESTONE_STATES } from "../constants";
import { editRows, rowInputName } from "../form/rows/rules";
import { day, line, oneOf } from "../form/schema";
import type { FormErrors, RecordSection } from "../form/types";
import type { MilestoneState } from "../types";
import { MILESTONE_FAULTS, tooManyMilestones } from "./labels";
import { EMPTY_MILESTONE, faultsOf, MILESTONE_ROW, readMilestones, sortMilestones } from "./rules";
import type { MilestonesFormValues, MilestoneValues } from "./types";

const milestoneSchema = z.object({
  label: line("milestoneLabel"),
  plannedOn: day,
  actualOn: day,
  state: oneOf(MILESTONE_STATES).transform((state) => state ?? "planned"),
});

export type ParsedMilestones =
  | { readonly ok: true; readonly milestones: readonly MilestoneState[] }
  | { readonly ok: false; readonly errors: FormErrors };

/** A row that was added and left empty is not a milestone. */
const isBlank = ({ label, plannedOn, actualOn }: MilestoneValues) =>
  [label, plannedOn, actualOn].every((input) => input.trim() === "");

/** What was typed → milestones in the order of their days; or one sentence per input that is wrong. `today`: in Paris. */
export function parseMilestones(values: MilestonesFormValues, today: string): ParsedMilestones {
  const errors: Record<string, string> = {};
  const milestones: MilestoneState[] = [];
  for (const [position, typed] of values.milestones.entries()) {
    if (isBlank(typed)) continue;
    const inputName = (input: PropertyKey) => rowInputName(MILESTONE_ROW, position, String(input));
    const parsed = milestoneSchema.safeParse(typed);
    for (const { path, message } of parsed.error?.issues ?? [])
      errors[inputName(path[0] ?? "label")] ??= message;
    if (!parsed.success) continue;
    for (const [input, fault] of Object.entries(faultsOf(parsed.data, today)))
      errors[inputName(input)] = MILESTONE_FAULTS[fault];
    milestones.push(parsed.data);
  }
  if (milestones.length > MAX_MILESTONES)
    errors.milestones = tooManyMilestones(milestones.length, MAX_MILESTONES);
  return Object.keys(errors).length > 0
    ? { ok: false, errors }
    : { ok: true, milestones: sortMilestones(milestones) };
}

/** The form of the milestones, on the day it is sent. */
export const milestonesSection = (today: string): RecordSection<MilestonesFormValues> => ({
  kind: "jalons",
  read: readMilestones,
  edit: ({ milestones }, intent) => {
    const edited = editRows(milestones, MILESTONE_ROW, intent, {
      empty: EMPTY_MILESTONE,
      firstInput: "label",
    });
    return edited && { values: { milestones: edited.rows }, focusId: edited.focusId };
  },
  parse: (values) => {
    const parsed = parseMilestones(values, today);
    return parsed.ok ? { ok: true, state: { milestones: parsed.milestones } } : parsed;
  },
  unknownChoices: () => [],
});
