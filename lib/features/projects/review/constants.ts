/** Comments on fields in one request for changes: more than there are fields. */
export const MAX_FIELD_COMMENTS = 30;

/** The button that adds a line of comment travels where a command does, so that it works without JavaScript. */
export const ADD_COMMENT = "addComment";

/** In the address of the project's page after a step: which one to confirm. */
export const DONE_PARAM = "fait";

/** Names of the inputs; the two of a line of comment come in pairs, in order. */
export const REVIEW_INPUTS = { message: "message", field: "commentField", comment: "commentText" } as const;
