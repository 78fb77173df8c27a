/** Words of the address: what waits for the ministry, what waits for the territories, what was decided lately. */
export const QUEUE_VIEWS = ["a-instruire", "complements", "decides"] as const;
export type QueueView = (typeof QUEUE_VIEWS)[number];

export const QUEUE_PAGE_SIZE = 25;

/** « Récemment décidés » looks back this far. */
export const DECIDED_WITHIN_DAYS = 183;
