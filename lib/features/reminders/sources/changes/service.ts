import "server-only";
import { listAwaitedChanges } from "@/lib/features/projects/review/data";
import { listRemarks } from "@/lib/features/projects/review/remarks/data";
import type { Remark } from "@/lib/features/projects/review/remarks/types";
import { projectReviewPath } from "@/lib/features/projects/review/routes";
import { projectListPath } from "@/lib/features/projects/search/routes";
import { NO_FILTERS } from "@/lib/features/projects/search/schema";
import { daysBetween } from "@/lib/kernel/dates";
import { CHANGES_WAIT_DAYS } from "../../constants";
import { REMINDER_TEXTS, REMINDER_TITLES } from "../../labels";
import type { ReminderSource } from "../../types";

/** The territory has not said that it is done, nor the ministry that it is settled. */
const isToDo = ({ state, answeredAt }: Remark) => state === "open" && answeredAt === null;

/** For the territory: what the ministry has been waiting for since some days. */
export const changesToMake: ReminderSource = async (actor, now) => {
  const asked = (await listAwaitedChanges(actor))
    .map((one) => ({ ...one, days: daysBetween(one.since, now) }))
    .filter(({ days }) => days >= CHANGES_WAIT_DAYS);
  const waiting = await Promise.all(
    asked.map(async (one) => {
      const remarks = await listRemarks(actor, { ...one, reviewStatus: "changesRequested" });
      return { ...one, openRemarks: remarks.filter(isToDo).length };
    }),
  );
  return {
    title: REMINDER_TITLES.changes,
    total: waiting.length,
    path: projectListPath({ ...NO_FILTERS, reviewStatuses: ["changesRequested"] }),
    items: waiting.map(({ reference, title, since, days, openRemarks }) => ({
      key: `changes ${reference} ${since.toISOString()}`,
      text: REMINDER_TEXTS.changes(reference, title, days, openRemarks),
      path: projectReviewPath(reference),
    })),
  };
};
