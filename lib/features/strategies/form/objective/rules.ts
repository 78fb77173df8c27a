import { editRows, readRows, rowInputName } from "@/lib/features/projects/form/rows/rules";
import { type Entries, inputId, read, readAll } from "@/lib/features/projects/form/rules";
import { figureForInput } from "@/lib/features/projects/indicators/rules";
import { formatShortDate } from "@/lib/kernel/format";
import type { ObjectiveTarget, StrategyContent, StrategyObjective } from "../../content/types";
import type { ObjectiveFormValues, TargetValues } from "./types";

export const TARGET_ROW = "target";
export const TARGET_CHOOSER = "chosen";
export const ADD_TARGET_INTENT = "addTarget";

export const readObjectiveForm = (form: Entries): ObjectiveFormValues => ({
  axis: read(form, "axis"),
  title: read(form, "title"),
  text: read(form, "text"),
  priorities: readAll(form, "priorities"),
  qpvs: readAll(form, "qpvs"),
  needs: readAll(form, "needs"),
  answersFor: read(form, "answersFor"),
  targets: readRows(form, TARGET_ROW, "key", (cell) => ({
    key: cell("key"),
    indicator: cell("indicator"),
    aggregation: cell("aggregation"),
    baselineValue: cell("baselineValue"),
    baselineDenominator: cell("baselineDenominator"),
    baselineDay: cell("baselineDay"),
    baselineSource: cell("baselineSource"),
    value: cell("value"),
    denominator: cell("denominator"),
    year: cell("year"),
  })),
  chosen: read(form, TARGET_CHOOSER),
});

export const emptyObjectiveValues = (axisKey: string): ObjectiveFormValues => ({
  axis: axisKey,
  title: "",
  text: "",
  priorities: [],
  qpvs: [],
  needs: [],
  answersFor: "",
  targets: [],
  chosen: "",
});

const targetValues = ({ key, indicator, baseline, target, year }: ObjectiveTarget): TargetValues => ({
  key,
  indicator,
  aggregation: target.denominator === null ? "" : "ratio",
  baselineValue: figureForInput(baseline?.value ?? null),
  baselineDenominator: figureForInput(baseline?.denominator ?? null),
  baselineDay: baseline === null ? "" : formatShortDate(baseline.day),
  baselineSource: baseline?.source ?? "",
  value: figureForInput(target.value),
  denominator: figureForInput(target.denominator),
  year: String(year),
});

export const objectiveFormValues = (objective: StrategyObjective, axisKey: string): ObjectiveFormValues => ({
  ...emptyObjectiveValues(axisKey),
  title: objective.title,
  text: objective.text,
  priorities: objective.priorities,
  qpvs: objective.qpvs,
  needs: objective.needs,
  answersFor: objective.answersFor,
  targets: objective.targets.map(targetValues),
});

type Edited = { readonly values: ObjectiveFormValues; readonly focusId: string | null };

/** The buttons of the form: a target of one more indicator, or one fewer. */
export function editObjectiveForm(
  values: ObjectiveFormValues,
  intent: string,
  newKey: () => string,
): Edited | null {
  const { targets, chosen } = values;
  if (intent === ADD_TARGET_INTENT) {
    const [, indicator, aggregation = ""] = /^([a-z0-9-]{1,80}):(\w*)$/.exec(chosen) ?? [];
    if (indicator === undefined) return { values, focusId: inputId(TARGET_CHOOSER) };
    const added: TargetValues = {
      key: newKey(),
      indicator,
      aggregation: aggregation === "ratio" ? "ratio" : "",
      baselineValue: "",
      baselineDenominator: "",
      baselineDay: "",
      baselineSource: "",
      value: "",
      denominator: "",
      year: "",
    };
    return {
      values: { ...values, targets: [...targets, added], chosen: "" },
      focusId: inputId(rowInputName(TARGET_ROW, targets.length, "baselineValue")),
    };
  }
  const [first] = targets;
  const edited = first && editRows(targets, TARGET_ROW, intent, { empty: first, firstInput: "value" });
  return edited ? { values: { ...values, targets: edited.rows }, focusId: inputId(TARGET_CHOOSER) } : null;
}

/** The text with that objective under that axis: where it stood, or as the last one of the axis. Null: no such axis. */
export function withObjective(
  content: StrategyContent,
  axisKey: string,
  objective: StrategyObjective,
): StrategyContent | null {
  if (!content.axes.some(({ key }) => key === axisKey)) return null;
  return {
    ...content,
    axes: content.axes.map((axis) => {
      const stands = axis.objectives.some(({ key }) => key === objective.key);
      if (axis.key !== axisKey)
        return stands
          ? { ...axis, objectives: axis.objectives.filter(({ key }) => key !== objective.key) }
          : axis;
      return {
        ...axis,
        objectives: stands
          ? axis.objectives.map((one) => (one.key === objective.key ? objective : one))
          : [...axis.objectives, objective],
      };
    }),
  };
}
