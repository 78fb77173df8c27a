import "server-only";
import { getQuarterOverview, getTerritoryReview } from "@/lib/features/quarterly/data";
import { quarterLabel } from "@/lib/features/quarterly/labels";
import { maySend } from "@/lib/features/quarterly/policy";
import { quarterPath, quarterSlug, reportPath, reviewPath } from "@/lib/features/quarterly/routes";
import { lastSent, progressOf, quarterOf, shiftQuarter, startOf } from "@/lib/features/quarterly/rules";
import { addDays, daysBetween, daysFrom, parisDay } from "@/lib/kernel/dates";
import { QUARTERLY_DAYS_AHEAD, QUARTERLY_NEWS_DAYS } from "../../constants";
import { REMINDER_TEXTS, REMINDER_TITLES } from "../../labels";
import type { ReminderSource } from "../../types";

/** For the coordinator, who sends it: the review of the quarter that ends soon, until something was sent. */
export const quarterlyReviewToSend: ReminderSource = async (actor, now) => {
  const today = parisDay(now);
  const quarter = quarterOf(today);
  const nextQuarter = startOf(shiftQuarter(quarter, 1));
  if (!maySend(actor) || daysFrom(today, nextQuarter) > QUARTERLY_DAYS_AHEAD) return null;
  const review = await getTerritoryReview(actor, quarter);
  if (review === null || review.projects.length === 0 || lastSent(review) !== null) return null;
  const { answered, total } = progressOf(review.projects);
  const item = {
    key: `quarterly ${quarterSlug(quarter)}`,
    text: REMINDER_TEXTS.quarterlyReview(quarterLabel(quarter), answered, total, addDays(nextQuarter, -1)),
    path: reviewPath,
  };
  return { title: REMINDER_TITLES.quarterlyReview, total: 1, path: reviewPath, items: [item] };
};

/** For the ministry: what the territories have sent lately, of this quarter or of the one before. */
export const quarterlyReviewsSent: ReminderSource = async (actor, now) => {
  if (actor.role !== "reviewer") return null;
  const quarter = quarterOf(parisDay(now));
  const overviews = await Promise.all(
    [quarter, shiftQuarter(quarter, -1)].map((one) => getQuarterOverview(actor, one)),
  );
  const items = overviews.flatMap((overview) =>
    (overview?.territories ?? []).flatMap(({ slug, programmeName, rounds }) =>
      rounds.flatMap(({ round, sentAt, sentByName }) => {
        if (overview === null || sentAt === null || daysBetween(sentAt, now) >= QUARTERLY_NEWS_DAYS)
          return [];
        return [
          {
            key: `quarterlySent ${quarterSlug(overview.quarter)} ${slug} ${round}`,
            text: REMINDER_TEXTS.quarterlySent(quarterLabel(overview.quarter), programmeName, sentByName),
            path: reportPath(overview.quarter, slug),
          },
        ];
      }),
    ),
  );
  return { title: REMINDER_TITLES.quarterlySent, total: items.length, path: quarterPath(quarter), items };
};
