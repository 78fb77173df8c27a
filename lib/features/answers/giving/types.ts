import type { Excess } from "../../envelopes/types";
import type { AnswerKind, AnswerNature, RefusalReason } from "../constants";
import type { AnswerError } from "../types";

/** What a partner says; what a kind has no use for is null. */
export type AnswerContent = {
  readonly kind: AnswerKind;
  readonly text: string;
  readonly refusalReason: RefusalReason | null;
  /** Null: none of the catalogue. */
  readonly schemeSlug: string | null;
  readonly nature: AnswerNature | null;
  readonly amountCents: number | null;
  readonly budgetYear: number | null;
  readonly validUntil: string | null;
};

/** The form exactly as it was typed. */
export type AnswerValues = {
  readonly kind: string;
  readonly text: string;
  readonly refusalReason: string;
  readonly scheme: string;
  readonly nature: string;
  readonly amount: string;
  readonly budgetYear: string;
  readonly validUntil: string;
};

export type AnswerFormState = {
  readonly submission: number;
  /** Null before the first sending. */
  readonly values: AnswerValues | null;
  readonly errors: readonly AnswerError[];
  readonly signedOut: boolean;
  readonly creationKey: string | null;
  /** To be confirmed. */
  readonly excesses: readonly Excess[];
};

/** One scheme of the catalogue that can still be named; those of the reader's organisation first. */
export type SchemeChoice = {
  readonly slug: string;
  readonly name: string;
  readonly operator: string;
  readonly isOwn: boolean;
};

export type AnswerForm = {
  readonly reference: string;
  readonly title: string;
  /** Of the answer that is changed; null for a new one. */
  readonly changes: { readonly answerId: number; readonly revision: number } | null;
  readonly values: AnswerValues;
  readonly schemes: readonly SchemeChoice[];
  readonly years: readonly number[];
  readonly creationKey: string;
};
