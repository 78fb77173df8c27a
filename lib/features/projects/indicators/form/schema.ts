import { parseDay } from "@/lib/kernel/dates";
import { cleanLine, cleanText, textLength } from "@/lib/kernel/text";
import { MAX_INDICATOR_VALUES, MAX_INDICATORS, TEXT_LIMITS } from "../../constants";
import { DATE_ERRORS, tooLong } from "../../form/labels";
import { rowInputName } from "../../form/rows/rules";
import type { FormErrors, RecordSection } from "../../form/types";
import type { IndicatorFigure, ProjectDirectory, ProjectIndicatorState, ProjectState } from "../../types";
import { FIGURE_ERRORS } from "../labels";
import { parseFigure } from "../rules";
import type { FigureValues, FollowedValues, IndicatorsFormValues } from "../types";
import {
  DAY_MISSING,
  DENOMINATOR_MISSING,
  DENOMINATOR_ZERO,
  FOLLOWED_TWICE,
  MEASURE_IN_THE_FUTURE,
  SAME_DAY_TWICE,
  TARGET_BEFORE_BASELINE,
  tooManyFigures,
  tooManyIndicators,
  VALUE_MISSING,
} from "./labels";
import {
  baselineInputName,
  editIndicatorsForm,
  INDICATOR_ROW,
  readIndicatorsForm,
  type SeriesName,
  seriesRow,
} from "./rules";

/** Puts one sentence beside an input; the first one stays. */
type Report = (input: string, message: string) => void;
type NameOf = (input: keyof FigureValues) => string;

export type ParsedIndicators =
  | { readonly ok: true; readonly indicators: readonly ProjectIndicatorState[] }
  | { readonly ok: false; readonly errors: FormErrors };

/** @param today `YYYY-MM-DD`, in Paris: what has been measured is not of tomorrow. */
export function parseIndicatorsForm(values: IndicatorsFormValues, today: string): ParsedIndicators {
  const errors: Record<string, string> = {};
  const report: Report = (input, message) => {
    errors[input] ??= message;
  };
  const { followed } = values;
  if (followed.length > MAX_INDICATORS)
    report("indicators", tooManyIndicators(followed.length, MAX_INDICATORS));
  const indicators = followed.map((one, position) => {
    if (followed.findIndex(({ id }) => id === one.id) < position)
      report(rowInputName(INDICATOR_ROW, position, "id"), FOLLOWED_TWICE);
    return parseFollowed(one, position, today, report);
  });
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, indicators };
}

function parseFollowed(
  one: FollowedValues,
  position: number,
  today: string,
  report: Report,
): ProjectIndicatorState {
  const isRatio = one.aggregation === "ratio";
  const baseline = parseOne(one.baseline, isRatio, (input) => baselineInputName(position, input), report);
  const series = (name: SeriesName, figures: readonly FigureValues[]) => {
    const row = seriesRow(position, name);
    if (figures.length > MAX_INDICATOR_VALUES)
      report(rowInputName(row, 0, "on"), tooManyFigures(figures.length, MAX_INDICATOR_VALUES));
    const seen = new Set<string>();
    const parsed = figures.flatMap((figure, index) => {
      const nameOf: NameOf = (input) => rowInputName(row, index, input);
      const read = parseOne(figure, isRatio, nameOf, report);
      if (read === null) return [];
      if (seen.has(read.on)) report(nameOf("on"), SAME_DAY_TWICE);
      seen.add(read.on);
      if (name === "measure" && read.on > today) report(nameOf("on"), MEASURE_IN_THE_FUTURE);
      if (name === "target" && baseline !== null && read.on <= baseline.on)
        report(nameOf("on"), TARGET_BEFORE_BASELINE);
      return [read];
    });
    return parsed.sort((first, second) => (first.on < second.on ? -1 : 1));
  };
  const targets = series("target", one.targets);
  const measures = series("measure", one.measures);
  const indicatorId = /^\d{1,9}$/.test(one.id) ? Number(one.id) : 0;
  return { indicatorId, baseline, targets, measures };
}

const isBlank = (figure: FigureValues) => Object.values(figure).every((text) => text.trim() === "");

/** Null for a row that was left empty, which is no figure, and for one that is wrong, which is then reported. */
function parseOne(
  figure: FigureValues,
  isRatio: boolean,
  nameOf: NameOf,
  report: Report,
): IndicatorFigure | null {
  if (isBlank(figure)) return null;
  const on = readDay(figure.on, nameOf, report);
  const value = readNumber(figure.value, "value", VALUE_MISSING, nameOf, report);
  const denominator = isRatio
    ? readNumber(figure.denominator, "denominator", DENOMINATOR_MISSING, nameOf, report)
    : null;
  if (denominator === 0) report(nameOf("denominator"), DENOMINATOR_ZERO);
  const source = cleanLine(figure.source);
  const comment = cleanText(figure.comment);
  const lengths = [
    ["source", source, TEXT_LIMITS.measureSource],
    ["comment", comment, TEXT_LIMITS.measureComment],
  ] as const;
  for (const [input, text, limit] of lengths)
    if (textLength(text) > limit) report(nameOf(input), tooLong(textLength(text), limit));
  if (on === null || value === null || (isRatio && denominator === null)) return null;
  return { on, value, denominator, source, comment };
}

function readDay(text: string, nameOf: NameOf, report: Report): string | null {
  if (text.trim() === "") {
    report(nameOf("on"), DAY_MISSING);
    return null;
  }
  const day = parseDay(text);
  if (!day.ok) report(nameOf("on"), DATE_ERRORS[day.refusal]);
  return day.ok ? day.value : null;
}

function readNumber(
  text: string,
  input: "value" | "denominator",
  missing: string,
  nameOf: NameOf,
  report: Report,
): number | null {
  if (text.trim() === "") {
    report(nameOf(input), missing);
    return null;
  }
  const number = parseFigure(text);
  if (!number.ok) report(nameOf(input), FIGURE_ERRORS[number.refusal]);
  return number.ok ? number.value : null;
}

/** Indicators that the library does not hold, or holds as another kind than the form was filled in for. */
function unknownIndicators(
  { indicators = [] }: Partial<ProjectState>,
  { indicators: library }: ProjectDirectory,
): string[] {
  return indicators.flatMap(({ indicatorId, baseline, targets, measures }, position) => {
    const known = library.find(({ id }) => id === indicatorId);
    const figures = [...(baseline === null ? [] : [baseline]), ...targets, ...measures];
    const isOfItsKind = figures.every(
      ({ denominator }) => (denominator !== null) === (known?.aggregation === "ratio"),
    );
    return known && isOfItsKind ? [] : [rowInputName(INDICATOR_ROW, position, "id")];
  });
}

/** The form of a project's indicators. @param today as parseIndicatorsForm. */
export function indicatorsSection(today: string): RecordSection<IndicatorsFormValues> {
  return {
    kind: "indicateurs",
    read: readIndicatorsForm,
    edit: editIndicatorsForm,
    parse: (values) => {
      const parsed = parseIndicatorsForm(values, today);
      return parsed.ok ? { ok: true, state: { indicators: parsed.indicators } } : parsed;
    },
    unknownChoices: unknownIndicators,
  };
}
