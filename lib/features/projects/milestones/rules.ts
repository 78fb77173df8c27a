import { daysFrom } from "@/lib/kernel/dates";
import { formatShortDate } from "@/lib/kernel/format";
import { readRows } from "../form/rows/rules";
import type { Entries } from "../form/rules";
import type { MilestoneState, ProjectState } from "../types";
import type { MilestonesFormValues, MilestoneValues } from "./types";

type Steps = Pick<MilestoneState, "plannedOn" | "actualOn" | "state">;

/** In whole days, at least one. `late`: still to be reached, its day gone; `reachedLate`: reached after its day. */
export type Lateness = { readonly kind: "late" | "reachedLate"; readonly days: number };

/** Null when it is in time, has no planned day, or was given up. `today`: the day in Paris. */
export function latenessOf({ plannedOn, actualOn, state }: Steps, today: string): Lateness | null {
  if (plannedOn === null || state === "dropped") return null;
  const isReached = state === "reached";
  if (isReached && actualOn === null) return null;
  const days = daysFrom(plannedOn, isReached ? (actualOn ?? plannedOn) : today);
  return days > 0 ? { kind: isReached ? "reachedLate" : "late", days } : null;
}

/** Where a calendar shows it, as the database derives it: the day it was reached, or the day it is planned for. */
export function dayOf({ plannedOn, actualOn, state }: Steps): string | null {
  return state === "reached" ? (actualOn ?? plannedOn) : plannedOn;
}

/** By planned day, else by the day reached; those without any day last. What stands on one day keeps its order. */
export function sortMilestones<Milestone extends Steps>(milestones: readonly Milestone[]): Milestone[] {
  const key = ({ plannedOn, actualOn }: Milestone) => plannedOn ?? actualOn ?? "9999";
  return milestones.toSorted((one, other) => (key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0));
}

/** How many of the same name come before each, in the order they were typed: with its name, what a milestone is known by. */
export function withOccurrence<Milestone extends { readonly label: string }>(
  milestones: readonly Milestone[],
): (Milestone & { readonly occurrence: number })[] {
  return milestones.map((milestone, position) => ({
    ...milestone,
    occurrence: milestones.slice(0, position).filter(({ label }) => label === milestone.label).length,
  }));
}

/** A milestone that stands in the database, with the name by which calendar programs know it. */
export type NamedMilestone = Pick<MilestoneState, "label" | "plannedOn"> & { readonly eventKey: string };

/**
 * The names that milestones keep when all of them are written anew: of the same label, in their order; then, renamed, of the
 * same day; then, where one is left on each side, the one from the other. Null: it is a new one.
 */
export function keptNames(
  before: readonly NamedMilestone[],
  after: readonly Pick<MilestoneState, "label" | "plannedOn">[],
): readonly (string | null)[] {
  const left = [...before];
  const names: (string | null)[] = after.map(() => null);
  const keep = (isSame: (one: NamedMilestone, other: (typeof after)[number]) => boolean) => {
    for (const [position, milestone] of after.entries()) {
      if (names[position] !== null) continue;
      const found = left.findIndex((one) => isSame(one, milestone));
      if (found >= 0) names[position] = left.splice(found, 1)[0]?.eventKey ?? null;
    }
  };
  keep((one, other) => one.label === other.label && one.plannedOn === other.plannedOn);
  keep((one, other) => one.label === other.label);
  keep((one, other) => one.plannedOn !== null && one.plannedOn === other.plannedOn);
  if (
    left.length === 1 &&
    names.filter((name) => name === null).length === 1 &&
    before.length === after.length
  )
    keep(() => true);
  return names;
}

export type MilestoneFault = "labelMissing" | "actualMissing" | "actualInFuture" | "notReached";

/** What does not hold together in one milestone, by input. */
export function faultsOf(
  { label, actualOn, state }: MilestoneState,
  today: string,
): Partial<Record<keyof MilestoneValues, MilestoneFault>> {
  const actual: MilestoneFault | null =
    state === "reached" && actualOn === null
      ? "actualMissing"
      : actualOn !== null && actualOn > today
        ? "actualInFuture"
        : null;
  return {
    ...(label === "" && { label: "labelMissing" }),
    ...(actual !== null && { actualOn: actual }),
    ...(actualOn !== null && state !== "reached" && { state: "notReached" }),
  };
}

/** The name of the rows in the form. */
export const MILESTONE_ROW = "milestone";
export const EMPTY_MILESTONE: MilestoneValues = { label: "", plannedOn: "", actualOn: "", state: "planned" };

export function readMilestones(form: Entries): MilestonesFormValues {
  const milestones = readRows(form, MILESTONE_ROW, "label", (cell) => ({
    label: cell("label"),
    plannedOn: cell("plannedOn"),
    actualOn: cell("actualOn"),
    state: cell("state"),
  }));
  return { milestones };
}

/** Saved milestones as the form shows them; a first empty one where there is none. */
export function valuesOfMilestones({ milestones }: Pick<ProjectState, "milestones">): MilestonesFormValues {
  if (milestones.length === 0) return { milestones: [EMPTY_MILESTONE] };
  const shown = (day: string | null) => (day === null ? "" : formatShortDate(day));
  return {
    milestones: milestones.map(({ label, plannedOn, actualOn, state }) => ({
      label,
      plannedOn: shown(plannedOn),
      actualOn: shown(actualOn),
      state,
    })),
  };
}
