import type { CommentAbout } from "../comments/types";
import type { StrategyTerritory } from "../types";

/** A strategy that was shared, and still is. */
export type SharedStrategy = {
  readonly territory: StrategyTerritory;
  readonly stepId: number;
  readonly at: Date;
  readonly actorName: string;
};

/** A thread whose last word is the other side's. */
export type ThreadToAnswer = {
  readonly territory: StrategyTerritory;
  readonly threadId: number;
  readonly about: CommentAbout;
  readonly objectiveTitle: string;
  /** Of the last word. */
  readonly commentId: number;
  readonly at: Date;
  readonly authorName: string;
};

/** What the ministry asked the territory to change, while it is being changed. */
export type ChangesAsked = {
  readonly territory: StrategyTerritory;
  readonly stepId: number;
  readonly at: Date;
};
