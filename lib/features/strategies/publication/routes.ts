import { strategyStatePath } from "../routes";
import type { StrategyPublicationCommand } from "./constants";

export const PUBLICATION_ANCHOR = "publication";
export const PUBLISHED_PARAMETER = "publication";

/** Also where the form is sent without JavaScript, and what its answer is known by. */
export const strategyPublicationPath = (slug: string) => `${strategyStatePath(slug)}#${PUBLICATION_ANCHOR}`;
export const strategyPublishedPath = (slug: string, command: StrategyPublicationCommand) =>
  `${strategyStatePath(slug)}?${PUBLISHED_PARAMETER}=${command}#${PUBLICATION_ANCHOR}`;
