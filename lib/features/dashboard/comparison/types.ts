import type { ReviewStatus } from "@/lib/features/projects/constants";
import type { FilterChoices, IgnoredValue, ProjectFilters } from "@/lib/features/projects/search/types";
import type { Measure, Movement } from "./constants";

/** Sums over a set of projects, in euro cents. */
export type BridgeSums = { readonly projects: number } & Readonly<Record<Measure, number>>;
/** Over the projects counted on both evenings: how many went that way, and by how much in all. Never negative. */
export type BridgeChange = { readonly projects: number; readonly cents: number };

/**
 * From one evening to the other, project by project, exact to the cent: for the number of projects, start - gone + arrived
 * = end; for each amount, start - gone + arrived + up - down = end.
 */
export type Bridge = {
  readonly start: BridgeSums;
  /** Counted at the start, not at the end, with what they were worth at the start. */
  readonly gone: BridgeSums;
  /** The other way round, with what they are worth at the end. */
  readonly arrived: BridgeSums;
  readonly up: Readonly<Record<Measure, BridgeChange>>;
  readonly down: Readonly<Record<Measure, BridgeChange>>;
  readonly end: BridgeSums;
};

export type Comparison = {
  readonly from: string;
  readonly to: string;
  readonly filters: ProjectFilters;
  readonly choices: FilterChoices;
  readonly ignored: readonly IgnoredValue[];
  /** The review statuses that the bridge counts. The movements look at all those that the reader sees. */
  readonly statuses: readonly ReviewStatus[];
  readonly bridge: Bridge;
  readonly movements: Readonly<Record<Movement, number>>;
};
