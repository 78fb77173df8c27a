import { strategyEditionPath } from "../routes";

/** Under /documents, which spares it the proxy. */
export const deliberationPath = (slug: string, number: number) =>
  `${strategyEditionPath(slug, number)}/documents/deliberation`;

/** With which other text an edition is compared: the number of an edition, or the present one. */
export const COMPARED_PARAMETER = "avec";
export const PRESENT_TEXT = "texte-en-cours";
export const compareEditionPath = (slug: string, number: number, other: number | null) =>
  `${strategyEditionPath(slug, number)}/differences?${COMPARED_PARAMETER}=${other ?? PRESENT_TEXT}`;
export const editionDifferencesPath = (slug: string, number: number) =>
  `${strategyEditionPath(slug, number)}/differences`;
