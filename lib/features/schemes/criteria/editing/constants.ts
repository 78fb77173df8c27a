/** The buttons of one line. */
export const ROW_COMMANDS = ["up", "down", "wrap", "in", "out", "remove"] as const;
export type RowCommand = (typeof ROW_COMMANDS)[number];

/** In the names of inputs: `critere-3-from`. */
export const CRITERION_ROW = "critere";
/** Far beyond what may be saved, so that too many lines are told and not dropped. */
export const MAX_ROWS_READ = 200;
/** Of the place where a new line goes when it is in no group. */
export const END = "fin";
