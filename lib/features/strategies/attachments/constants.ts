/** Of one page: each row has a choice among all objectives. */
export const PROJECTS_PER_PAGE = 20;
/** In one form; the page itself sends fewer. */
export const MAX_ATTACHMENT_ROWS = 100;

/** In the address: only the projects that serve no objective. */
export const WITHOUT_OBJECTIVE = "aucun";

export const ATTACHMENT_INPUTS = {
  slug: "territoire",
  /** Where the form leads back to: the page of the strategy, or the project's. */
  back: "retour",
  reference: "projet",
  seen: (reference: string) => `vu-${reference}`,
  main: (reference: string) => `principal-${reference}`,
  other: (reference: string) => `autres-${reference}`,
} as const;
