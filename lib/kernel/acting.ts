/** The hidden field by which a form says for which organisation it was opened. */
export const ACTING_FIELD = "agissant-pour";
