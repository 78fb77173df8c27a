import type { FundingNature } from "../projects/constants";

/** What a partner says to an accepted project. */
export const ANSWER_KINDS = ["interest", "refusal", "proposal"] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

/** given: an interest or a refusal that stands. A proposal goes from proposed on. */
export const ANSWER_STATES = [
  "given",
  "proposed",
  "accepted",
  "requested",
  "underReview",
  "granted",
  "paid",
  "refused",
  "declined",
  "withdrawn",
] as const;
export type AnswerState = (typeof ANSWER_STATES)[number];

/** Accepted by the territory, and not refused since: they have a line in the plan. */
export const AGREED_STATES = ["accepted", "requested", "underReview", "granted", "paid"] as const;

export const REFUSAL_REASONS = [
  "criteria",
  "calendar",
  "envelope",
  "incomplete",
  "otherFunders",
  "other",
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

export const ANSWER_NATURES = [
  "grant",
  "loan",
  "advance",
  "guarantee",
  "other",
] as const satisfies readonly FundingNature[];
export type AnswerNature = (typeof ANSWER_NATURES)[number];

export const ANSWER_TEXT_LIMIT = 5000;
/** How many years ahead an envelope may be named. */
export const BUDGET_YEARS_AHEAD = 3;
export const ANSWERS_PER_PAGE = 50;

export const ANSWER_INPUTS = {
  reference: "reference",
  answerId: "reponse",
  revision: "revision",
  creationKey: "cle",
  kind: "nature-de-reponse",
  text: "texte",
  refusalReason: "motif",
  scheme: "dispositif",
  nature: "nature",
  amount: "montant",
  budgetYear: "annee",
  validUntil: "valable-jusqu-au",
  command: "etape",
  day: "jour",
  line: "ligne",
  version: "version",
  excess: "depassement",
} as const;

/** Of the plan: one line more. */
export const NEW_LINE = "nouvelle";
