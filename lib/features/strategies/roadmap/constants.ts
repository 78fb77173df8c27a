/** Beyond, the list of projects says more than a table. */
export const PROJECTS_LISTED = 400;
/** On one sheet of A3, a line is then still 3 millimetres high. */
export const PROJECTS_DRAWN = 60;

/** Years shown at most before and after this one: a slip of the finger in a date must not squeeze all the others. */
export const YEARS_BEFORE = 5;
export const YEARS_AFTER = 8;

/** How a milestone is drawn, in the order of the legend. */
export const MILESTONE_LOOKS = ["planned", "underway", "reached", "late"] as const;
