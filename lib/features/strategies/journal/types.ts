import type { StrategyVerb } from "./constants";

/** In words, by what they are about: names are kept as they were then. */
export type StrategyChanges = Readonly<Record<string, { readonly before: string; readonly after: string }>>;

export type StrategyWork = {
  readonly territoryId: number;
  readonly slug: string;
  readonly verb: StrategyVerb;
  readonly changes: StrategyChanges;
  /** Of the version that it opened, if it did: history tells them together. */
  readonly at: Date;
};
