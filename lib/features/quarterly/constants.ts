/** `unchanged`: « rien de nouveau », which is an answer, and is dated. */
export const OUTCOMES = ["unchanged", "changed"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Days after which an indicator is measured again, and an update is no longer fresh. */
export const FRESH_DAYS = 90;

/** Code points; the same limits stand as CHECKs in the database. */
export const WORD_LIMIT = 2000;
export const MESSAGE_LIMIT = 4000;

/** Of a review: its territory and its quarter, as the journal of the territory names it. */
export const REVIEW_SUBJECT = "quarterlyReview";

/** The value of the button « Rien de nouveau ». */
export const NOTHING_NEW_INTENT = "nothingNew";
