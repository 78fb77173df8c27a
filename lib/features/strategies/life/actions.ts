"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { after } from "next/server";
import { tellPeople } from "@/lib/features/notifications/mails/service";
import { orFormBack, postedForm, submissionAfter } from "@/lib/platform/form-action";
import { requireActorForAction } from "@/lib/platform/session";
import { STEP_INPUTS, STEP_MESSAGE_ID } from "./constants";
import { STEP_SIGNED_OUT, STEP_UNREADABLE, stepOutcomeSentence } from "./labels";
import { applyStrategyCommand } from "./mutations";
import { stepDonePath } from "./routes";
import { stepEnvelopeSchema, stepMessageSchema } from "./schema";
import type { StepFormState } from "./types";

/** Shares, takes back, asks for changes, revises. Gives back what was typed, whatever happens. */
export async function strategyStepAction(previous: unknown, input: unknown): Promise<StepFormState> {
  const form = postedForm(input);
  const typed = form.get(STEP_INPUTS.message);
  const blank: StepFormState = {
    submission: submissionAfter(previous),
    message: typeof typed === "string" ? typed : "",
    errors: [],
    sent: null,
    signedOut: false,
  };
  const parsed = stepEnvelopeSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return { ...blank, errors: [{ message: STEP_UNREADABLE }] };
  const { territoire: slug, version, action: command } = parsed.data;
  const state = { ...blank, sent: { command, version } };
  const message = stepMessageSchema.safeParse(state.message);
  if (!message.success)
    return {
      ...state,
      errors: message.error.issues.map((issue) => ({ fieldId: STEP_MESSAGE_ID, message: issue.message })),
    };
  return orFormBack(
    async () => {
      const actor = await requireActorForAction(form);
      if (!actor) return { ...state, errors: [{ message: STEP_SIGNED_OUT }], signedOut: true };
      const outcome = await applyStrategyCommand(actor, { slug, version, command, message: message.data });
      if (outcome.ok) {
        after(tellPeople);
        redirect(stepDonePath(slug, command));
      }
      // The page shows what it did not know.
      if (outcome.refusal !== "notFound") refresh();
      const error = { message: stepOutcomeSentence(outcome, command) };
      const isAboutMessage = outcome.refusal === "messageMissing";
      return { ...state, errors: [isAboutMessage ? { ...error, fieldId: STEP_MESSAGE_ID } : error] };
    },
    (message) => ({ ...state, errors: [{ message }] }),
  );
}
