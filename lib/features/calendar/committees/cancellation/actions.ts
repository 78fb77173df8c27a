"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { after } from "next/server";
import { tellPeople } from "@/lib/features/notifications/mails/service";
import { cleanLine, textLength } from "@/lib/kernel/text";
import { orFormBack, postedForm, submissionAfter } from "@/lib/platform/form-action";
import { requireActor, requireActorForAction } from "@/lib/platform/session";
import { calendarPath } from "../../routes";
import { COMMITTEE_ID_INPUT, COMMITTEE_LIMITS, REASON_INPUT } from "../constants";
import { COMMITTEE_REFUSALS, tooLong } from "../labels";
import { committeePath, committeePathWith, committeesPath } from "../routes";
import { committeeIdSchema } from "../schema";
import type { CancelFormState } from "../types";
import { cancelCommittee, restoreCommittee } from "./mutations";

export async function cancelAction(previous: unknown, input: unknown): Promise<CancelFormState> {
  const form = postedForm(input);
  const id = committeeIdSchema.safeParse(form.get(COMMITTEE_ID_INPUT)).data ?? 0;
  const typed = form.get(REASON_INPUT);
  const reason = typeof typed === "string" ? typed : "";
  const state: CancelFormState = {
    submission: submissionAfter(previous),
    reason,
    error: null,
    refusal: null,
  };
  const words = cleanLine(reason);
  const length = textLength(words);
  if (length > COMMITTEE_LIMITS.cancelReason) return { ...state, error: tooLong("cancelReason", length) };
  return orFormBack(
    async () => {
      const actor = await requireActorForAction();
      if (!actor) return { ...state, refusal: COMMITTEE_REFUSALS.signedOut };
      const cancelled = await cancelCommittee(actor, id, words);
      if (!cancelled.ok) return { ...state, refusal: COMMITTEE_REFUSALS[cancelled.refusal] };
      after(tellPeople);
      revalidatePath(calendarPath);
      redirect(committeePathWith(id, "annule"));
    },
    (refusal) => ({ ...state, refusal }),
  );
}

/** A button alone: whoever may not press it is led back to what they see. */
export async function restoreAction(input: unknown): Promise<void> {
  const id = committeeIdSchema.safeParse(postedForm(input).get(COMMITTEE_ID_INPUT)).data;
  if (id === undefined) redirect(committeesPath);
  const actor = await requireActor(committeePath(id));
  const restored = await restoreCommittee(actor, id);
  after(tellPeople);
  revalidatePath(calendarPath);
  redirect(restored.ok ? committeePathWith(id, "retabli") : committeePath(id));
}
