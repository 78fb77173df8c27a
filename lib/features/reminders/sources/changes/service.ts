import "server-only";
import { listAwaitedChanges } from "@/lib/features/projects/review/data";
import { projectReviewPath } from "@/lib/features/projects/review/routes";
import { projectListPath } from "@/lib/features/projects/search/routes";
import { NO_FILTERS } from "@/lib/features/projects/search/schema";
import { daysBetween } from "@/lib/kernel/dates";
import { CHANGES_WAIT_DAYS } from "../../constants";
import { REMINDER_TEXTS, REMINDER_TITLES } from "../../labels";
import type { ReminderSource } from "../../types";

/** For the territory: what the ministry has been waiting for since some days. */
export const changesToMake: ReminderSource = async (actor, now) => {
  const waiting = (await listAwaitedChanges(actor))
    .map((one) => ({ ...one, days: daysBetween(one.since, now) }))
    .filter(({ days }) => days >= CHANGES_WAIT_DAYS);
  return {
    title: REMINDER_TITLES.changes,
    total: waiting.length,
    path: projectListPath({ ...NO_FILTERS, reviewStatuses: ["changesRequested"] }),
    items: waiting.map(({ reference, title, since, days }) => ({
      key: `changes ${reference} ${since.toISOString()}`,
      text: REMINDER_TEXTS.changes(reference, title, days),
      path: projectReviewPath(reference),
    })),
  };
};
