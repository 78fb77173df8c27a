import type { QueueParams } from "../schema";

/** What the filters of the queue are compared with; ids as values, or as SQL where they are not known yet. */
export type QueueScope<Id = number | null> = {
  readonly params: QueueParams;
  readonly territoryId: Id;
  readonly priorityId: Id;
  readonly readerId: string | null;
  readonly now: Date;
};
