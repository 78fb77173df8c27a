import { answersPath } from "../routes";
import { KIND_TOKENS, LIST_PARAMETERS, REASON_TOKENS, STATE_TOKENS } from "./constants";
import type { AnswerFilters } from "./types";

/** A view of the answers; what is not narrowed stands nowhere in its address. */
export function answerListPath(
  {
    kind = null,
    states = [],
    reason = null,
    organisation = null,
    territory = null,
    scheme = null,
  }: Partial<AnswerFilters>,
  page = 1,
): string {
  const query = new URLSearchParams();
  if (kind !== null) query.set(LIST_PARAMETERS.kind, KIND_TOKENS[kind]);
  for (const state of states) query.append(LIST_PARAMETERS.states, STATE_TOKENS[state]);
  if (reason !== null) query.set(LIST_PARAMETERS.reason, REASON_TOKENS[reason]);
  if (organisation !== null) query.set(LIST_PARAMETERS.organisation, organisation);
  if (territory !== null) query.set(LIST_PARAMETERS.territory, territory);
  if (scheme !== null) query.set(LIST_PARAMETERS.scheme, scheme);
  if (page > 1) query.set(LIST_PARAMETERS.page, String(page));
  return query.size > 0 ? `${answersPath}?${query}` : answersPath;
}

/** The requests of the plans that one partner has not answered. */
export const ASKED_ANCHOR = "demandes";
export const askedListPath = (organisation: string) => `${answerListPath({ organisation })}#${ASKED_ANCHOR}`;
