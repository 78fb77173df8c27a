/** What opened a version; the same list stands as a CHECK in migration 0033. */
export const CHANGE_CAUSES = [
  "reference",
  "edition",
  "proposal",
  "close",
  "reopen",
  "restore",
  "import",
] as const;
export type ChangeCause = (typeof CHANGE_CAUSES)[number];

/** Names of the address. */
export const VERSION_PARAMETERS = { version: "version", from: "de", to: "a" } as const;
