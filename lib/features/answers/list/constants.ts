import type { AnswerKind, AnswerState } from "../constants";
import type { ReasonFilter } from "./types";

/** The words of the addresses. */
export const KIND_TOKENS: Record<AnswerKind, string> = {
  interest: "interet",
  refusal: "refus",
  proposal: "proposition",
};
export const STATE_TOKENS: Record<AnswerState, string> = {
  given: "dite",
  proposed: "en-attente",
  accepted: "acceptee",
  requested: "demandee",
  underReview: "en-instruction",
  granted: "accordee",
  paid: "versee",
  refused: "refusee",
  declined: "declinee",
  withdrawn: "retiree",
};
export const REASON_TOKENS: Record<ReasonFilter, string> = {
  any: "tous",
  criteria: "criteres",
  calendar: "calendrier",
  envelope: "enveloppe",
  incomplete: "dossier",
  otherFunders: "autres-financeurs",
  other: "autre",
};

export const LIST_PARAMETERS = {
  kind: "reponse",
  states: "etat",
  reason: "motif",
  organisation: "partenaire",
  territory: "territoire",
  scheme: "dispositif",
  page: "page",
} as const;

/** Requests without an answer, the oldest first. */
export const ASKED_SHOWN = 100;
