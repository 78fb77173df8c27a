import { z } from "zod";
import { NEED_KINDS } from "@/lib/features/projects/constants";
import { rowInputName } from "@/lib/features/projects/form/rows/rules";
import { day, textUpTo } from "@/lib/features/projects/form/schema";
import {
  DAY_MISSING,
  DENOMINATOR_MISSING,
  DENOMINATOR_ZERO,
} from "@/lib/features/projects/indicators/form/labels";
import { FIGURE_ERRORS } from "@/lib/features/projects/indicators/labels";
import { parseFigure } from "@/lib/features/projects/indicators/rules";
import type { ProjectDirectory } from "@/lib/features/projects/types";
import { cleanLine } from "@/lib/kernel/text";
import { MAX_TARGETS, STRATEGY_LIMITS } from "../../constants";
import type { ObjectiveTarget, StrategyObjective } from "../../content/types";
import { objectiveSection } from "../../rules";
import {
  BASELINE_IN_THE_FUTURE,
  BASELINE_INCOMPLETE,
  OBJECTIVE_TITLE_MISSING,
  TARGET_MISSING,
  tooManyRows,
  UNREADABLE_ROW,
  YEAR_MALFORMED,
} from "../labels";
import { errorsOf, isBlank, isKey, NOTHING_TO_CONFIRM } from "../rules";
import type { StrategyFormSection } from "../types";
import { editObjectiveForm, readObjectiveForm, TARGET_ROW, withObjective } from "./rules";
import type { ObjectiveFormValues, TargetValues } from "./types";

type Report = (input: keyof TargetValues, message: string) => void;

const objectiveSchema = z.object({
  title: textUpTo(STRATEGY_LIMITS.objectiveTitle, cleanLine).refine(
    (title) => title !== "",
    OBJECTIVE_TITLE_MISSING,
  ),
  text: textUpTo(STRATEGY_LIMITS.objectiveText),
  answersFor: textUpTo(STRATEGY_LIMITS.answersFor, cleanLine),
});
const source = textUpTo(STRATEGY_LIMITS.baselineSource, cleanLine);

function readNumber(text: string, input: keyof TargetValues, missing: string, report: Report): number | null {
  if (text.trim() === "") {
    report(input, missing);
    return null;
  }
  const figure = parseFigure(text);
  if (!figure.ok) report(input, FIGURE_ERRORS[figure.refusal]);
  return figure.ok ? figure.value : null;
}

/** Null where it is wrong, which is then reported. */
function readMeasure(
  typed: TargetValues,
  [valueInput, denominatorInput]: readonly [keyof TargetValues, keyof TargetValues],
  missing: string,
  report: Report,
): ObjectiveTarget["target"] | null {
  const value = readNumber(typed[valueInput], valueInput, missing, report);
  if (typed.aggregation !== "ratio") return value === null ? null : { value, denominator: null };
  const denominator = readNumber(typed[denominatorInput], denominatorInput, DENOMINATOR_MISSING, report);
  if (denominator === 0) report(denominatorInput, DENOMINATOR_ZERO);
  return value === null || denominator === null ? null : { value, denominator };
}

function readBaseline(typed: TargetValues, today: string, report: Report): ObjectiveTarget["baseline"] {
  const { baselineValue, baselineDenominator, baselineDay, baselineSource } = typed;
  if (isBlank([baselineValue, baselineDenominator, baselineDay, baselineSource])) return null;
  const measure = readMeasure(typed, ["baselineValue", "baselineDenominator"], BASELINE_INCOMPLETE, report);
  const on = day.safeParse(baselineDay);
  if (!on.success) report("baselineDay", on.error.issues[0]?.message ?? "");
  else if (on.data === null) report("baselineDay", DAY_MISSING);
  else if (on.data > today) report("baselineDay", BASELINE_IN_THE_FUTURE);
  const from = source.safeParse(baselineSource);
  if (!from.success) report("baselineSource", from.error.issues[0]?.message ?? "");
  return measure && on.data ? { ...measure, day: on.data, source: from.data ?? "" } : null;
}

const FIRST_YEAR = 2015;
const LAST_YEAR = 2100;

function parseTarget(typed: TargetValues, today: string, report: Report): ObjectiveTarget[] {
  if (!isKey(typed.key)) report("value", UNREADABLE_ROW);
  const baseline = readBaseline(typed, today, report);
  const target = readMeasure(typed, ["value", "denominator"], TARGET_MISSING, report);
  const year = /^\d{4}$/.test(typed.year.trim()) ? Number(typed.year) : 0;
  if (year < FIRST_YEAR || year > LAST_YEAR) report("year", YEAR_MALFORMED);
  return target === null ? [] : [{ key: typed.key, indicator: typed.indicator, baseline, target, year }];
}

function parseObjective(values: ObjectiveFormValues, today: string) {
  const fields = objectiveSchema.safeParse(values);
  const errors: Record<string, string> = { ...errorsOf(fields.error?.issues ?? [], String) };
  const targets = values.targets.flatMap((typed, position) =>
    parseTarget(typed, today, (input, message) => {
      errors[rowInputName(TARGET_ROW, position, input)] ??= message;
    }),
  );
  if (targets.length > MAX_TARGETS) errors.chosen = tooManyRows(targets.length, MAX_TARGETS);
  const content = fields.success && {
    ...fields.data,
    priorities: [...new Set(values.priorities)].sort(),
    qpvs: [...new Set(values.qpvs)].sort(),
    needs: NEED_KINDS.filter((kind) => values.needs.includes(kind)),
    targets,
  };
  return { errors, content };
}

/** Of the lists, and of its indicator's kind. */
function unknownChoices(values: ObjectiveFormValues, directory: ProjectDirectory): string[] {
  const { priorities, qpvs, indicators } = directory;
  const isRatio = ({ aggregation }: TargetValues) => aggregation === "ratio";
  const targets = values.targets.flatMap((typed, position) => {
    const known = indicators.find(({ slug }) => slug === typed.indicator);
    const isOfItsKind = known !== undefined && (known.aggregation === "ratio") === isRatio(typed);
    return isOfItsKind ? [] : [rowInputName(TARGET_ROW, position, "value")];
  });
  return [
    ...(values.priorities.every((slug) => priorities.some((one) => one.slug === slug)) ? [] : ["priorities"]),
    ...(values.qpvs.every((code) => qpvs.some((one) => one.code === code)) ? [] : ["qpvs"]),
    ...targets,
  ];
}

/** The form of one objective; its key is the form's creation key, so that sending it twice makes one. */
export const OBJECTIVE_SECTION: StrategyFormSection<ObjectiveFormValues> = {
  sectionOf: ({ creationKey }) => (isKey(creationKey) ? objectiveSection(creationKey) : null),
  read: readObjectiveForm,
  edit: editObjectiveForm,
  parse: (values, { creationKey }, today) => {
    const { errors, content } = parseObjective(values, today);
    if (Object.keys(errors).length > 0 || !content) return { ok: false, errors };
    const objective: StrategyObjective = { key: creationKey, ...content };
    return { ok: true, change: (text) => withObjective(text, values.axis, objective) };
  },
  unknownChoices,
  confirmed: NOTHING_TO_CONFIRM,
};
