/** Code points; the same limit stands as a CHECK in the database. */
export const STEP_MESSAGE_LIMIT = 4000;

/** Of the forms of the page of states. */
export const STEP_INPUTS = {
  slug: "territoire",
  version: "version",
  command: "action",
  message: "message",
  adoptedOn: "date",
  /** The fingerprint of the file that was sent before, as the form showed it. */
  kept: "garde",
} as const;

/** Ids of the inputs, which errors lead to. */
export const STEP_MESSAGE_ID = "etape-message";
export const ADOPTED_ON_ID = "adoption-date";
export const DELIBERATION_ID = "fichier";
