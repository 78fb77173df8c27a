"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { orFormBack, postedForm, submissionAfter } from "@/lib/platform/form-action";
import { requireActorForAction } from "@/lib/platform/session";
import { REMARK_INPUTS } from "./constants";
import { REMARK_SIGNED_OUT, remarkOutcomeSentence, UNREADABLE_REMARK } from "./labels";
import { applyRemarkCommand } from "./mutations";
import { remarkDonePath } from "./routes";
import { answerSchema, remarkEnvelopeSchema } from "./schema";
import type { RemarkFormState } from "./types";

/** One remark answered, settled or reopened; leads back to all of them. */
export async function remarkAction(previous: unknown, input: unknown): Promise<RemarkFormState> {
  const form = postedForm(input);
  const typed = form.get(REMARK_INPUTS.answer);
  const state: RemarkFormState = {
    submission: submissionAfter(previous),
    answer: typeof typed === "string" ? typed : "",
    revision: null,
    error: null,
    signedOut: false,
  };
  const envelope = remarkEnvelopeSchema.safeParse(Object.fromEntries(form));
  if (!envelope.success) return { ...state, error: UNREADABLE_REMARK };
  const sent = { ...state, revision: envelope.data.revision };
  const answer = answerSchema.safeParse(state.answer);
  if (!answer.success) return { ...sent, error: answer.error.issues[0]?.message ?? null };
  return orFormBack(
    async () => {
      const actor = await requireActorForAction(form);
      if (!actor) return { ...sent, error: REMARK_SIGNED_OUT, signedOut: true };
      const { reference, remarque: remarkId, revision, commande: command } = envelope.data;
      const outcome = await applyRemarkCommand(actor, {
        reference,
        remarkId,
        revision,
        command,
        answer: command === "answer" ? answer.data : "",
      });
      if (outcome.ok) redirect(remarkDonePath(reference, command));
      if (outcome.refusal !== "notFound") refresh();
      return { ...state, error: remarkOutcomeSentence(outcome) };
    },
    (error) => ({ ...sent, error }),
  );
}
