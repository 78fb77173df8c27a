import "server-only";
import { notFound } from "next/navigation";
import { env } from "@/lib/platform/env";
import { readReminderToken } from "@/lib/platform/reminder-token";
import { requireActor } from "@/lib/platform/session";
import { getMailSetting } from "../notifications/choices/data";
import { kindsFor } from "../notifications/policy";
import { STOP_SCOPES, type StopScope } from "./constants";
import { remindersPath } from "./routes";
import { reminderNoticeSchema, stoppedSchema, stopTokenSchema } from "./schema";
import { listReminders } from "./service";
import { stopMails } from "./stop/service";

type Query = Record<string, string | string[] | undefined>;

export async function loadReminders(query: Query) {
  const actor = await requireActor(remindersPath);
  const now = new Date();
  const [setting, lists] = await Promise.all([getMailSetting(actor), listReminders(actor, now)]);
  if (setting === null) notFound();
  const { fait, refus: refusal } = reminderNoticeSchema.parse(query);
  return {
    setting,
    kinds: kindsFor(actor),
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
  readonly scope: StopScope;
  readonly refusal?: string | undefined;
} {
  const { fait: done, refus: refusal } = stoppedSchema.parse(query);
  if (done !== undefined) return { token: null, scope: done };
  const { jeton: token } = stopTokenSchema.parse(query);
  const { scope } = readReminderToken(token, STOP_SCOPES) ?? notFound();
  return { token, scope, refusal };
}

/** What a mail program posts (RFC 8058): the signature is all it brings. */
export async function stopByOneClick(address: string): Promise<"stopped" | "unknown"> {
  const { jeton: token } = stopTokenSchema.parse({ jeton: new URL(address).searchParams.get("jeton") ?? "" });
  const stop = readReminderToken(token, STOP_SCOPES);
  return stop !== null && (await stopMails(stop)) ? "stopped" : "unknown";
}
