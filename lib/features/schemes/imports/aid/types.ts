import type { PilotTerritory } from "../perimeters/types";

/** What the programme knows, against which an aid is read. */
export type Directory = {
  /** Slugs, in the programme's order. */
  readonly priorities: readonly string[];
  readonly territories: readonly PilotTerritory[];
};
