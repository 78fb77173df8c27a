import type { Quarter } from "./types";

/** One's own territory's: the overview, the projects one by one, the sending. */
export const reviewPath = "/revue";
export const answerPath = (reference: string) => `${reviewPath}/${encodeURIComponent(reference)}`;

/** Told on the next page. */
export const ANSWERED_PARAMETER = "repondu";
export const nextAnswerPath = (next: string | null, answered: string) =>
  `${next === null ? sendPath : answerPath(next)}?${ANSWERED_PARAMETER}=${encodeURIComponent(answered)}`;

export const QUARTER_PARAMETER = "trimestre";
export const sendPath = `${reviewPath}/envoi`;
/** `2026-t4`. */
export const quarterSlug = ({ year, number }: Quarter) => `${year}-t${number}`;
export const sendQuarterPath = (quarter: Quarter) =>
  `${sendPath}?${QUARTER_PARAMETER}=${quarterSlug(quarter)}`;
export const SENT_PARAMETER = "envoyee";
export const sentPath = (quarter: Quarter) => `${reviewPath}?${SENT_PARAMETER}=${quarterSlug(quarter)}`;

/** The ministry's: every territory's. */
export const reviewsPath = "/revues";
export const quarterPath = (quarter: Quarter) =>
  `${reviewsPath}?${QUARTER_PARAMETER}=${quarterSlug(quarter)}`;
export const reportPath = (quarter: Quarter, territory: string) =>
  askedReportPath(quarterSlug(quarter), territory);
/** The same of an address as it was typed, which may name no quarter. */
export const askedReportPath = (quarterText: string, territory: string) =>
  `${reviewsPath}/${encodeURIComponent(quarterText)}/${encodeURIComponent(territory)}`;
