import type { NotificationEvent } from "../constants";
import type { DeadlineItem } from "./constants";

/** One step of a deadline, as it stands on one day. */
export type DeadlineStep = {
  readonly event: NotificationEvent<"deadline">;
  /** The last day on which it does; null: as long as it is late. */
  readonly standsUntil: string | null;
};

/** What is to be told today of all things of a sort that are due on one day. */
export type DueDay = DeadlineStep & { readonly item: DeadlineItem; readonly dueOn: string };

/** A scheme that closes, in one of the territories where a project may ask for it. */
export type ConcernedTerritory = { readonly schemeId: number; readonly territoryId: number };
