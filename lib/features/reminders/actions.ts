"use server";
import { redirect, unstable_rethrow } from "next/navigation";
import { postedForm } from "@/lib/platform/form-action";
import { readReminderToken } from "@/lib/platform/reminder-token";
import { requireActor } from "@/lib/platform/session";
import { chooseMails } from "../notifications/choices/mutations";
import { readMailChoices } from "../notifications/choices/schema";
import { STOP_SCOPES } from "./constants";
import {
  remindersPath,
  remindersPathWith,
  remindersStoppedPathFor,
  stopRemindersPath,
  stopRemindersPathFor,
} from "./routes";
import { stopTokenSchema } from "./schema";
import { stopMails } from "./stop/service";

async function isDone(work: () => Promise<boolean>): Promise<boolean> {
  try {
    return await work();
  } catch (error) {
    unstable_rethrow(error);
    console.error("reminders could not be set", error);
    return false;
  }
}

/** One's own choices, from the page of a signed-in person. */
export async function chooseMailsAction(input: unknown): Promise<void> {
  const actor = await requireActor(remindersPath);
  const choices = readMailChoices(actor, postedForm(input));
  if (choices === null) redirect(remindersPathWith({ refusal: "unknownFrequency" }));
  const saved = await isDone(() => chooseMails(actor, choices));
  redirect(remindersPathWith(saved ? { notice: "oui" } : { refusal: "unavailable" }));
}

/** The button behind the link of a mail: no session, the signature is enough for this. */
export async function stopRemindersAction(input: unknown): Promise<void> {
  const { jeton: token } = stopTokenSchema.parse(Object.fromEntries(postedForm(input)));
  const stop = readReminderToken(token, STOP_SCOPES);
  // The page of such an address says that there is none.
  if (stop === null) redirect(stopRemindersPath);
  const stopped = await isDone(() => stopMails(stop));
  redirect(
    stopped ? remindersStoppedPathFor(stop.scope) : `${stopRemindersPathFor(token)}&refus=unavailable`,
  );
}
