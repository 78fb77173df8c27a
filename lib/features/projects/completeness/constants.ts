/** Whom a field matters to. */
export const COMPLETENESS_AIMS = ["submission", "partners", "publication"] as const;
export type CompletenessAim = (typeof COMPLETENESS_AIMS)[number];
