import { shortName } from "../territories/rules";
import type { Quarter, ReviewedProject, Round, TerritoryName, TerritoryReview } from "./types";

/** The quarter of a day in Paris, `YYYY-MM-DD`. */
export function quarterOf(day: string): Quarter {
  const number = Math.ceil(Number(day.slice(5, 7)) / 3);
  if (number !== 1 && number !== 2 && number !== 3 && number !== 4) throw new Error(`no quarter on ${day}`);
  return { year: Number(day.slice(0, 4)), number };
}

/** The first day of a quarter. */
export function startOf({ year, number }: Quarter): string {
  return `${year}-${String(number * 3 - 2).padStart(2, "0")}-01`;
}

/** The quarter so many before or after. */
export function shiftQuarter({ year, number }: Quarter, by: number): Quarter {
  const months = year * 12 + (number - 1 + by) * 3;
  return quarterOf(`${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}-01`);
}

export const isSameQuarter = (one: Quarter, other: Quarter) =>
  one.year === other.year && one.number === other.number;

/** What is being answered and has not been sent. */
export function openRound({ rounds }: Pick<TerritoryReview, "rounds">): Round | null {
  return rounds.find(({ sentAt }) => sentAt === null) ?? null;
}

/** The last round that was sent; null before the first. */
export function lastSent({ rounds }: Pick<TerritoryReview, "rounds">): Round | null {
  return rounds.findLast(({ sentAt }) => sentAt !== null) ?? null;
}

/** Of which nothing was said in this quarter. */
export const pendingOf = (projects: readonly ReviewedProject[]) =>
  projects.filter(({ answer }) => answer === null);

/** « 3 projets sur 8 ». */
export function progressOf(projects: readonly ReviewedProject[]): {
  readonly answered: number;
  readonly total: number;
} {
  return { answered: projects.length - pendingOf(projects).length, total: projects.length };
}

/** The next project of which nothing was said, after that one and then from the beginning; null when there is no other. */
export function nextPending(projects: readonly ReviewedProject[], after: string | null): string | null {
  const position = projects.findIndex(({ reference }) => reference === after);
  const others = [...projects.slice(position + 1), ...projects.slice(0, Math.max(position, 0))];
  return pendingOf(others)[0]?.reference ?? null;
}

/** What was said in that round, for its last reading before it is sent. */
export const saidIn = (projects: readonly ReviewedProject[], round: number) =>
  projects.flatMap(({ reference, answer }) => (answer?.round === round ? [{ ...answer, reference }] : []));

/** Changes with anything that is said: whoever sends has read exactly this. */
export function stampOf(projects: readonly ReviewedProject[], round: number): string {
  const said = saidIn(projects, round);
  return `${round}.${said.length}.${said.reduce((sum, { revision }) => sum + revision, 0)}`;
}

/** The answer that somebody had before their eyes, when it is not sent yet: what comes meanwhile is told. */
export function seenOf(project: Pick<ReviewedProject, "answer">, open: Round | null): string {
  const { answer } = project;
  return answer && open && answer.round === open.round ? `${answer.round}.${answer.revision}` : "";
}

/** As lists show them: « Est Ensemble » under E. */
export const sortByName = <Territory extends TerritoryName>(territories: readonly Territory[]): Territory[] =>
  territories.toSorted((one, other) =>
    shortName(one.programmeName).localeCompare(shortName(other.programmeName), "fr"),
  );
