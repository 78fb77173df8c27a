"use server";
import { randomUUID } from "node:crypto";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { after } from "next/server";
import { tellPeople } from "@/lib/features/notifications/mails/service";
import { inputId } from "@/lib/features/projects/form/rules";
import { parisDay } from "@/lib/kernel/dates";
import { orFormBack, postedForm, submissionAfter, typedText } from "@/lib/platform/form-action";
import { requireActorForAction } from "@/lib/platform/session";
import { OPINION_INPUTS } from "./constants";
import {
  ANSWER_REFUSALS,
  ASK_REFUSALS,
  OPINION_SIGNED_OUT,
  UNREADABLE_OPINION,
  WITHDRAW_REFUSALS,
} from "./labels";
import { askOpinion, giveOpinion, withdrawOpinion } from "./mutations";
import { opinionGivenPath, projectOpinionsPathWith } from "./routes";
import {
  answerWordsSchema,
  askEnvelopeSchema,
  askWordsSchema,
  opinionIdSchema,
  withdrawalSchema,
} from "./schema";
import type { AnswerFormState, AskFormState, OpinionError } from "./types";

const problemsOf = (issues: readonly { path: readonly PropertyKey[]; message: string }[]): OpinionError[] =>
  issues.map(({ path, message }) => ({ fieldId: inputId(String(path[0])), message }));

/** Asks for an opinion; leads back to those of the project. */
export async function askOpinionAction(previous: unknown, input: unknown): Promise<AskFormState> {
  const form = postedForm(input);
  const state: AskFormState = {
    submission: submissionAfter(previous),
    asked: typedText(form, OPINION_INPUTS.asked),
    dueOn: typedText(form, OPINION_INPUTS.dueOn),
    question: typedText(form, OPINION_INPUTS.question),
    errors: [],
    signedOut: false,
    creationKey: typedText(form, OPINION_INPUTS.creationKey),
  };
  const envelope = askEnvelopeSchema.safeParse(Object.fromEntries(form));
  if (!envelope.success)
    return { ...state, errors: [{ message: UNREADABLE_OPINION }], creationKey: randomUUID() };
  return orFormBack(
    async () => {
      const words = askWordsSchema(parisDay(new Date())).safeParse(Object.fromEntries(form));
      if (!words.success) return { ...state, errors: problemsOf(words.error.issues) };
      const actor = await requireActorForAction(form);
      if (!actor) return { ...state, errors: [{ message: OPINION_SIGNED_OUT }], signedOut: true };
      const { reference, cle: creationKey } = envelope.data;
      const { destinataire: asked, echeance: dueOn, question } = words.data;
      const outcome = await askOpinion(actor, { reference, creationKey, asked, dueOn, question });
      if (outcome.ok) {
        after(tellPeople);
        redirect(projectOpinionsPathWith(reference, "demande"));
      }
      if (outcome.refusal !== "notFound") refresh();
      const isAboutAsked = outcome.refusal === "unknownAsked" || outcome.refusal === "alreadyAsked";
      const fieldId = inputId(OPINION_INPUTS.asked);
      const message = ASK_REFUSALS[outcome.refusal];
      return { ...state, errors: [{ message, ...(isAboutAsked ? { fieldId } : {}) }] };
    },
    (message) => ({ ...state, errors: [{ message }] }),
  );
}

/** Takes a request back. */
export async function withdrawOpinionAction(
  previous: unknown,
  input: unknown,
): Promise<{ readonly submission: number; readonly error: string | null }> {
  const submission = submissionAfter(previous);
  const parsed = withdrawalSchema.safeParse(Object.fromEntries(postedForm(input)));
  if (!parsed.success) return { submission, error: UNREADABLE_OPINION };
  return orFormBack(
    async () => {
      const actor = await requireActorForAction();
      if (!actor) return { submission, error: OPINION_SIGNED_OUT };
      const { reference, avis: opinionId } = parsed.data;
      const outcome = await withdrawOpinion(actor, { reference, opinionId });
      if (!outcome.ok) return { submission, error: WITHDRAW_REFUSALS[outcome.refusal] };
      redirect(projectOpinionsPathWith(reference, "retrait"));
    },
    (error) => ({ submission, error }),
  );
}

/** Gives the opinion; leads to what was given. */
export async function giveOpinionAction(previous: unknown, input: unknown): Promise<AnswerFormState> {
  const form = postedForm(input);
  const state: AnswerFormState = {
    submission: submissionAfter(previous),
    stance: typedText(form, OPINION_INPUTS.stance),
    text: typedText(form, OPINION_INPUTS.text),
    errors: [],
    signedOut: false,
  };
  const opinionId = opinionIdSchema.safeParse(form.get(OPINION_INPUTS.opinionId));
  if (!opinionId.success) return { ...state, errors: [{ message: UNREADABLE_OPINION }] };
  const words = answerWordsSchema.safeParse({ position: state.stance, texte: state.text });
  if (!words.success) return { ...state, errors: problemsOf(words.error.issues) };
  return orFormBack(
    async () => {
      const actor = await requireActorForAction(form);
      if (!actor) return { ...state, errors: [{ message: OPINION_SIGNED_OUT }], signedOut: true };
      const { position: stance, texte: text } = words.data;
      const outcome = await giveOpinion(actor, { opinionId: opinionId.data, stance, text });
      if (outcome.ok) {
        after(tellPeople);
        redirect(opinionGivenPath(opinionId.data));
      }
      return { ...state, errors: [{ message: ANSWER_REFUSALS[outcome.refusal] }] };
    },
    (message) => ({ ...state, errors: [{ message }] }),
  );
}
