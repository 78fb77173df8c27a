"use server";
import { redirect, unstable_rethrow } from "next/navigation";
import type { Actor } from "@/lib/kernel/actor";
import { postedForm } from "@/lib/platform/form-action";
import { requireActor } from "@/lib/platform/session";
import { readAllNotifications, readNotification } from "./mutations";
import { notificationsPath, notificationsPathAfter } from "./routes";
import { type Reading, readingSchema } from "./schema";

async function read(
  actor: Actor,
  { notification, jusqua, type }: Omit<Reading, "retour">,
): Promise<"une" | "tout" | "rien"> {
  try {
    if (notification === null) {
      await readAllNotifications(actor, jusqua, type);
      return "tout";
    }
    // One that is gone meanwhile is no longer unread either.
    await readNotification(actor, notification);
    return "une";
  } catch (error) {
    unstable_rethrow(error);
    console.error("notifications could not be marked as read", error);
    return "rien";
  }
}

/** « Tout marquer comme lu », or one of them; leads back to the same list. */
export async function readNotificationsAction(input: unknown): Promise<void> {
  const actor = await requireActor(notificationsPath);
  const { retour, ...reading } = readingSchema.parse(Object.fromEntries(postedForm(input)));
  const done = await read(actor, reading);
  redirect(notificationsPathAfter(retour, done));
}
