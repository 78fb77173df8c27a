/** Beside the form: held against its source, and what becomes of it. */
export const SCHEME_COMMANDS = ["check", "close", "reopen", "retire", "bringBack"] as const;
export type SchemeCommand = (typeof SCHEME_COMMANDS)[number];

/** What the journal writes. */
export type SchemeVerb =
  | SchemeCommand
  | "create"
  | "update"
  | "restore"
  | "publish"
  | "importScheme"
  | "importUpdate"
  | "markGone";

/** After so many months without a check, a scheme comes first. */
export const STALE_MONTHS = 6;
export const ADMINISTERED_PER_PAGE = 25;
export const SCHEME_JOURNAL_SHOWN = 50;
/** Code points; the first two stand as CHECKs in the database too. */
export const COMMAND_LIMITS = { source: 500, reason: 1000 } as const;

export const ADMINISTRATION_PARAMETERS = {
  query: "q",
  state: "situation",
  source: "source",
  check: "verification",
  proposals: "propositions",
  page: "page",
} as const;
export const RETIRED_TOKEN = "retire";
export const STALE_TOKEN = "a-faire";
export const WAITING_TOKEN = "en-attente";
