/** Milliseconds between the first change that the server does not know of and the call that tells it. */
export const SAVE_AFTER_MS = 3_000;
/** Milliseconds between two signs of life of a form in which nobody types. */
export const SIGN_OF_LIFE_MS = 20_000;
/** Milliseconds before the first new attempt; twice as long each time, up to the second. */
export const RETRY_AFTER_MS = 4_000;
export const RETRY_AT_MOST_MS = 60_000;
/** Milliseconds after which a call is given up. */
export const CALL_TIMEOUT_MS = 15_000;

export const DRAFT_DAYS = 30;
/** Bytes of one form, as JSON; the CHECK of form_draft says the same. */
export const MAX_CONTENT_BYTES = 600_000;
/** Bytes that a browser still sends for a page that is closing: 64 kB for all of its requests together. */
export const MAX_FAREWELL_BYTES = 60_000;
/** New projects that one person has begun; the oldest one beyond is forgotten. */
export const MAX_BEGUN_PROJECTS = 20;
/** Told above the list of projects. */
export const DRAFTS_TOLD = 5;
/** The button « L’oublier » of a form without JavaScript. */
export const FORGET_INTENT = "forgetDraft";
