import { cleanText, textLength } from "@/lib/kernel/text";
import { MAX_INDICATOR_VALUES, PHASES, PROGRESS_STATUSES } from "../../projects/constants";
import { UNKNOWN_CHOICE } from "../../projects/form/labels";
import { rowInputName } from "../../projects/form/rows/rules";
import { amount, day, oneOf } from "../../projects/form/schema";
import type { FormErrors } from "../../projects/form/types";
import {
  DAY_MISSING,
  DENOMINATOR_MISSING,
  DENOMINATOR_ZERO,
  MEASURE_IN_THE_FUTURE,
  tooManyFigures,
  VALUE_MISSING,
} from "../../projects/indicators/form/labels";
import { FIGURE_ERRORS } from "../../projects/indicators/labels";
import { parseFigure } from "../../projects/indicators/rules";
import { sortMilestones } from "../../projects/milestones/rules";
import type {
  FundingLineState,
  MilestoneState,
  ProjectDirectory,
  ProjectIndicatorState,
  ProjectState,
} from "../../projects/types";
import { WORD_LIMIT } from "../constants";
import {
  DAY_IN_FUTURE,
  MEASURED_THAT_DAY,
  NEW_DAY_MISSING,
  NEW_DAY_PAST,
  NEWS_MISSING,
  REACHED_DAY_MISSING,
  REACHED_IN_FUTURE,
  STATE_MISSING,
  wordTooLong,
} from "./labels";
import { FUNDING_ROW, MEASURE_ROW, MILESTONE_ROW, statesAfter } from "./rules";
import type { FundingNews, MeasureNews, MilestoneNews, StepValues } from "./types";

/** What the answer is read against: the version that the form started from, the library, the day in Paris. */
export type StepGround = {
  readonly base: ProjectState;
  readonly library: ProjectDirectory["indicators"];
  readonly today: string;
};

export type ParsedStep =
  | { readonly ok: true; readonly state: Partial<ProjectState>; readonly word: string }
  | { readonly ok: false; readonly errors: FormErrors };

/** Puts one sentence beside an input; the first one stays. */
type Report = (input: string, message: string) => void;

/** What was typed → the fields that it changes, in the version that the form started from; none when nothing is new. */
export function parseStep(values: StepValues, ground: StepGround): ParsedStep {
  const errors: Record<string, string> = {};
  const report: Report = (input, message) => {
    errors[input] ??= message;
  };
  const { base } = ground;
  const phase = oneOf(PHASES).safeParse(values.phase);
  if (!phase.success) report("phase", UNKNOWN_CHOICE);
  const progressStatus = oneOf(PROGRESS_STATUSES).safeParse(values.progressStatus);
  if (!progressStatus.success) report("progressStatus", UNKNOWN_CHOICE);
  const milestones = replaced(base.milestones, values.milestones, (milestone, news, position) =>
    milestoneAfter(milestone, news, ground.today, rowReport(report, MILESTONE_ROW, position)),
  );
  const fundingLines = replaced(base.fundingLines, values.fundings, (line, news, position) =>
    lineAfter(line, news, ground.today, rowReport(report, FUNDING_ROW, position)),
  );
  const indicators = measured(values.measures, ground, report);
  const word = cleanText(values.word);
  if (textLength(word) > WORD_LIMIT) report("word", wordTooLong(textLength(word)));
  if (Object.keys(errors).length > 0 || !phase.success || !progressStatus.success)
    return { ok: false, errors };
  return {
    ok: true,
    word,
    state: {
      ...(phase.data !== base.phase && { phase: phase.data }),
      ...(progressStatus.data !== base.progressStatus && { progressStatus: progressStatus.data }),
      ...(milestones && { milestones: sortMilestones(milestones) }),
      ...(fundingLines && { fundingLines }),
      ...(indicators && { indicators }),
    },
  };
}

/** Whether anything but the word was typed, right or wrong. */
export function saysSomething(values: StepValues, ground: StepGround): boolean {
  const parsed = parseStep({ ...values, word: "" }, ground);
  return !parsed.ok || Object.keys(parsed.state).length > 0;
}

const rowReport =
  (report: Report, row: string, position: number): Report =>
  (input, message) =>
    report(rowInputName(row, position, input), message);

/** The list with some of its items replaced; null when none is. A place that is not in it says nothing. */
function replaced<Item, News extends { readonly place: string }>(
  items: readonly Item[],
  all: readonly News[],
  itemAfter: (item: Item, news: News, position: number) => Item | null,
): Item[] | null {
  const changed = new Map<number, Item>();
  for (const [position, news] of all.entries()) {
    const place = /^\d{1,3}$/.test(news.place) ? Number(news.place) : -1;
    const item = items[place];
    const after = item === undefined ? null : itemAfter(item, news, position);
    if (after !== null) changed.set(place, after);
  }
  return changed.size === 0 ? null : items.map((item, place) => changed.get(place) ?? item);
}

