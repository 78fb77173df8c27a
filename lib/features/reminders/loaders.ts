import "server-only";
import { notFound } from "next/navigation";
import { env } from "@/lib/platform/env";
import { readReminderToken } from "@/lib/platform/reminder-token";
import { requireActor } from "@/lib/platform/session";
import { getReminderSetting } from "./data";
import { remindersPath } from "./routes";
import { reminderNoticeSchema, stopTokenSchema } from "./schema";
import { listReminders } from "./service";

type Query = Record<string, string | string[] | undefined>;

export async function loadReminders(query: Query) {
  const actor = await requireActor(remindersPath);
  const now = new Date();
  const [setting, lists] = await Promise.all([getReminderSetting(actor), listReminders(actor, now)]);
  if (setting === null) notFound();
  const { fait, refus: refusal } = reminderNoticeSchema.parse(query);
  return {
    setting,
    lists,
    isSaved: fait !== undefined,
    refusal,
    email: actor.email,
    isOff: env().reminderTime === null,
  };
}

/** What the link of a mail holds; the token is null once they were stopped. Any other address is no page. */
export function loadStopReminders(query: Query): {
  readonly token: string | null;
  readonly refusal?: string | undefined;
} {
  const { fait, refus: refusal } = reminderNoticeSchema.parse(query);
  if (fait !== undefined) return { token: null };
  const { jeton: token } = stopTokenSchema.parse(query);
  if (readReminderToken(token) === null) notFound();
  return { token, refusal };
}
