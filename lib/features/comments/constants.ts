/** Each one holds the one before. An answer has the audience of its thread, and an audience never changes. */
export const AUDIENCES = ["territory", "ministry", "partners"] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Code points; the same limit stands as a CHECK in the database. */
export const MAX_COMMENT_LENGTH = 5000;
export const MAX_MENTIONS = 20;
/** How long an author may correct or delete what they wrote. Policy author_corrects (migration 0009) says the same. */
export const CORRECTION_MINUTES = 15;

export const THREADS_PER_PAGE = 10;
/** The last answers of each thread, in the list of the threads. */
export const ANSWERS_IN_LIST = 3;
export const ANSWERS_PER_PAGE = 25;

/** Names of the inputs of the form. */
export const COMMENT_INPUTS = {
  reference: "reference",
  threadId: "fil",
  commentId: "commentaire",
  creationKey: "cle",
  audience: "audience",
  body: "texte",
  mentionedId: "mention",
  command: "action",
} as const;

/** The value of its button. */
export const DELETE_COMMAND = "supprimer";
