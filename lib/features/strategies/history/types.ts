import type { StrategyState } from "../constants";
import type { StrategyContent } from "../content/types";
import type { StrategyVerb } from "../journal/constants";
import type { StrategyChanges } from "../journal/types";

/** What a version is, without its text. */
export type StrategyVersionHead = {
  readonly number: number;
  readonly validFrom: Date;
  /** Null: it is the present one. */
  readonly validTo: Date | null;
  readonly authorName: string;
  readonly organisationName: string;
  readonly state: StrategyState;
};

export type StrategyVersionEntry = StrategyVersionHead & {
  /** From the journal; null where it has no line of that instant, or none for this reader. */
  readonly verb: StrategyVerb | null;
  readonly changes: StrategyChanges;
};

export type StrategyVersionPage = {
  readonly entries: readonly StrategyVersionEntry[];
  readonly total: number;
};

export type StrategyVersion = StrategyVersionHead & { readonly content: StrategyContent };

export type RestoreStrategyState = { readonly submission: number; readonly error: string | null };
