import type { IndicatorOption, PriorityOption } from "../projects/types";
import type { Aggregation, Direction, IndicatorField, IndicatorVerb } from "./constants";

/** What the administrator writes of an indicator. */
export type IndicatorContent = {
  readonly label: string;
  readonly unit: string;
  readonly direction: Direction;
  readonly aggregation: Aggregation;
  /** What the two numbers of a ratio count; empty otherwise. */
  readonly numeratorLabel: string;
  readonly denominatorLabel: string;
  /** Ascending. */
  readonly priorityIds: readonly number[];
};

/** An indicator as the administrator sees it. */
export type LibraryIndicator = IndicatorOption & {
  readonly version: number;
  /** A project has had a figure of it: how it is added up is settled. */
  readonly hasFigures: boolean;
  /** Projects that follow it, as far as the administrator sees them: drafts are not among them. */
  readonly projects: number;
};

export type Library = {
  readonly indicators: readonly LibraryIndicator[];
  readonly priorities: readonly PriorityOption[];
};

export type IndicatorJournalEntry = {
  readonly id: number;
  readonly at: Date;
  readonly actorName: string;
  readonly organisationName: string;
  readonly verb: IndicatorVerb;
  /** What changed, by field; `position` for a move. */
  readonly changes: Readonly<Record<string, { readonly before: unknown; readonly after: unknown }>>;
};

/** The form as it was typed. */
export type IndicatorFormValues = Readonly<Record<Exclude<IndicatorField, "priorityIds">, string>> & {
  readonly priorityIds: readonly string[];
};

export type IndicatorFormState = {
  readonly values: IndicatorFormValues;
  readonly errors: Readonly<Partial<Record<IndicatorField, string>>>;
  /** Why nothing was saved, when it is not about one field. */
  readonly refusal: string | null;
  /** The version that this form would replace; the newer one, once a conflict has been shown. */
  readonly version: number;
  /** What somebody else saved meanwhile, in words: « Unité : emplois ». */
  readonly theirs: readonly string[];
  readonly submission: number;
};
