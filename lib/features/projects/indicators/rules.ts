import { amountForInput, parseAmount } from "@/lib/kernel/money";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import type { IndicatorFigure, IndicatorOption, ProjectIndicatorState } from "../types";
import type { DatedLevel, Track } from "./types";

/** 9 999 999 999,99: far above any project, and sums of 100 000 of them still fit in a number. */
const MAX_FIGURE_HUNDREDTHS = 999_999_999_999;

export type FigureRefusal = "figureMalformed" | "figureNegative" | "figureTooLarge" | "figureTooPrecise";

/** Reads a number as French officers write it – `1 234,5`, `1234.5` – by the same digits as an amount. */
export function parseFigure(input: string): Result<number, FigureRefusal> {
  // A sum of money, a percentage or a unit is something else than what is asked for.
  if (/[^\d\s.,'’+−–-]/u.test(input.normalize("NFKC"))) return refuse("figureMalformed");
  const parsed = parseAmount(input);
  if (parsed.ok)
    return parsed.value > MAX_FIGURE_HUNDREDTHS ? refuse("figureTooLarge") : ok(parsed.value / 100);
  const refusals = {
    amountMalformed: "figureMalformed",
    amountNegative: "figureNegative",
    amountTooLarge: "figureTooLarge",
    amountTooPrecise: "figureTooPrecise",
  } as const;
  return refuse(refusals[parsed.refusal]);
}

/** As a form field shows it and parseFigure reads it back: `1234,5`. */
export function figureForInput(value: number | null): string {
  if (value === null) return "";
  return amountForInput(Math.round(value * 100)).replace(/,(\d)0$/, ",$1");
}

/** What is compared and drawn: the value, or the ratio of two. */
export function levelOf({ value, denominator }: Pick<IndicatorFigure, "value" | "denominator">): number {
  return denominator === null ? value : value / denominator;
}

const datedLevel = (figure: IndicatorFigure): DatedLevel => ({ on: figure.on, level: levelOf(figure) });
const byDay = (one: { readonly on: string }, other: { readonly on: string }) =>
  one.on < other.on ? -1 : one.on > other.on ? 1 : 0;

/** The way from the baseline through the targets, by day. */
export function targetPath({ baseline, targets }: ProjectIndicatorState): DatedLevel[] {
  return [...(baseline === null ? [] : [baseline]), ...targets].map(datedLevel).sort(byDay);
}

export function measuredLevels({ measures }: ProjectIndicatorState): DatedLevel[] {
  return measures.map(datedLevel).sort(byDay);
}

const instantOf = (day: string) => Date.parse(`${day}T00:00:00Z`);

/**
 * Where the path is on a day: a straight line between two of its points, and the last target from then on. Null before
 * it begins: nobody promised anything for that day.
 */
export function expectedAt(path: readonly DatedLevel[], day: string): number | null {
  const next = path.findIndex(({ on }) => on >= day);
  const after = path[next === -1 ? path.length - 1 : next];
  if (after === undefined) return null;
  if (next === -1 || after.on === day) return after.level;
  const before = path[next - 1];
  if (before === undefined) return null;
  const share = (instantOf(day) - instantOf(before.on)) / (instantOf(after.on) - instantOf(before.on));
  return before.level + share * (after.level - before.level);
}

/** Divisions leave dust: two levels this close are the same. */
const DUST = 1e-9;

function isAsGood(direction: IndicatorOption["direction"], level: number, wanted: number): boolean {
  return direction === "up" ? level >= wanted - DUST : level <= wanted + DUST;
}

/** On track or not, by the last measure; « up is good » or « down is good » decides what better means. */
export function trackOf(direction: IndicatorOption["direction"], state: ProjectIndicatorState): Track {
  const latest = measuredLevels(state).at(-1) ?? null;
  if (latest === null) return { verdict: "noMeasure", latest, expected: null };
  const goal = state.targets.map(datedLevel).sort(byDay).at(-1);
  if (goal === undefined) return { verdict: "noTarget", latest, expected: null };
  const expected = expectedAt(targetPath(state), latest.on);
  if (isAsGood(direction, latest.level, goal.level)) return { verdict: "reached", latest, expected };
  if (expected === null) return { verdict: "beforePath", latest, expected };
  return { verdict: isAsGood(direction, latest.level, expected) ? "onTrack" : "behind", latest, expected };
}

/** The indicators of the project's priorities first, each group in the order of the library; those still offered only. */
export function offeredIndicators(
  indicators: readonly IndicatorOption[],
  priorityIds: readonly number[],
  followedIds: readonly number[],
): { readonly own: readonly IndicatorOption[]; readonly others: readonly IndicatorOption[] } {
  const offered = indicators.filter(({ id, isActive }) => isActive && !followedIds.includes(id));
  const isOwn = ({ priorityIds: served }: IndicatorOption) => served.some((id) => priorityIds.includes(id));
  return { own: offered.filter(isOwn), others: offered.filter((indicator) => !isOwn(indicator)) };
}
