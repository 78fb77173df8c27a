"use server";
import { redirect } from "next/navigation";
import { after } from "next/server";
import { orFormBack, postedForm, submissionAfter } from "@/lib/platform/form-action";
import { requireActorForAction } from "@/lib/platform/session";
import { tellPeople } from "../notifications/mails/service";
import { COMMENT_INPUTS, DELETE_COMMAND } from "./constants";
import { type CommentEvent, commentRefusalSentence, SIGNED_OUT_COMMENT, UNREADABLE_COMMENT } from "./labels";
import { addComment, deleteComment, editComment } from "./mutations";
import { commentPath } from "./routes";
import { type CommentEnvelope, type CommentWords, readCommentEnvelope, readCommentWords } from "./schema";
import type { CommentFormState, CommentOutcome } from "./types";

/** A new thread, an answer, a correction or a deletion: one form. Gives back what was typed, whatever happens. */
export async function commentAction(previous: unknown, input: unknown): Promise<CommentFormState> {
  const form = postedForm(input);
  const words = readCommentWords(form);
  const blank = {
    ...words,
    submission: submissionAfter(previous),
    error: null,
    signedOut: false,
    creationKey: null,
  };
  const parsed = readCommentEnvelope(form);
  if (!parsed.success) return { ...blank, error: UNREADABLE_COMMENT };
  const envelope = parsed.data;
  const state = { ...blank, creationKey: envelope.creationKey };
  return orFormBack(
    async () => {
      const actor = await requireActorForAction(form);
      if (!actor) return { ...state, error: SIGNED_OUT_COMMENT, signedOut: true };
      const isDeletion = form.get(COMMENT_INPUTS.command) === DELETE_COMMAND;
      const { event, outcome } = await run(actor, envelope, words, isDeletion);
      if (!outcome.ok) return { ...state, error: commentRefusalSentence(outcome) };
      after(tellPeople);
      redirect(commentPath(envelope.reference, outcome.value.threadId, outcome.value.id, event));
    },
    (error) => ({ ...state, error }),
  );
}

type Doing = { readonly event: CommentEvent; readonly outcome: CommentOutcome };

async function run(
  actor: Parameters<typeof addComment>[0],
  envelope: CommentEnvelope,
  words: CommentWords,
  isDeletion: boolean,
): Promise<Doing> {
  const { reference, commentId: id } = envelope;
  if (id === null) return { event: "envoi", outcome: await addComment(actor, { ...envelope, ...words }) };
  const now = new Date();
  if (isDeletion)
    return { event: "suppression", outcome: await deleteComment(actor, { reference, id }, now) };
  return { event: "correction", outcome: await editComment(actor, { ...envelope, ...words, id }, now) };
}
