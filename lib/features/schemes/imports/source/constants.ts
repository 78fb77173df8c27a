/** A page is followed by the one it names; so many are far above what the source has. */
export const MAX_PAGES = 200;
export const AIDS_PER_PAGE = 100;
export const MAX_PAGE_BYTES = 20_000_000;
export const ANSWER_MS = 30_000;
/** A token stands for a day; another is asked for before. */
export const TOKEN_MS = 23 * 3_600_000;

export const RETRIES = 3;
export const FIRST_DELAY_MS = 5_000;
/** A source that asks for a longer patience is asked another day. */
export const LONGEST_DELAY_MS = 300_000;
export const MAX_REDIRECTS = 3;

export const SOURCE_FAULTS = [
  "wrongKey",
  "refused",
  "busy",
  "away",
  "truncated",
  "unexpected",
  "elsewhere",
] as const;
/** Why a page could not be read. */
export type SourceFault = (typeof SOURCE_FAULTS)[number];
