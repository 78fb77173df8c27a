/** Late, or due soon; the address says it. */
export const DEADLINE_KINDS = ["en-retard", "a-venir"] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

/** Days ahead that count as soon. */
export const DUE_WITHIN = 90;

/** How late, in days from. */
export const LATE_STEPS = [1, 31, 91, 181] as const;

export const DEADLINES_PER_PAGE = 50;
