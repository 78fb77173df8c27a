/** Days after which a territory is called silent. */
export const SILENT_AFTER = 90;

/** Days after which a project's figures are called stale: a quarter, a half-year, a year. */
export const STALE_AFTER = [90, 180, 365] as const;
export type StaleAfter = (typeof STALE_AFTER)[number];
