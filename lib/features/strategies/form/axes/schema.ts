import { z } from "zod";
import { rowInputName } from "@/lib/features/projects/form/rows/rules";
import { textUpTo } from "@/lib/features/projects/form/schema";
import { cleanLine } from "@/lib/kernel/text";
import { MAX_AXES, STRATEGY_LIMITS } from "../../constants";
import { AXIS_TITLE_MISSING, tooManyRows, UNREADABLE_ROW } from "../labels";
import { errorsOf, isBlank, isKey } from "../rules";
import type { StrategyFormSection } from "../types";
import { AXIS_ROW, editAxesForm, readAxesForm, withAxes } from "./rules";
import type { AxesFormValues } from "./types";

const axisSchema = z.object({
  key: z.string().refine(isKey, UNREADABLE_ROW),
  title: textUpTo(STRATEGY_LIMITS.axisTitle, cleanLine).refine((title) => title !== "", AXIS_TITLE_MISSING),
  text: textUpTo(STRATEGY_LIMITS.axisText),
});

function parseAxes({ axes }: AxesFormValues) {
  const errors: Record<string, string> = {};
  const parsed = axes.flatMap(({ objectives, ...typed }, position) => {
    // A row that was added and left empty is no axis.
    if (objectives.length === 0 && isBlank([typed.title, typed.text])) return [];
    const nameOf = (field: PropertyKey) =>
      rowInputName(AXIS_ROW, position, field === "key" ? "title" : String(field));
    const axis = axisSchema.safeParse(typed);
    Object.assign(errors, errorsOf(axis.error?.issues ?? [], nameOf));
    return axis.success ? [{ ...axis.data, objectiveKeys: objectives.map(({ key }) => key) }] : [];
  });
  if (parsed.length > MAX_AXES) errors.axes = tooManyRows(parsed.length, MAX_AXES);
  return { errors, axes: parsed };
}

export const AXES_SECTION: StrategyFormSection<AxesFormValues> = {
  sectionOf: () => "axes",
  read: readAxesForm,
  edit: editAxesForm,
  parse: (values) => {
    const { errors, axes } = parseAxes(values);
    if (Object.keys(errors).length > 0) return { ok: false, errors };
    return { ok: true, change: (content) => withAxes(content, axes) };
  },
  unknownChoices: () => [],
  confirmed: ({ confirmed }) => confirmed,
};
