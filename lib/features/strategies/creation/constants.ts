/** From where a strategy may begin: the programme's priorities, nothing, or the plan of one that was published. */
export const START_KINDS = ["priorities", "blank", "published"] as const;
export type StartKind = (typeof START_KINDS)[number];
