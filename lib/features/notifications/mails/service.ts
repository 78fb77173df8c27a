import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { actorsOfAccount } from "@/lib/platform/account-actor";
import { systemActor } from "@/lib/platform/actors";
import { env } from "@/lib/platform/env";
import { mintReminderToken } from "@/lib/platform/reminder-token";
import { type Delivery, deliverDueMails } from "../../mail/service";
import { oneClickPathFor, remindersPath, stopRemindersPathFor } from "../../reminders/routes";
import { stopScopeOf } from "../../reminders/rules";
import { isForDigest, isLeaving } from "../rules";
import { listReadersAtOnce, listWaitingNotifications } from "./data";
import { notificationMail } from "./labels";
import { queueNotifications } from "./mutations";
import type { WaitingNotification } from "./types";

const messenger = systemActor("notifications");

/**
 * Writes and sends what is to be told at once; to be called after the response (`after`) of whatever notifies. What is not
 * sent then, a job sends.
 */
export async function tellPeople(): Promise<Delivery> {
  await sendImmediateNotifications(new Date());
  return deliverDueMails();
}

/** @returns how many mails were queued. Begun again after a crash, or by two processes at once, it tells nothing twice. */
export async function sendImmediateNotifications(now: Date): Promise<number> {
  let sent = 0;
  for (const { userId, quiet } of await listReadersAtOnce(messenger)) {
    if (!isLeaving(now, quiet)) continue;
    try {
      if (await announce(userId)) sent += 1;
    } catch (error) {
      // The others are not to wait for it; this one is tried again within a minute.
      console.error("notifications:", error instanceof Error ? error.message : error);
    }
  }
  return sent;
}

async function announce(userId: string): Promise<boolean> {
  const readers = await actorsOfAccount({ userId });
  const [reader] = readers;
  if (reader === undefined) return false;
  const views = (await waitingFor(readers)).filter(({ rhythm }) => rhythm === "immediate");
  if (views.length === 0) return false;
  const token = mintReminderToken(userId, stopScopeOf({ notifications: views }));
  const addressOf = (path: string) => `${env().appUrl}${path}`;
  const mail = {
    ...notificationMail({
      recipient: reader.email,
      name: reader.name,
      views,
      addressOf,
      choicePath: remindersPath,
      stopPath: stopRemindersPathFor(token),
    }),
    readerId: userId,
    projectIds: projectsOf(views),
    digestDay: null,
    unsubscribeUrl: addressOf(oneClickPathFor(token)),
  };
  return queueNotifications(messenger, { userId, ids: views.map(({ id }) => id), mail });
}

/** Through each organisation of one person; of several, each opens for the first that sees it. */
async function waitingFor(readers: readonly Actor[]): Promise<WaitingNotification[]> {
  const found = new Map<number, WaitingNotification>();
  for (const reader of readers)
    for (const view of await listWaitingNotifications(reader)) {
      const { organisationId } = reader;
      const isOfSeveral = readers.length > 1 && organisationId !== null;
      if (!found.has(view.id)) found.set(view.id, isOfSeveral ? { ...view, openFor: organisationId } : view);
    }
  return [...found.values()].toSorted((one, other) => one.id - other.id);
}

/** What the mail of this morning tells this reader, as they see it now. */
export async function morningNotifications(
  readers: readonly Actor[],
  now: Date,
): Promise<WaitingNotification[]> {
  return (await waitingFor(readers)).filter((waiting) => isForDigest(waiting, now));
}

/** Of which projects a mail speaks. */
export const projectsOf = (views: readonly WaitingNotification[]): number[] => [
  ...new Set(views.flatMap(({ projectId }) => projectId ?? [])),
];
