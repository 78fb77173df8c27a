import { formatShortDate } from "@/lib/kernel/format";
import { editRows, readRows, removeRowIntent, rowInputName } from "../../form/rows/rules";
import { type Entries, inputId, read } from "../../form/rules";
import type { IndicatorFigure, ProjectState } from "../../types";
import { figureForInput } from "../rules";
import type { FigureValues, FollowedValues, IndicatorsFormValues } from "../types";

export const INDICATOR_ROW = "indicator";
export const CHOOSER = "chosen";
export const FOLLOW_INTENT = "follow";
export const PRIORITY_INPUT = "priorityIds";

export type SeriesName = "target" | "measure";
/** `indicator-2-target`: the rows of the third indicator's targets. */
export const seriesRow = (position: number, series: SeriesName) =>
  `${rowInputName(INDICATOR_ROW, position, series)}`;
/** `indicator-2-baseline-on`. */
export const baselineInputName = (position: number, input: keyof FigureValues) =>
  `${rowInputName(INDICATOR_ROW, position, "baseline")}-${input}`;

const EMPTY_FIGURE: FigureValues = { on: "", value: "", denominator: "", source: "", comment: "" };

type Cell = (input: keyof FigureValues) => string;
const figureOf = (cell: Cell): FigureValues => ({
  on: cell("on"),
  value: cell("value"),
  denominator: cell("denominator"),
  source: cell("source"),
  comment: cell("comment"),
});

export function readIndicatorsForm(form: Entries): IndicatorsFormValues {
  const heads = readRows(form, INDICATOR_ROW, "id", (cell) => ({
    id: cell("id"),
    aggregation: cell("aggregation"),
  }));
  const series = (position: number, name: SeriesName) =>
    readRows(form, seriesRow(position, name), "on", (cell) => figureOf(cell));
  return {
    priorityIds: read(form, PRIORITY_INPUT)
      .split(",")
      .filter((id) => id !== ""),
    chosen: read(form, CHOOSER),
    followed: heads.map((head, position) => ({
      ...head,
      baseline: figureOf((input) => read(form, baselineInputName(position, input))),
      targets: series(position, "target"),
      measures: series(position, "measure"),
    })),
  };
}

const figureValues = ({ on, value, denominator, source, comment }: IndicatorFigure): FigureValues => ({
  on: formatShortDate(on),
  value: figureForInput(value),
  denominator: figureForInput(denominator),
  source,
  comment,
});

/** What is saved, as the form shows it. A ratio is known by its second number. */
export function indicatorsFormValues({
  indicators,
  mainPriority,
  priorities,
}: Pick<ProjectState, "indicators" | "mainPriority" | "priorities">): IndicatorsFormValues {
  return {
    priorityIds: [...(mainPriority === null ? [] : [mainPriority]), ...priorities].map(String),
    chosen: "",
    followed: indicators.map(({ indicatorId, baseline, targets, measures }) => {
      const figures = [...(baseline === null ? [] : [baseline]), ...targets, ...measures];
      return {
        id: String(indicatorId),
        aggregation: figures.some(({ denominator }) => denominator !== null) ? "ratio" : "",
        baseline: baseline === null ? EMPTY_FIGURE : figureValues(baseline),
        targets: targets.map(figureValues),
        measures: measures.map(figureValues),
      };
    }),
  };
}

type Edited = { readonly values: IndicatorsFormValues; readonly focusId: string | null };

/** The buttons other than « Enregistrer »: follow one more indicator or one fewer, one target or measure more or less. */
export function editIndicatorsForm(values: IndicatorsFormValues, intent: string): Edited | null {
  if (intent === FOLLOW_INTENT) return follow(values);
  for (const [position, one] of values.followed.entries()) {
    const edited = editSeries(one, position, intent);
    if (edited) {
      const followed = values.followed.with(position, edited.followed);
      return { values: { ...values, followed }, focusId: edited.focusId };
    }
    if (intent === removeRowIntent(INDICATOR_ROW, position))
      return {
        values: { ...values, followed: values.followed.toSpliced(position, 1) },
        focusId: inputId(CHOOSER),
      };
  }
  return null;
}

/** Nothing chosen, or something that is followed already: the form comes back as it was. */
function follow(values: IndicatorsFormValues): Edited {
  const { followed, chosen } = values;
  const [, id, aggregation = ""] = /^(\d{1,9}):(\w*)$/.exec(chosen) ?? [];
  const known = id === undefined || followed.some((one) => one.id === id);
  if (known) return { values, focusId: inputId(CHOOSER) };
  const added: FollowedValues = {
    id,
    aggregation,
    baseline: EMPTY_FIGURE,
    targets: [EMPTY_FIGURE],
    measures: [],
  };
  return {
    values: { ...values, followed: [...followed, added], chosen: "" },
    focusId: inputId(baselineInputName(followed.length, "value")),
  };
}

function editSeries(one: FollowedValues, position: number, intent: string) {
  const settings = { empty: EMPTY_FIGURE, firstInput: "value" };
  const targets = editRows(one.targets, seriesRow(position, "target"), intent, settings);
  if (targets) return { followed: { ...one, targets: targets.rows }, focusId: targets.focusId };
  const measures = editRows(one.measures, seriesRow(position, "measure"), intent, settings);
  return measures && { followed: { ...one, measures: measures.rows }, focusId: measures.focusId };
}
