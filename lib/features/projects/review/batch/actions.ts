"use server";
import { after } from "next/server";
import { tellPeople } from "@/lib/features/notifications/mails/service";
import { orFormBack, postedForm, submissionAfter, typedText } from "@/lib/platform/form-action";
import { requireActorForAction } from "@/lib/platform/session";
import { SIGNED_OUT_SENTENCE } from "../labels";
import { BATCH_INPUTS } from "./constants";
import { BATCH_PROBLEMS } from "./labels";
import { applyReviewBatch, assignReviewBatch } from "./mutations";
import { batchEnvelopeSchema, batchMessageSchema } from "./schema";
import type { BatchFormState } from "./types";

/** Does the same to each project that the confirmation listed, and says what became of each. */
export async function batchAction(previous: unknown, input: unknown): Promise<BatchFormState> {
  const form = postedForm(input);
  const sent = {
    command: typedText(form, BATCH_INPUTS.command),
    projects: form.getAll(BATCH_INPUTS.projects).filter((value) => typeof value === "string"),
    assignee: typedText(form, BATCH_INPUTS.assignee),
    queue: typedText(form, BATCH_INPUTS.queue),
  };
  const state: BatchFormState = {
    submission: submissionAfter(previous),
    message: typedText(form, BATCH_INPUTS.message),
    errors: [],
    results: [],
    signedOut: false,
    sent,
  };
  const envelope = batchEnvelopeSchema.safeParse({
    decision: sent.command,
    projet: sent.projects,
    personne: sent.assignee,
  });
  if (!envelope.success) return { ...state, errors: [{ message: BATCH_PROBLEMS.unreadable }] };
  const { decision: command, projet: targets, personne: assigneeId } = envelope.data;
  const message = batchMessageSchema(command).safeParse(state.message);
  if (!message.success)
    return {
      ...state,
      errors: message.error.issues.map((issue) => ({
        fieldId: BATCH_INPUTS.message,
        message: issue.message,
      })),
    };
  return orFormBack<BatchFormState>(
    async () => {
      const actor = await requireActorForAction(form);
      if (!actor) return { ...state, errors: [{ message: SIGNED_OUT_SENTENCE }], signedOut: true };
      const results =
        command === "assign"
          ? await assignReviewBatch(actor, { assigneeId, targets })
          : await applyReviewBatch(actor, { command, message: message.data, targets });
      if (command !== "assign") after(tellPeople);
      return { ...state, results };
    },
    (refusal) => ({ ...state, errors: [{ message: refusal }] }),
  );
}
