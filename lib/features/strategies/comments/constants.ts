/** Of what a thread speaks. Column strategy_comment.section (migration 0044) knows the same words. */
export const COMMENT_SECTIONS = ["whole", "text", "diagnosis", "figures", "axes", "objective"] as const;
export type CommentSection = (typeof COMMENT_SECTIONS)[number];

export const SETTLING_COMMANDS = ["settle", "reopen"] as const;
export type SettlingCommand = (typeof SETTLING_COMMANDS)[number];

/** Names of the inputs of the forms beside those of COMMENT_INPUTS. */
export const STRATEGY_COMMENT_INPUTS = { slug: "territoire", about: "partie", settling: "suite" } as const;

export const STRATEGY_THREADS_PER_PAGE = 20;
/** The last answers of each thread, in the list of the threads. */
export const STRATEGY_ANSWERS_IN_LIST = 2;
