import "server-only";
import { getReviewQueue } from "@/lib/features/projects/review/queue/data";
import { queuePath } from "@/lib/features/projects/review/queue/routes";
import { queueParamsSchema } from "@/lib/features/projects/review/queue/schema";
import type { QueueItem, ReviewQueue } from "@/lib/features/projects/review/queue/types";
import { projectReviewPath } from "@/lib/features/projects/review/routes";
import { REMINDER_TEXTS, REMINDER_TITLES } from "../../labels";
import type { ReminderSource } from "../../types";

/** A hundred projects are enough to tell what is new. */
const MOST_PAGES = 4;

/** For those who decide: what waits for a decision, longest first. The administrator reads the queue and decides nothing. */
export const projectsToReview: ReminderSource = async (actor, now) => {
  if (actor.role !== "reviewer") return null;
  const items: QueueItem[] = [];
  let queue: ReviewQueue | null = null;
  for (let page = 1; page <= Math.min(MOST_PAGES, queue?.pageCount ?? 1); page++) {
    queue = await getReviewQueue(actor, queueParamsSchema.parse({ page: String(page) }), now);
    items.push(...(queue?.items ?? []));
  }
  return {
    title: REMINDER_TITLES.toReview,
    total: queue?.counts["a-instruire"] ?? 0,
    path: queuePath({}),
    items: items.map(({ reference, title, territoryName, since, waitingDays }) => ({
      key: `review ${reference} ${since.toISOString()}`,
      text: REMINDER_TEXTS.toReview(reference, title, territoryName, waitingDays),
      path: projectReviewPath(reference),
    })),
  };
};
