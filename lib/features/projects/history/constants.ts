export const VERSIONS_PER_PAGE = 20;

/** In the address of the history: two versions to compare, a day to look back to, one version, the page. */
export const HISTORY_PARAMETERS = {
  from: "de",
  to: "a",
  day: "au",
  version: "version",
  page: "page",
} as const;
