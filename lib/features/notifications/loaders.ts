import "server-only";
import { notFound, redirect } from "next/navigation";
import type { Query } from "@/lib/kernel/query";
import { requireActor } from "@/lib/platform/session";
import { NOTIFICATIONS_PER_PAGE } from "./constants";
import { getNotification, listNotifications } from "./data";
import { ALL_READ, ONE_READ, READING_FAILED } from "./labels";
import { readNotification } from "./mutations";
import { itemPath, NOTIFICATION_PARAMETERS, notificationListPath, openNotificationPath } from "./routes";
import { parseNotificationId, parseNotificationParams } from "./schema";

const NOTICES = [
  { done: "tout", severity: "success", text: ALL_READ },
  { done: "une", severity: "success", text: ONE_READ },
  { done: "rien", severity: "error", text: READING_FAILED },
] as const;

export async function loadNotifications(query: Query) {
  const params = parseNotificationParams(query);
  const actor = await requireActor(notificationListPath(params));
  const list = (await listNotifications(actor, params)) ?? notFound();
  const done = query[NOTIFICATION_PARAMETERS.done];
  return {
    ...list,
    params,
    pageCount: Math.max(1, Math.ceil(list.total / NOTIFICATIONS_PER_PAGE)),
    notice: NOTICES.find((notice) => notice.done === done) ?? null,
  };
}

/**
 * Leads to the very item, and marks the notification as read, as opening a followed view is a visit of it: it is the reader's
 * own, and whoever has them follow such a link has them read one notification.
 */
export async function openNotification(address: string): Promise<never> {
  const id = parseNotificationId(address) ?? notFound();
  const actor = await requireActor(openNotificationPath(id));
  const found = (await getNotification(actor, id)) ?? notFound();
  await readNotification(actor, id);
  redirect(itemPath(found));
}
