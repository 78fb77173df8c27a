import { strategyStatePath } from "../routes";
import type { StrategyPublicationCommand } from "./constants";

export const PUBLICATION_ANCHOR = "publication";
export const PUBLISHED_PARAMETER = "publication";

/** Also where the form is sent without JavaScript, and what its answer is known by. */
export const strategyPublicationPath = (slug: string) => `${strategyStatePath(slug)}#${PUBLICATION_ANCHOR}`;
/** `answer` makes each publication another page, so that no answer of a form outlives it. */
export const strategyPublishedPath = (slug: string, command: StrategyPublicationCommand, answer: string) =>
  `${strategyStatePath(slug)}?${PUBLISHED_PARAMETER}=${command}.${answer}#${PUBLICATION_ANCHOR}`;
