/** What the journal says was done to a strategy. */
export const STRATEGY_VERBS = ["create", "update", "restore"] as const;
export type StrategyVerb = (typeof STRATEGY_VERBS)[number];
