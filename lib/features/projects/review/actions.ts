"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { after } from "next/server";
import { tellPeople } from "@/lib/features/notifications/mails/service";
import { orFormBack, postedForm, submissionAfter } from "@/lib/platform/form-action";
import { requireActorForAction } from "@/lib/platform/session";
import { ADD_COMMENT, MAX_FIELD_COMMENTS } from "./constants";
import { outcomeSentence, SIGNED_OUT_SENTENCE, UNREADABLE_STEP } from "./labels";
import { applyReviewCommand } from "./mutations";
import { reviewDonePath } from "./routes";
import { reviewFieldId } from "./rules";
import { type ReviewInput, readTypedReview, reviewEnvelopeSchema, reviewWordsSchema } from "./schema";
import type { ReviewFormState } from "./types";

/** Gives back everything that was typed, whatever happens; leads to the confirmation when the step was taken. */
export async function reviewAction(previous: unknown, input: unknown): Promise<ReviewFormState> {
  const form = postedForm(input);
  const typed = readTypedReview(form);
  const blank = {
    ...typed,
    submission: submissionAfter(previous),
    errors: [],
    sent: null,
    signedOut: false,
    addedRow: null,
  };
  const parsed = reviewEnvelopeSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return { ...blank, errors: [{ message: UNREADABLE_STEP }] };
  const envelope = parsed.data;
  const state = { ...blank, sent: envelope };
  if (envelope.command === ADD_COMMENT) {
    if (typed.rows.length >= MAX_FIELD_COMMENTS) return state;
    return { ...state, rows: [...typed.rows, { field: "", comment: "" }], addedRow: typed.rows.length };
  }
  const { reference, version, command, file } = envelope;
  return orFormBack(
    () => takeStep(form, { reference, version, command }, file, state),
    (message) => ({ ...state, errors: [{ message }] }),
  );
}

/** Leads to the confirmation, or says why the step was not taken. */
async function takeStep(
  form: FormData,
  step: Omit<ReviewInput, "message" | "fieldComments">,
  queue: string,
  state: ReviewFormState,
): Promise<ReviewFormState> {
  const { reference, command } = step;
  const actor = await requireActorForAction(form);
  if (!actor) return { ...state, errors: [{ message: SIGNED_OUT_SENTENCE }], signedOut: true };
  const words = reviewWordsSchema.safeParse({ message: state.message, fieldComments: state.rows });
  if (!words.success) {
    const errors = words.error.issues.map(({ path, message }) => ({ fieldId: reviewFieldId(path), message }));
    return { ...state, errors };
  }
  const outcome = await applyReviewCommand(actor, { ...step, ...words.data });
  if (outcome.ok) {
    after(tellPeople);
    redirect(reviewDonePath(reference, command, queue));
  }
  // The page shows what it did not know; the message above the form says what that is.
  if (outcome.refusal !== "notFound") refresh();
  const message = outcomeSentence(outcome, command);
  const isAboutMessage = outcome.refusal === "messageMissing";
  return {
    ...state,
    errors: [{ message, ...(isAboutMessage ? { fieldId: reviewFieldId(["message"]) } : {}) }],
  };
}
