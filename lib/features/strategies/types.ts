import type { StrategyState } from "./constants";
import type { ContentNames } from "./content/labels";
import type { ContentDispute } from "./content/merge/types";
import type { StrategyContent } from "./content/types";
import type { PublishablePart } from "./publication/constants";
import type { SizeRefusal, StrategyEditRefusal } from "./rules";

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
  /** Of the working text, or the one that the edition was. */
  readonly version: number;
  /** What is read: the working text, or the text of `edition`. */
  readonly content: StrategyContent;
  /** The one that is read; null where the working text is. */
  readonly edition: EditionHead | null;
  readonly readsWorkingText: boolean;
  /** What slugs and codes stood for when the edition was adopted; null for the working text, which uses today's. */
  readonly names: ContentNames | null;
  /** Where the reader reads no more than what was published of the edition: which parts, and how many projects if that was chosen. */
  readonly published: {
    readonly parts: readonly PublishablePart[];
    readonly projectCount: number | null;
  } | null;
  /** Its states, steps and comments are this reader's to read: mayReadLife. */
  readonly readsLife: boolean;
  /** Its text may be changed by this reader, state permitting: decideStrategyEdit says whether now. */
  readonly isOwn: boolean;
  readonly demo: boolean;
  readonly updatedAt: Date;
  /** Empty for whoever does not read the working text. */
  readonly updatedByName: string;
};

/** Why nothing was saved: `authorName` saved `version` while I was writing. */
export type StrategyConflict = {
  readonly version: number;
  readonly authorName: string;
  readonly at: Date;
  readonly base: StrategyContent;
  readonly theirs: StrategyContent;
  readonly mine: StrategyContent;
  readonly disputes: readonly ContentDispute[];
};

/** An objective that would go with projects attached to it. */
export type AttachedRemoval = {
  readonly key: string;
  readonly title: string;
  readonly projects: readonly { readonly reference: string; readonly title: string }[];
};

export type SaveStrategyOutcome =
  | { readonly kind: "saved"; readonly isMerged: boolean }
  | { readonly kind: "conflict"; readonly conflict: StrategyConflict }
  /** To be confirmed first. */
  | { readonly kind: "removal"; readonly objectives: readonly AttachedRemoval[] };
/** `unknownChoice`: what the text names is not there, or is another territory's. */
export type SaveStrategyRefusal = StrategyEditRefusal | SizeRefusal | "notFound" | "unknownChoice";
