import type { AnswerKind, AnswerState, RefusalReason } from "../constants";
import type { AnswerOfProject } from "../types";

/** `any`: refusals, whatever the reason. */
export type ReasonFilter = RefusalReason | "any";

export type AnswerFilters = {
  readonly kind: AnswerKind | null;
  readonly states: readonly AnswerState[];
  readonly reason: ReasonFilter | null;
  /** Slugs. */
  readonly organisation: string | null;
  readonly territory: string | null;
  readonly scheme: string | null;
};

export type AnswerView = AnswerFilters & {
  readonly page: number;
  /** What the address asks and cannot get, as it says it. */
  readonly ignored: readonly string[];
};

export type AnswerList = {
  readonly answers: readonly AnswerOfProject[];
  readonly total: number;
  readonly pageCount: number;
};

/** A line of a plan that asks a partner for money, and that this partner has not answered. */
export type AskedLine = {
  readonly reference: string;
  readonly projectTitle: string;
  readonly territoryName: string;
  readonly organisationName: string;
  readonly amountCents: number | null;
  /** The day of the request, or of the acceptance if that came later; null when neither is known. */
  readonly askedOn: string | null;
};

export type Choice = { readonly value: string; readonly label: string };
export type AnswerChoices = {
  readonly organisations: readonly Choice[];
  readonly territories: readonly Choice[];
  readonly schemes: readonly Choice[];
};
