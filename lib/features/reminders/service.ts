import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { addDays, parisDay } from "@/lib/kernel/dates";
import { actorsOfAccount } from "@/lib/platform/account-actor";
import { systemActor } from "@/lib/platform/actors";
import { env } from "@/lib/platform/env";
import { mintReminderToken } from "@/lib/platform/reminder-token";
import { openAsPath } from "../accounts/organisations/routes";
import { tellDeadlines } from "../notifications/deadlines/service";
import { morningNotifications, projectsOf } from "../notifications/mails/service";
import { compareChanges, morningNews, newsLinks } from "../views/following/news/service";
import { DIGESTS_KEPT_DAYS } from "./constants";
import { listReminderReaders } from "./data";
import { digestMail } from "./labels";
import { forgetDigests, queueDigest } from "./mutations";
import { oneClickPathFor, remindersPath, stopRemindersPathFor } from "./routes";
import { isDigestDue, isReminderTime, keysOf, stopScopeOf } from "./rules";
import { answersToDecide, answersToGoOnWith, requestsToAnswer } from "./sources/answers/service";
import { changesToMake } from "./sources/changes/service";
import { failedJobs } from "./sources/failures/service";
import { unansweredInvitations } from "./sources/invitations/service";
import { comingMilestones, lateMilestones } from "./sources/milestones/service";
import { opinionsToGive } from "./sources/opinions/service";
import { proposalsToDecide } from "./sources/proposals/service";
import { quarterlyReviewsSent, quarterlyReviewToSend } from "./sources/quarterly/service";
import { projectsToReview } from "./sources/review/service";
import { reportsToReview } from "./sources/scheme-imports/service";
import {
  sharedStrategies,
  strategyChangesToMake,
  strategyCommentsToAnswer,
} from "./sources/strategies/service";
import type { ReminderList, ReminderReader, ReminderSource } from "./types";

const messenger = systemActor("rappels");

/** In the order of the page and of the mail. A feature that makes somebody wait adds its own. */
const SOURCES: readonly ReminderSource[] = [
  projectsToReview,
  opinionsToGive,
  changesToMake,
  strategyChangesToMake,
  strategyCommentsToAnswer,
  sharedStrategies,
  answersToDecide,
  answersToGoOnWith,
  requestsToAnswer,
  quarterlyReviewToSend,
  lateMilestones,
  comingMilestones,
  quarterlyReviewsSent,
  unansweredInvitations,
  proposalsToDecide,
  reportsToReview,
  failedJobs,
];

/** What has a day of its own waits on the page; by mail it is told step by step, with the deadlines (decision 0046). */
const DATED: ReadonlySet<ReminderSource> = new Set([
  opinionsToGive,
  quarterlyReviewToSend,
  lateMilestones,
  comingMilestones,
]);
const MAILED = SOURCES.filter((source) => !DATED.has(source));

/** What waits for this person, as they would read it now: each source asks as them, behind both walls. */
export async function listReminders(actor: Actor, now: Date, sources = SOURCES): Promise<ReminderList[]> {
  const lists: ReminderList[] = [];
  for (const source of sources) {
    const list = await source(actor, now);
    if (list !== null && list.items.length > 0) lists.push(list);
  }
  return lists;
}

/** For a mail: through each organisation of one person, which the titles then name; their addresses open for that one. */
async function listEverywhere(actors: readonly Actor[], now: Date): Promise<ReminderList[]> {
  const [actor, ...others] = actors;
  if (actor === undefined) return [];
  if (others.length === 0) return listReminders(actor, now, MAILED);
  const everywhere: ReminderList[] = [];
  for (const one of actors) {
    const { organisationId, organisationName } = one;
    if (organisationId === null) continue;
    const lists = await listReminders(one, now, MAILED);
    everywhere.push(
      ...lists.map((list) => ({
        ...list,
        title: `${list.title} – ${organisationName}`,
        path: openAsPath(organisationId, list.path),
        items: list.items.map(({ key, text, path }) => ({
          key: `${organisationId} ${key}`,
          text,
          path: openAsPath(organisationId, path),
        })),
      })),
    );
  }
  return everywhere;
}

type Sent = {
  readonly deadlines: number;
  readonly readers: number;
  readonly digests: number;
  readonly unread: number;
};

/** For a command line: whatever the hour and the day; to one person only, by the address of the account. */
type Choice = { readonly anyTime?: boolean; readonly only?: string | undefined };

/**
 * The morning's digests, for whoever wants one today and has something new. Begun again after a crash, or by two processes
 * at once, it writes to nobody twice.
 */
export async function sendReminders(now: Date, { anyTime = false, only }: Choice = {}): Promise<Sent> {
  const sent = { deadlines: 0, readers: 0, digests: 0, unread: 0 };
  if (!anyTime && !isReminderTime(now, env().reminderTime)) return sent;
  // What was saved a moment ago belongs to this morning.
  await compareChanges();
  sent.deadlines = await tellDeadlines(now, only ?? null);
  for (const reader of await listReminderReaders(messenger)) {
    if (only !== undefined && reader.email !== only) continue;
    sent.readers += 1;
    try {
      if (await remind(reader, now)) sent.digests += 1;
    } catch (error) {
      // The others are not to wait for it.
      sent.unread += 1;
      console.error("reminders:", error instanceof Error ? error.message : error);
    }
  }
  await forgetDigests(messenger, addDays(parisDay(now), -DIGESTS_KEPT_DAYS));
  return sent;
}

/** @returns whether a mail was queued: one for what waits, what has happened and what is new in what they follow. */
async function remind({ userId, frequency, last }: ReminderReader, now: Date): Promise<boolean> {
  const today = parisDay(now);
  if (last !== null && last.day >= today) return false;
  const actors = await actorsOfAccount({ userId });
  const [actor] = actors;
  if (actor === undefined) return false;
  const waiting = frequency === "never" ? [] : await listEverywhere(actors, now);
  const itemKeys = keysOf(waiting);
  const lists = isDigestDue({ frequency, last, keys: itemKeys, today }) ? waiting : [];
  const news = await morningNews(actors, now);
  const notifications = await morningNotifications(actors, now);
  if (lists.length === 0 && news === null && notifications.length === 0) return false;
  const scope = stopScopeOf({ reminders: lists, views: news?.items ?? [], notifications });
  const token = mintReminderToken(userId, scope);
  const links = newsLinks();
  const mail = {
    ...digestMail({
      recipient: actor.email,
      name: actor.name,
      lists,
      last,
      notifications,
      news: news?.items ?? [],
      newsLinks: links,
      addressOf: links.addressOf,
      choicePath: remindersPath,
      stopPath: stopRemindersPathFor(token),
    }),
    readerId: userId,
    projectIds: [
      ...new Set([...(news?.items.map(({ projectId }) => projectId) ?? []), ...projectsOf(notifications)]),
    ],
    digestDay: lists.length === 0 ? null : today,
    unsubscribeUrl: links.addressOf(oneClickPathFor(token)),
  };
  return queueDigest(messenger, {
    userId,
    day: today,
    itemKeys: lists.length === 0 ? null : itemKeys,
    mail,
    news,
    notificationIds: notifications.map(({ id }) => id),
  });
}
