import type { ReviewStatus } from "../../constants";
import type { QueueView } from "./constants";
import type { QueueParams } from "./schema";

export type QueueItem = {
  readonly reference: string;
  readonly title: string;
  readonly territoryName: string;
  readonly mainPriority: string | null;
  readonly totalCostCents: number | null;
  readonly reviewStatus: ReviewStatus;
  /** When the present wait began, or when the decision was taken. */
  readonly since: Date;
  readonly waitingDays: number;
  /** Requests for changes so far. */
  readonly earlierRounds: number;
  readonly demo: boolean;
};

export type QueueChoice = { readonly slug: string; readonly label: string };

export type ReviewQueue = {
  readonly params: QueueParams;
  readonly counts: Readonly<Record<QueueView, number>>;
  readonly items: readonly QueueItem[];
  readonly pageCount: number;
  readonly territories: readonly QueueChoice[];
  readonly priorities: readonly QueueChoice[];
};

/** Where a project stands in the queue, oldest first. */
export type QueuePlace = {
  readonly position: number;
  readonly total: number;
  readonly previous: string | null;
  readonly next: string | null;
};
