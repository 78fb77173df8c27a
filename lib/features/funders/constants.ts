export const FUNDERS_PER_PAGE = 20;
export const MERGES_SHOWN = 20;

/** Of one merge, with the lines of thousands of projects. */
export const LONGEST_MERGE_MS = 120_000;

/** Of one statement of a merge. */
export const PROJECTS_AT_ONCE = 500;

/** Somebody who writes lines of several projects at once, and the merge, may each wait for the other: Postgres ends one. */
export const MERGE_ATTEMPTS = 3;
