import type { ReviewStatus } from "../../constants";
import type { Reviewer } from "../people/types";
import type { QueueView } from "./constants";
import type { QueueParams } from "./schema";

export type QueueItem = {
  readonly reference: string;
  readonly version: number;
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
  /** Who has it in hand; null when nobody has. */
  readonly assigneeId: string | null;
  readonly assigneeName: string | null;
  /** Opinions that are still expected, and those of them that are late. */
  readonly opinionsPending: number;
  readonly opinionsLate: number;
  readonly opinionsGiven: number;
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
  readonly reviewers: readonly Reviewer[];
  /** Decides and assigns; the administrator only reads. */
  readonly mayReview: boolean;
  readonly readerId: string | null;
};

/** Where a project stands in the queue that its reader goes through. */
export type QueuePlace = {
  readonly position: number;
  readonly total: number;
  readonly previous: string | null;
  readonly next: string | null;
};
