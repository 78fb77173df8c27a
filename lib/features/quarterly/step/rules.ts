import { daysFrom } from "@/lib/kernel/dates";
import { formatShortDate } from "@/lib/kernel/format";
import type { FundingState } from "../../projects/constants";
import { readRows } from "../../projects/form/rows/rules";
import { type Entries, read } from "../../projects/form/rules";
import { describeValue } from "../../projects/journal/labels";
import { latenessOf, sortMilestones } from "../../projects/milestones/rules";
import type {
  FundingLineState,
  MilestoneState,
  ProjectDirectory,
  ProjectIndicatorState,
  ProjectState,
} from "../../projects/types";
import { FRESH_DAYS } from "../constants";
import type { FundingNews, MeasureNews, MilestoneNews, StepValues } from "./types";

/** Something of a list, and its place in it. */
export type Placed<Item> = Item & { readonly place: number };
const placed = <Item extends object>(items: readonly Item[]): Placed<Item>[] =>
  items.map((item, place) => ({ ...item, place }));

/** Still to be reached: every one that is late, and the next one. */
export function askedMilestones(milestones: readonly MilestoneState[], today: string) {
  const open = sortMilestones(
    placed(milestones).filter(({ state }) => state === "planned" || state === "underway"),
  );
  const isLate = (milestone: MilestoneState) => latenessOf(milestone, today) !== null;
  const next = open.find((milestone) => !isLate(milestone));
  return open.filter((milestone) => isLate(milestone) || milestone === next);
}

const STATES_AFTER: Record<FundingState, readonly FundingState[]> = {
  envisaged: ["requested", "granted", "paid", "refused"],
  requested: ["granted", "paid", "refused"],
  granted: ["paid"],
  paid: [],
  refused: [],
};
/** Where the life of a line may go from there; anything else is for the whole form of the plan. */
export const statesAfter = (from: string): readonly FundingState[] =>
  Object.entries(STATES_AFTER).find(([state]) => state === from)?.[1] ?? [];

/** The lines whose life goes on, with their places in the plan. */
export const askedFundings = (lines: readonly FundingLineState[]) =>
  placed(lines).filter(({ state }) => statesAfter(state).length > 0);

/** Never measured, or not for a quarter. */
export function isMeasureDue({ measures }: ProjectIndicatorState, today: string): boolean {
  const last = measures
    .map(({ on }) => on)
    .toSorted()
    .at(-1);
  return last === undefined || daysFrom(last, today) >= FRESH_DAYS;
}

/** The indicators that are due to be measured. */
export function askedIndicators(
  { indicators }: Pick<ProjectState, "indicators">,
  library: ProjectDirectory["indicators"],
  today: string,
) {
  return indicators.flatMap((followed) => {
    const indicator = library.find(({ id }) => id === followed.indicatorId);
    return indicator && isMeasureDue(followed, today) ? [{ indicator, followed }] : [];
  });
}

export const MILESTONE_ROW = "milestone";
export const FUNDING_ROW = "funding";
export const MEASURE_ROW = "measure";

/** What the page asks of one project, with nothing answered yet. */
export function stepValuesOf(
  state: ProjectState,
  directory: ProjectDirectory,
  { today, seen, word }: { readonly today: string; readonly seen: string; readonly word: string },
): StepValues {
  return {
    seen,
    word,
    phase: state.phase ?? "",
    progressStatus: state.progressStatus ?? "",
    milestones: askedMilestones(state.milestones, today).map((milestone) => ({
      place: String(milestone.place),
      words: describeValue("milestones", [milestone], directory),
      news: "",
      on: "",
    })),
    fundings: askedFundings(state.fundingLines).map((line) => ({
      place: String(line.place),
      words: describeValue("fundingLines", [line], directory),
      from: line.state,
      state: "",
      amount: "",
      on: "",
    })),
    measures: askedIndicators(state, directory.indicators, today).map(({ indicator, followed }) => ({
      id: String(indicator.id),
      words: lastMeasureInWords(followed, directory),
      aggregation: indicator.aggregation,
      valueLabel: indicator.aggregation === "ratio" ? indicator.numeratorLabel : `Valeur (${indicator.unit})`,
      denominatorLabel: indicator.denominatorLabel,
      value: "",
      denominator: "",
      on: formatShortDate(today),
    })),
  };
}

/** Named as the journal does, with its last measure and nothing else. */
function lastMeasureInWords(followed: ProjectIndicatorState, directory: ProjectDirectory): string {
  const measures = followed.measures.toSorted((one, other) => (one.on < other.on ? -1 : 1)).slice(-1);
  return describeValue("indicators", [{ ...followed, baseline: null, targets: [], measures }], directory);
}

/** The form exactly as it was typed. */
export function readStep(form: Entries): StepValues {
  return {
    seen: read(form, "seen"),
    phase: read(form, "phase"),
    progressStatus: read(form, "progressStatus"),
    milestones: readRows(
      form,
      MILESTONE_ROW,
      "place",
      (cell): MilestoneNews => ({
        place: cell("place"),
        words: cell("words"),
        news: cell("news"),
        on: cell("on"),
      }),
    ),
    fundings: readRows(
      form,
      FUNDING_ROW,
      "place",
      (cell): FundingNews => ({
        place: cell("place"),
        words: cell("words"),
        from: cell("from"),
        state: cell("state"),
        amount: cell("amount"),
        on: cell("on"),
      }),
    ),
    measures: readRows(
      form,
      MEASURE_ROW,
      "id",
      (cell): MeasureNews => ({
        id: cell("id"),
        words: cell("words"),
        aggregation: cell("aggregation"),
        valueLabel: cell("valueLabel"),
        denominatorLabel: cell("denominatorLabel"),
        value: cell("value"),
        denominator: cell("denominator"),
        on: cell("on"),
      }),
    ),
    word: read(form, "word"),
  };
}