function dayOf(text: string, report: Report): string | null {
  const parsed = day.safeParse(text);
  if (!parsed.success) report("on", parsed.error.issues[0]?.message ?? DAY_MISSING);
  return parsed.data ?? null;
}

function milestoneAfter(
  milestone: MilestoneState,
  { news, on }: MilestoneNews,
  today: string,
  report: Report,
): MilestoneState | null {
  const typed = dayOf(on, report);
  if (news === "") {
    if (on.trim() !== "") report("news", NEWS_MISSING);
    return null;
  }
  if (news !== "reached" && news !== "replanned") {
    report("news", UNKNOWN_CHOICE);
    return null;
  }
  if (on.trim() === "") report("on", news === "reached" ? REACHED_DAY_MISSING : NEW_DAY_MISSING);
  if (typed === null) return null;
  if (news === "reached") {
    if (typed > today) report("on", REACHED_IN_FUTURE);
    return { ...milestone, state: "reached", actualOn: typed };
  }
  if (typed < today) report("on", NEW_DAY_PAST);
  return { ...milestone, plannedOn: typed };
}

/** The amount and the day are of the new state; without them, the state alone is said. */
function lineAfter(
  line: FundingLineState,
  news: FundingNews,
  today: string,
  report: Report,
): FundingLineState | null {
  const on = dayOf(news.on, report);
  const cents = amount.safeParse(news.amount);
  if (!cents.success) report("amount", cents.error.issues[0]?.message ?? UNKNOWN_CHOICE);
  if (news.state === "") {
    if (news.on.trim() !== "" || news.amount.trim() !== "") report("state", STATE_MISSING);
    return null;
  }
  const state = statesAfter(line.state).find((known) => known === news.state);
  if (state === undefined) report("state", UNKNOWN_CHOICE);
  if (on !== null && on > today) report("on", DAY_IN_FUTURE);
  const typed = cents.data ?? null;
  switch (state) {
    case "requested":
      return { ...line, state, amountCents: typed ?? line.amountCents, requestedOn: on ?? line.requestedOn };
    case "granted":
      return { ...line, state, grantedCents: typed ?? line.grantedCents, grantedOn: on ?? line.grantedOn };
    case "paid":
      return { ...line, state, paidCents: typed ?? line.paidCents, paidOn: on ?? line.paidOn };
    case "refused":
      return { ...line, state, refusedOn: on ?? line.refusedOn };
    default:
      return null;
  }
}

/** The indicators with the measures that were typed; null when there is none. */
function measured(
  all: readonly MeasureNews[],
  { base, library, today }: StepGround,
  report: Report,
): ProjectIndicatorState[] | null {
  const added = new Map<number, ProjectIndicatorState>();
  for (const [position, news] of all.entries()) {
    const followed = base.indicators.find(({ indicatorId }) => String(indicatorId) === news.id);
    const isRatio = library.find(({ id }) => id === followed?.indicatorId)?.aggregation === "ratio";
    const after =
      followed && measureAfter(followed, news, isRatio, today, rowReport(report, MEASURE_ROW, position));
    if (followed && after) added.set(followed.indicatorId, after);
  }
  if (added.size === 0) return null;
  return base.indicators.map((followed) => added.get(followed.indicatorId) ?? followed);
}

function measureAfter(
  followed: ProjectIndicatorState,
  news: MeasureNews,
  isRatio: boolean,
  today: string,
  report: Report,
): ProjectIndicatorState | null {
  const isBlank = news.value.trim() === "" && news.denominator.trim() === "";
  if (isBlank) return null;
  const on = dayOf(news.on, report);
  if (news.on.trim() === "") report("on", DAY_MISSING);
  const value = numberOf(news.value, "value", VALUE_MISSING, report);
  const denominator = isRatio ? numberOf(news.denominator, "denominator", DENOMINATOR_MISSING, report) : null;
  if (denominator === 0) report("denominator", DENOMINATOR_ZERO);
  if (on !== null && on > today) report("on", MEASURE_IN_THE_FUTURE);
  if (followed.measures.some((measure) => measure.on === on)) report("on", MEASURED_THAT_DAY);
  if (followed.measures.length >= MAX_INDICATOR_VALUES)
    report("value", tooManyFigures(followed.measures.length + 1, MAX_INDICATOR_VALUES));
  if (on === null || value === null || (isRatio && denominator === null)) return null;
  const measures = [...followed.measures, { on, value, denominator, source: "", comment: "" }];
  return { ...followed, measures: measures.toSorted((one, other) => (one.on < other.on ? -1 : 1)) };
}

function numberOf(
  text: string,
  input: "value" | "denominator",
  missing: string,
  report: Report,
): number | null {
  if (text.trim() === "") {
    report(input, missing);
    return null;
  }
  const parsed = parseFigure(text);
  if (!parsed.ok) report(input, FIGURE_ERRORS[parsed.refusal]);
  return parsed.ok ? parsed.value : null;
}
