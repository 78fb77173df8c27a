import type { ProjectFilters } from "@/lib/features/projects/search/types";
import type { Actor } from "@/lib/kernel/actor";
import { daysFrom, parisDay } from "@/lib/kernel/dates";
import {
  askedOf,
  grantedOf,
  groups,
  isKept,
  type Life,
  type Names,
  paidOf,
  type Standing,
  standingOn,
  sumOf,
  wasShown,
} from "./evening-recount";

export type Look = {
  readonly lives: readonly Life[];
  readonly actor: Actor;
  readonly filters: ProjectFilters;
  readonly names: Names;
};

/** The projects of the view on an evening, as far as the actor was shown them. */
function shownOn({ lives, actor, filters, names }: Look, on: string): Standing[] {
  return lives
    .flatMap((life) => standingOn(life, on) ?? [])
    .filter((one) => isKept(actor, filters, names, one) && wasShown(actor, one, "summary"));
}

export function countedOn(look: Look, on: string): Standing[] {
  const { reviewStatuses } = look.filters;
  const statuses: readonly string[] = reviewStatuses.length > 0 ? reviewStatuses : ["accepted"];
  return shownOn(look, on).filter(({ status }) => statuses.includes(status));
}

/** What is told of them to those only who see the funding. */
const openOn = (look: Look, on: string) =>
  countedOn(look, on).filter((one) => wasShown(look.actor, one, "funding"));

export const sums = (ones: readonly Standing[]) => ({
  projects: ones.length,
  costCents: ones.reduce((sum, { cost }) => sum + (cost ?? 0), 0),
  askedCents: ones.reduce((sum, { asked }) => sum + asked, 0),
  grantedCents: ones.reduce((sum, { granted }) => sum + granted, 0),
  gapCents: ones.reduce((sum, { gap }) => sum + (gap ?? 0), 0),
  paidCents: ones.reduce((sum, { paid }) => sum + paid, 0),
});

/** How many stood at a status, drafts that may only be counted among them. */
export function standingAt(look: Look, status: string, on: string): number {
  const ministry = look.actor.role === "reviewer" || look.actor.role === "admin";
  if (status !== "draft" || !ministry) return shownOn(look, on).filter((one) => one.status === status).length;
  return look.lives
    .flatMap((life) => standingOn(life, on) ?? [])
    .filter((one) => one.status === "draft" && isKept(look.actor, look.filters, look.names, one)).length;
}

/** By id of the funder. */
export function funderSums(look: Look, on: string) {
  const wanted = look.filters.funders.map((slug) => look.names.get(`funder/${slug}`));
  const known = wanted.filter((id) => id !== undefined);
  const shares = openOn(look, on).flatMap(({ lines }) =>
    [...groups(lines, ({ funderId }) => String(funderId))]
      .filter(([funder]) => funder !== "null" && (known.length === 0 || known.includes(Number(funder))))
      .map(([funder, own]) => ({ funder, own })),
  );
  return new Map(
    [...groups(shares, ({ funder }) => funder)].map(([funder, ones]) => [
      Number(funder),
      {
        projects: ones.length,
        askedCents: ones.reduce((sum, { own }) => sum + sumOf(own, askedOf), 0),
        grantedCents: ones.reduce((sum, { own }) => sum + sumOf(own, grantedOf), 0),
        paidCents: ones.reduce((sum, { own }) => sum + sumOf(own, paidOf), 0),
      },
    ]),
  );
}

/** The day of the last thing that its people wrote, or said that nothing was new. Projects that never moved. */
export function lastWritten(lives: readonly Life[], territory: number, on: string): string | null {
  const days = lives
    .filter(({ bornIn }) => bornIn === territory)
    .flatMap(({ versions, confirmations }) => {
      let day = "";
      const own = versions.flatMap(({ at, isOwn }) => {
        day = parisDay(at) > day ? parisDay(at) : day;
        return isOwn ? [day] : [];
      });
      return [...own, ...confirmations];
    });
  return (
    days
      .filter((day) => day <= on)
      .sort()
      .at(-1) ?? null
  );
}

const touchedOf = ({ touchedOn, statusOn }: Standing) => touchedOn ?? statusOn;

export function freshnessOf(ones: readonly Standing[], on: string) {
  const days = ones.map(touchedOf).sort();
  const stale = (than: number) => days.filter((day) => daysFrom(day, on) >= than).length;
  return {
    projects: ones.length,
    oldestOn: days[0] ?? null,
    medianOn: days[Math.ceil(days.length / 2) - 1] ?? null,
    stale: { 90: stale(90), 180: stale(180), 365: stale(365) },
  };
}

export const unfundedOn = (look: Look, on: string): Standing[] =>
  openOn(look, on).filter(
    ({ lines }) =>
      !lines.some(
        ({ state, nature, funderId, funderName }) =>
          ["requested", "granted", "paid"].includes(state) &&
          nature !== "ownFunds" &&
          (funderId !== null || funderName !== ""),
      ),
  );

export const inNeedOn = (look: Look, kind: string, on: string): Standing[] =>
  openOn(look, on).filter(({ state }) => state.needs?.some((need) => need.kind === kind && !need.isMet));

export const milestonesOn = (look: Look, on: string) =>
  openOn(look, on).flatMap(({ id, territory, state }) =>
    (state.milestones ?? []).flatMap(({ state: reached, plannedOn }) =>
      plannedOn !== null && ["planned", "underway"].includes(reached)
        ? [{ id, territory, lateDays: daysFrom(plannedOn, on), plannedOn }]
        : [],
    ),
  );

type Figure = { readonly on: string; readonly value: number; readonly denominator: number | null };
/** Of several of one day, the one that stands last. */
const newest = (figures: readonly Figure[]) =>
  figures.reduce<Figure | null>((last, one) => (last === null || one.on >= last.on ? one : last), null);

export function measuresOn(look: Look, indicatorId: number, on: string) {
  const followed = openOn(look, on).flatMap(
    ({ state }) => state.indicators?.filter((one) => one.indicatorId === indicatorId) ?? [],
  );
  const measures = followed.flatMap((one) => newest(one.measures) ?? []);
  const targets = followed.flatMap((one) => newest(one.targets) ?? []);
  const total = (figures: readonly Figure[]) =>
    figures.length === 0 ? null : Math.round(figures.reduce((sum, { value }) => sum + value * 100, 0)) / 100;
  return {
    following: followed.length,
    covered: measures.length,
    targets: targets.length,
    value: total(measures),
    targetValue: total(targets),
    oldest: measures.map((one) => one.on).sort()[0] ?? null,
    newest:
      measures
        .map((one) => one.on)
        .sort()
        .at(-1) ?? null,
  };
}
