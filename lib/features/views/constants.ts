export const VIEW_LIMITS = { name: 80, query: 8_000 } as const;

/** Names of the fields of the form. */
export const VIEW_INPUTS = {
  name: "nom",
  isShared: "partage",
  query: "requete",
  frequency: "suivi",
  creationKey: "cle",
  version: "version",
  /** Its number; empty for a new one. */
  view: "vue",
} as const;

/** Of one person, so that a list stays one. */
export const MOST_VIEWS = 100;
