/** What is written about an account; see ./mutations. */
export const ACCOUNT_VERBS = [
  "invite",
  "resend",
  "renew",
  "revoke",
  "accept",
  "changeRole",
  "disable",
  "enable",
] as const;
export type AccountVerb = (typeof ACCOUNT_VERBS)[number];

export const ENTRIES_PER_PAGE = 50;
