import { strategyPath } from "../routes";

/** In the address of the file: which edition; without it, what its reader reads of the strategy. */
export const EDITION_PARAMETER = "edition";
export const strategyFilePath = (slug: string, edition: number | null) =>
  `${strategyPath(slug)}/strategie.docx${edition === null ? "" : `?${EDITION_PARAMETER}=${edition}`}`;
