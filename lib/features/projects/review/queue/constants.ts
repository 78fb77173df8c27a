/** Words of the address: what waits for the ministry, what waits for the territories, what was decided lately. */
export const QUEUE_VIEWS = ["a-instruire", "complements", "decides"] as const;
export type QueueView = (typeof QUEUE_VIEWS)[number];

export const QUEUE_SORTS = ["anciens", "recents", "cout"] as const;
export type QueueSort = (typeof QUEUE_SORTS)[number];

/** Whose hands a project is in: mine, nobody's, or those of the reviewer whose id it is. */
export const ASSIGNED_TO_ME = "moi";
export const ASSIGNED_TO_NOBODY = "personne";

/** What became of the opinions that were asked. */
export const OPINION_FILTERS = ["attendus", "en-retard", "rendus", "aucun"] as const;
export type OpinionFilter = (typeof OPINION_FILTERS)[number];

/** Sent for the first time, or after changes were requested. */
export const ROUND_FILTERS = ["premier", "retour"] as const;
export type RoundFilter = (typeof ROUND_FILTERS)[number];

/** Waits that the form proposes; the address takes any. */
export const WAITING_DAYS = [7, 15, 30, 60, 90] as const;

export const QUEUE_PAGE_SIZE = 25;

/** « Récemment décidés » looks back this far. */
export const DECIDED_WITHIN_DAYS = 183;

/** In the address of a project's page: the queue that its reader goes through, as a query of its own. */
export const QUEUE_PARAM = "file";
