"use server";
import { refresh, revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { orFormBack, postedForm, submissionAfter, typedText } from "@/lib/platform/form-action";
import { requireActorForAction } from "@/lib/platform/session";
import { SEND_REFUSAL_LABELS, SEND_SIGNED_OUT, UNREADABLE_SENDING } from "../labels";
import { sentPath } from "../routes";
import { messageSchema, sendSchema } from "../schema";
import type { SendFormState } from "../types";
import { MESSAGE_ID } from "./constants";
import { sendReview } from "./mutations";

/** Sends the review of a quarter, or gives the message back with the reason why it was not sent. */
export async function sendReviewAction(previous: unknown, input: unknown): Promise<SendFormState> {
  const form = postedForm(input);
  const typed = (name: string) => typedText(form, name);
  const state: SendFormState = {
    submission: submissionAfter(previous),
    message: typed("message"),
    sent: { quarter: typed("quarter"), stamp: typed("stamp") },
    errors: [],
  };
  const parsed = sendSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return { ...state, errors: [{ message: UNREADABLE_SENDING }] };
  const message = messageSchema.safeParse(state.message);
  if (!message.success)
    return {
      ...state,
      errors: message.error.issues.map((issue) => ({ fieldId: MESSAGE_ID, message: issue.message })),
    };
  return orFormBack(
    async () => {
      const actor = await requireActorForAction(form);
      if (!actor) return { ...state, errors: [{ message: SEND_SIGNED_OUT }] };
      const { quarter, stamp } = parsed.data;
      const sent = await sendReview(actor, { quarter, stamp, message: message.data });
      if (!sent.ok) {
        // The page shows what it did not know.
        refresh();
        return { ...state, errors: [{ message: SEND_REFUSAL_LABELS[sent.refusal] }] };
      }
      revalidatePath("/", "layout");
      redirect(sentPath(quarter));
    },
    (error) => ({ ...state, errors: [{ message: error }] }),
  );
}
