export const PHOTOGRAPH_LIMITS = { title: 200, comment: 5000 } as const;

/** Names of the fields of the form, which are those of the dashboard's address where both have them. */
export const PHOTOGRAPH_INPUTS = {
  title: "titre",
  comment: "commentaire",
  scope: "territoire",
  at: "au",
  since: "depuis",
  creationKey: "cle",
  intent: "suite",
} as const;

/** What the form is sent for: the pack at once, or the figures alone. */
export const INTENTS = ["dossier", "photographie"] as const;
export type Intent = (typeof INTENTS)[number];

/** The field is empty for the whole programme. */
export const WHOLE_PROGRAMME = "";

export const PHOTOGRAPHS_PER_PAGE = 50;
