"use server";
import { redirect, unstable_rethrow } from "next/navigation";
import { systemActor } from "@/lib/platform/actors";
import { postedForm } from "@/lib/platform/form-action";
import { readReminderToken } from "@/lib/platform/reminder-token";
import { requireActor } from "@/lib/platform/session";
import { setReminderFrequency, stopReminders } from "./mutations";
import {
  remindersPath,
  remindersPathWith,
  remindersStoppedPath,
  stopRemindersPath,
  stopRemindersPathFor,
} from "./routes";
import { frequencySchema, stopTokenSchema } from "./schema";

async function isDone(work: () => Promise<boolean>): Promise<boolean> {
  try {
    return await work();
  } catch (error) {
    unstable_rethrow(error);
    console.error("reminders could not be set", error);
    return false;
  }
}

/** One's own choice, from the page of a signed-in person. */
export async function setReminderFrequencyAction(input: unknown): Promise<void> {
  const actor = await requireActor(remindersPath);
  const parsed = frequencySchema.safeParse(Object.fromEntries(postedForm(input)));
  if (!parsed.success) redirect(remindersPathWith({ refusal: "unknownFrequency" }));
  const saved = await isDone(() => setReminderFrequency(actor, parsed.data.frequence));
  redirect(remindersPathWith(saved ? { notice: "oui" } : { refusal: "unavailable" }));
}

/** The button behind the link of a mail: no session, the signature is enough for this. */
export async function stopRemindersAction(input: unknown): Promise<void> {
  const { jeton: token } = stopTokenSchema.parse(Object.fromEntries(postedForm(input)));
  const userId = readReminderToken(token);
  // The page of such an address says that there is none.
  if (userId === null) redirect(stopRemindersPath);
  const stopped = await isDone(() => stopReminders(systemActor("rappels"), userId));
  redirect(stopped ? remindersStoppedPath : `${stopRemindersPathFor(token)}&refus=unavailable`);
}
