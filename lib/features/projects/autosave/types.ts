import type { Presence } from "../presence/types";
import type { SaveKind } from "../routes";

/**
 * One form of one person: a new project by its creation key, a section of a project by its reference, a section of a
 * territory's strategy.
 */
export type FormPlace =
  | { readonly kind: "creation"; readonly creationKey: string }
  | StrategyFormPlace
  | { readonly kind: Exclude<SaveKind, "creation">; readonly reference: string };

export type StrategyFormPlace = {
  readonly kind: "strategie";
  readonly territory: string;
  /** `diagnostic`, or `objectif:` and the key of the objective. */
  readonly section: string;
};

/** What was typed and never saved, found again. `form` has been written by some version of this application. */
export type KeptForm = {
  readonly savedAt: number;
  readonly form: unknown;
  /** Whose it was, when it was handed over; empty for one's own. */
  readonly takenFrom?: string;
};

/** What a form learns each time it tells the server that it is there. */
export type FormNews = {
  /** The version that is saved now; null for a new project until it is saved. */
  readonly version: number | null;
  /** Who saved it: null for oneself, in another window. */
  readonly authorName: string | null;
  readonly others: readonly Presence[];
};

/** Told above the list of projects. */
export type OpenDraft = {
  readonly place: FormPlace;
  readonly title: string;
  readonly savedAt: Date;
  /** Whose it was, when it was handed over. */
  readonly takenFrom: string;
};

/** Why the server has not got what was typed. */
export type AutosaveFailure = "signedOut" | "otherOrganisation" | "notFound" | "tooLarge" | "unavailable";
