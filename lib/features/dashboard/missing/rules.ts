import { daysFrom } from "@/lib/kernel/dates";
import { SILENT_AFTER } from "./constants";
import type { EmptyCell, Freshness, TerritoryActivity } from "./types";

type Known = {
  readonly slug: string;
  readonly label: string;
  readonly launchedOn: string;
  readonly lastOn: string | null;
};

/** A territory that never wrote is silent since the launch of its wave. The longest silence first. */
export function activityOf(territories: readonly Known[], on: string): readonly TerritoryActivity[] {
  return territories
    .map(({ slug, label, launchedOn, lastOn }) => ({
      slug,
      label,
      lastOn,
      silentDays: Math.max(0, daysFrom(lastOn ?? launchedOn, on)),
    }))
    .sort((one, other) => other.silentDays - one.silentDays || one.label.localeCompare(other.label, "fr"));
}

/** No sign of the territory’s own for so long that the ministry should ask. */
export const isSilent = ({ silentDays }: TerritoryActivity): boolean => silentDays >= SILENT_AFTER;

type Counted = { readonly territory: string; readonly priority: string; readonly projects: number };

/**
 * Every territory × priority without a project. `main` counts each project once, at its main priority; `any`, at each
 * priority it serves.
 */
export function emptyCellsOf(
  territories: readonly string[],
  priorities: readonly string[],
  main: readonly Counted[],
  any: readonly Counted[],
): readonly EmptyCell[] {
  const key = (territory: string, priority: string) => `${territory} ${priority}`;
  const found = (counts: readonly Counted[]) =>
    new Map(counts.map(({ territory, priority, projects }) => [key(territory, priority), projects]));
  const [mains, anys] = [found(main), found(any)];
  return territories.flatMap((territory) =>
    priorities
      .filter((priority) => (mains.get(key(territory, priority)) ?? 0) === 0)
      .map((priority) => ({ territory, priority, secondary: anys.get(key(territory, priority)) ?? 0 })),
  );
}

export const NO_FRESHNESS: Freshness = {
  projects: 0,
  oldestOn: null,
  medianOn: null,
  stale: { 90: 0, 180: 0, 365: 0 },
};

/** Days since a day, never negative; null without one. */
export const ageInDays = (day: string | null, on: string): number | null =>
  day === null ? null : Math.max(0, daysFrom(day, on));
