import type { StrategyState } from "../constants";

/** Of the territories of the programme, how many have come how far; each is counted once. */
export type StrategyCounts = {
  readonly territories: number;
  /** With an edition in force, whatever became of the working text. */
  readonly adopted: number;
  /** Null for whoever may not know of what was not adopted. */
  readonly shared: number | null;
  readonly elaboration: number | null;
};

/** Of one's own territory. */
export type OwnStanding = {
  readonly slug: string;
  /** Null: not begun. */
  readonly state: StrategyState | null;
  /** The edition in force. */
  readonly edition: number | null;
  /** Of the working text. */
  readonly objectives: number;
  /** Of these, those that no counted project serves. */
  readonly bareObjectives: number;
};

/** For the dashboard: of one's own territory, or of all of them. */
export type StrategyStanding =
  | { readonly kind: "own"; readonly own: OwnStanding }
  | { readonly kind: "all"; readonly counts: StrategyCounts };
