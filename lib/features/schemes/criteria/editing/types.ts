import type { FormErrors } from "../../../projects/form/types";
import type { Combination, CriterionKind } from "../constants";
import type { CriterionDraft } from "../types";

/** One line of the form, exactly as it was typed. What an input means depends on the kind of the line. */
export type CriterionRow = {
  /** From 1. With the reading order, it is the tree. */
  readonly depth: number;
  readonly kind: Combination | CriterionKind;
  /** Ticked: slugs, phases, generations of QPV… */
  readonly choices: readonly string[];
  /** Which priority, amount, share, date or indicator. */
  readonly of: string;
  readonly from: string;
  /** Also the distance in metres. */
  readonly to: string;
  /** One a line; also the condition that no field records. */
  readonly words: string;
  readonly sentence: string;
  readonly source: string;
};

/** A line and those below it, by their places in the form. */
export type PlacedRow = {
  readonly position: number;
  readonly row: CriterionRow;
  /** « 2.1 », as the form numbers it. */
  readonly number: string;
  readonly children: readonly PlacedRow[];
};

export type ParsedCriteria =
  | { readonly ok: true; readonly tree: readonly CriterionDraft[] }
  | { readonly ok: false; readonly errors: FormErrors };

/** What the lists of the form offer, and how what is chosen there is called. */
export type CriteriaChoices = {
  readonly priorities: readonly { readonly slug: string; readonly label: string }[];
  readonly territories: readonly { readonly slug: string; readonly label: string }[];
  readonly indicators: readonly { readonly slug: string; readonly label: string }[];
};

/** Told beside the tree, and never in the way of saving it. */
export type CriteriaWarning = { readonly number: string; readonly message: string };

export type CriteriaPreview = {
  readonly eligible: number;
  readonly toCheck: number;
  readonly ineligible: number;
};

export type CriteriaFormState = {
  readonly rows: readonly CriterionRow[];
  /** The sentence that each line would have if none is written; empty where it cannot be made yet. */
  readonly proposals: readonly string[];
  readonly warnings: readonly CriteriaWarning[];
  readonly errors: FormErrors;
  /** Why nothing was saved, when it is not about one input. */
  readonly refusal: string | null;
  /** How many of today's projects, with the criteria as they are typed. */
  readonly preview: CriteriaPreview | null;
  /** The version that this form would replace; the newer one, once a conflict has been shown. */
  readonly version: number;
  /** What somebody else saved meanwhile, in their words. */
  readonly theirs: readonly string[];
  readonly focusId: string | null;
  readonly submission: number;
};
