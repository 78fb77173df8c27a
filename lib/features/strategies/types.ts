import type { StrategyState } from "./constants";
import type { StrategyContent } from "./content/types";

export type StrategyTerritory = {
  readonly id: number;
  readonly slug: string;
  readonly programmeName: string;
};

/** An adopted edition, as everybody who reads it is told of it. */
export type EditionHead = { readonly number: number; readonly adoptedOn: string };

/** A strategy as its reader may see it: the working text, or an edition. */
export type StrategyView = {
  readonly id: number;
  readonly territory: StrategyTerritory;
  readonly state: StrategyState;
  /** Of the working text. */
  readonly version: number;
  /** What is read: the working text, or the text of `edition`. */
  readonly content: StrategyContent;
  /** The one that is read; null where the working text is. */
  readonly edition: EditionHead | null;
  readonly readsWorkingText: boolean;
  /** Its text may be changed by this reader, state permitting: decideStrategyEdit says whether now. */
  readonly isOwn: boolean;
  readonly demo: boolean;
  readonly updatedAt: Date;
  /** Empty for whoever does not read the working text. */
  readonly updatedByName: string;
};
