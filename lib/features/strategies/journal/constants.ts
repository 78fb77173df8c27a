/** What the journal says was done to a strategy. */
export const STRATEGY_VERBS = [
  "create",
  "update",
  "restore",
  "share",
  "takeBack",
  "requestChanges",
  "adopt",
  "revise",
  "publish",
  "unpublish",
  "attachProjects",
  "dismissSuggestion",
  "restoreSuggestion",
] as const;
export type StrategyVerb = (typeof STRATEGY_VERBS)[number];
