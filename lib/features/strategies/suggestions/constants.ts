export const SUGGESTION_KINDS = ["scheme", "project"] as const;
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];

/** Of each kind, for one objective: what is read at a glance. */
export const SUGGESTIONS_SHOWN = 5;
/** Of each priority, the latest accepted projects are compared with the objectives: a bounded work, and recent examples. */
export const PROJECTS_COMPARED = 150;
