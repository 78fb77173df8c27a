import { REVIEW_STATUSES, type ReviewStatus } from "@/lib/features/projects/constants";
import { addDays, lastDayOf, shiftMonth } from "@/lib/kernel/dates";
import { type CoursePeriod, type FunderAmount, PERIOD_MONTHS } from "./constants";
import type { CourseMonth, EveningSums, FunderCourse, FunderSums } from "./types";

/**
 * The evenings that a course of months needs, the oldest first: one before its first month, against which that month
 * moved, then the last of each month, and the evening of the view in its own. Never a month before the launch.
 */
export function courseEvenings(period: CoursePeriod, on: string, launchedOn: string): readonly string[] {
  const last = on.slice(0, 7);
  const launch = launchedOn.slice(0, 7);
  const wanted = PERIOD_MONTHS[period];
  const asked = wanted === null ? launch : shiftMonth(last, 1 - wanted);
  const months: string[] = [];
  for (let month = asked; month <= last; month = shiftMonth(month, 1))
    if (month >= launch) months.push(month);
  const [first = last] = months;
  return [addDays(`${first}-01`, -1), ...months.slice(0, -1).map(lastDayOf), on];
}

export const NO_SUMS: EveningSums = {
  projects: 0,
  costCents: 0,
  askedCents: 0,
  grantedCents: 0,
  gapCents: 0,
  paidCents: 0,
};
export const NO_FUNDER_SUMS: FunderSums = { projects: 0, askedCents: 0, grantedCents: 0, paidCents: 0 };

type Sums = Readonly<Record<string, number>>;

/** Key by key, whatever the keys. */
const merge = <Value extends Sums>(one: Value, other: Value, by: (a: number, b: number) => number): Value =>
  Object.fromEntries(Object.entries(one).map(([key, value]) => [key, by(value, other[key] ?? 0)])) as Record<
    keyof Value,
    number
  > as Value;

/** Two lots of sums added up, column by column. */
export const plus = <Value extends Sums>(one: Value, other: Value): Value =>
  merge(one, other, (a, b) => a + b);
/** The first less the second, column by column. */
export const minus = <Value extends Sums>(one: Value, other: Value): Value =>
  merge(one, other, (a, b) => a - b);

/** What one evening's projects of one status add up to; `evening` counts from 0 along the evenings asked for. */
export type EveningRow = { readonly evening: number; readonly status: ReviewStatus } & EveningSums;
/** Drafts that are counted and told to nobody. */
export type DraftRow = { readonly evening: number; readonly projects: number };
export type FunderRow = {
  readonly evening: number;
  readonly slug: string | null;
  readonly label: string;
} & FunderSums;

/** What a row adds up, without what names it. */
const sumsOf = ({ projects, costCents, askedCents, grantedCents, gapCents, paidCents }: EveningRow) => ({
  projects,
  costCents,
  askedCents,
  grantedCents,
  gapCents,
  paidCents,
});
const funderSumsOf = ({ projects, askedCents, grantedCents, paidCents }: FunderRow) => ({
  projects,
  askedCents,
  grantedCents,
  paidCents,
});

/** One line a month from the sums of each evening; the first evening is only compared with. */
export function monthsOf(
  evenings: readonly string[],
  rows: readonly EveningRow[],
  counted: readonly ReviewStatus[],
  hiddenDrafts: readonly DraftRow[] = [],
): readonly CourseMonth[] {
  const totals = evenings.map((_, evening) =>
    rows
      .filter((row) => row.evening === evening && counted.includes(row.status))
      .reduce((sum, row) => plus(sum, sumsOf(row)), NO_SUMS),
  );
  return evenings.slice(1).map((on, before) => {
    const total = totals[before + 1] ?? NO_SUMS;
    const drafts = hiddenDrafts.map((row) => ({ ...row, status: "draft" as const }));
    const standing = (status: ReviewStatus) =>
      [...rows, ...drafts]
        .filter((row) => row.evening === before + 1 && row.status === status)
        .reduce((sum, row) => sum + row.projects, 0);
    return {
      month: on.slice(0, 7),
      on,
      standing: Object.fromEntries(REVIEW_STATUSES.map((status) => [status, standing(status)])) as Record<
        ReviewStatus,
        number
      >,
      total,
      moved: minus(total, totals[before] ?? NO_SUMS),
    };
  });
}

/** One course a funder, the largest of the last evening first. A funder that never had anything is left out. */
export function fundersOf(evenings: readonly string[], rows: readonly FunderRow[]): readonly FunderCourse[] {
  const labels = [...new Set(rows.map(({ label }) => label))];
  const courses = labels.map((label): FunderCourse => {
    const mine = rows.filter((row) => row.label === label);
    const totals = evenings.map((_, evening) => {
      const row = mine.find((one) => one.evening === evening);
      return row ? funderSumsOf(row) : NO_FUNDER_SUMS;
    });
    return {
      slug: mine[0]?.slug ?? null,
      label,
      months: evenings.slice(1).map((_, before) => {
        const total = totals[before + 1] ?? NO_FUNDER_SUMS;
        return { total, moved: minus(total, totals[before] ?? NO_FUNDER_SUMS) };
      }),
    };
  });
  const last = (course: FunderCourse) => course.months.at(-1)?.total ?? NO_FUNDER_SUMS;
  return courses.sort(
    (one, other) =>
      last(other).grantedCents - last(one).grantedCents ||
      last(other).askedCents - last(one).askedCents ||
      one.label.localeCompare(other.label, "fr"),
  );
}

const CENTS_OF: Record<FunderAmount, "grantedCents" | "askedCents" | "paidCents"> = {
  obtenu: "grantedCents",
  demande: "askedCents",
  verse: "paidCents",
};

/** The sum that a choice of the page names, in cents. */
export const amountOf = (sums: FunderSums, amount: FunderAmount): number => sums[CENTS_OF[amount]];

/** The funders of an amount, those with the most of it on the last evening first. */
export function byAmount(funders: readonly FunderCourse[], amount: FunderAmount): readonly FunderCourse[] {
  const last = ({ months }: FunderCourse) => amountOf(months.at(-1)?.total ?? NO_FUNDER_SUMS, amount);
  return [...funders].sort((one, other) => last(other) - last(one));
}

/** Which evenings a drawing names: the first, the last, and one between them where there is room for it. */
export function monthMarks(
  evenings: readonly string[],
): readonly { readonly at: number; readonly on: string }[] {
  const last = evenings.length - 1;
  const named = [...new Set(last >= 4 ? [0, Math.round(last / 2), last] : [0, last])];
  return named.flatMap((at) => {
    const on = evenings[at];
    return on === undefined ? [] : [{ at, on }];
  });
}
