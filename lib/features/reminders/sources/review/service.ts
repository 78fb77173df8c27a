import "server-only";
import { ASSIGNED_TO_ME, ASSIGNED_TO_NOBODY } from "@/lib/features/projects/review/queue/constants";
import { getReviewQueue } from "@/lib/features/projects/review/queue/data";
import { queuePath } from "@/lib/features/projects/review/queue/routes";
import { queueParamsSchema } from "@/lib/features/projects/review/queue/schema";
import type { QueueItem, ReviewQueue } from "@/lib/features/projects/review/queue/types";
import { projectReviewPath } from "@/lib/features/projects/review/routes";
import { REMINDER_TEXTS, REMINDER_TITLES } from "../../labels";
import type { ReminderSource } from "../../types";

/** A hundred projects are enough to tell what is new. */
const MOST_PAGES = 4;

/**
 * For those who decide: what waits for a decision, longest first, in their hands or in nobody's; a colleague's is the
 * colleague's to be reminded of. The administrator reads the queue and decides nothing.
 */
export const projectsToReview: ReminderSource = async (actor, now) => {
  if (actor.role !== "reviewer") return null;
  const items: QueueItem[] = [];
  let total = 0;
  for (const suivi of [ASSIGNED_TO_ME, ASSIGNED_TO_NOBODY]) {
    let queue: ReviewQueue | null = null;
    for (let page = 1; page <= Math.min(MOST_PAGES, queue?.pageCount ?? 1); page++) {
      queue = await getReviewQueue(actor, queueParamsSchema.parse({ suivi, page: String(page) }), now);
      items.push(...(queue?.items ?? []));
    }
    total += queue?.counts["a-instruire"] ?? 0;
  }
  return {
    title: REMINDER_TITLES.toReview,
    total,
    path: queuePath({}),
    items: items
      .toSorted((one, other) => one.since.getTime() - other.since.getTime())
      .map(({ reference, title, territoryName, since, waitingDays, assigneeId, opinionsLate }) => {
        const isMine = assigneeId === actor.userId;
        return {
          // Put into one's hands, or with one more opinion that is late, it is something new.
          key: `review ${reference} ${since.toISOString()}${isMine ? ` mine ${opinionsLate}` : ""}`,
          text: REMINDER_TEXTS.toReview(reference, title, territoryName, waitingDays, {
            isMine,
            opinionsLate,
          }),
          path: projectReviewPath(reference),
        };
      }),
  };
};
