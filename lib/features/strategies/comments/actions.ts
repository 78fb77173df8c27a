"use server";
import { redirect } from "next/navigation";
import { after } from "next/server";
import { COMMENT_INPUTS, DELETE_COMMAND } from "@/lib/features/comments/constants";
import { type CommentEvent, SIGNED_OUT_COMMENT, UNREADABLE_COMMENT } from "@/lib/features/comments/labels";
import { readCommentWords } from "@/lib/features/comments/schema";
import { tellPeople } from "@/lib/features/notifications/mails/service";
import type { Actor } from "@/lib/kernel/actor";
import { orFormBack, postedForm, submissionAfter } from "@/lib/platform/form-action";
import { requireActorForAction } from "@/lib/platform/session";
import { STRATEGY_COMMENT_INPUTS } from "./constants";
import { SETTLING_FAILED, STRATEGY_COMMENT_REFUSALS } from "./labels";
import {
  addStrategyComment,
  deleteStrategyComment,
  editStrategyComment,
  settleStrategyThread,
} from "./mutations";
import { settledThreadPath, strategyCommentPath } from "./routes";
import { aboutOf } from "./rules";
import { readSettling, readStrategyEnvelope, type StrategyCommentEnvelope } from "./schema";
import type { StrategyCommentFormState, StrategyCommentOutcome } from "./types";

type Typed = Pick<StrategyCommentFormState, "about" | "mentionedIds"> & { readonly body: string };

/** A new thread, an answer, a correction or a deletion: one form. Gives back what was typed, whatever happens. */
export async function strategyCommentAction(
  previous: unknown,
  input: unknown,
): Promise<StrategyCommentFormState> {
  const form = postedForm(input);
  const about = form.get(STRATEGY_COMMENT_INPUTS.about);
  const { body, mentionedIds } = readCommentWords(form);
  const typed = { body, mentionedIds, about: typeof about === "string" ? about : null };
  const blank = {
    ...typed,
    submission: submissionAfter(previous),
    error: null,
    signedOut: false,
    creationKey: null,
  };
  const parsed = readStrategyEnvelope(form);
  if (!parsed.success) return { ...blank, error: UNREADABLE_COMMENT };
  const envelope = parsed.data;
  const state = { ...blank, creationKey: envelope.creationKey };
  return orFormBack(
    async () => {
      const actor = await requireActorForAction(form);
      if (!actor) return { ...state, error: SIGNED_OUT_COMMENT, signedOut: true };
      const isDeletion = form.get(COMMENT_INPUTS.command) === DELETE_COMMAND;
      const { event, outcome } = await run(actor, envelope, typed, isDeletion);
      if (!outcome.ok) return { ...state, error: STRATEGY_COMMENT_REFUSALS[outcome.refusal] };
      after(tellPeople);
      redirect(strategyCommentPath(envelope.slug, outcome.value.threadId, outcome.value.id, event));
    },
    (error) => ({ ...state, error }),
  );
}

async function run(
  actor: Actor,
  envelope: StrategyCommentEnvelope,
  { body, mentionedIds, about }: Typed,
  isDeletion: boolean,
): Promise<{ readonly event: CommentEvent; readonly outcome: StrategyCommentOutcome }> {
  const { slug, threadId, creationKey, commentId: id } = envelope;
  const words = { body, mentionedIds };
  if (id === null) {
    const comment = { ...words, slug, threadId, creationKey, about: aboutOf(about) };
    return { event: "envoi", outcome: await addStrategyComment(actor, comment) };
  }
  const now = new Date();
  if (isDeletion)
    return { event: "suppression", outcome: await deleteStrategyComment(actor, { slug, id }, now) };
  return { event: "correction", outcome: await editStrategyComment(actor, { ...words, slug, id }, now) };
}

/** One button: settled, or open again. */
export async function settleThreadAction(
  _previous: unknown,
  input: unknown,
): Promise<{ readonly error: string }> {
  const parsed = readSettling(postedForm(input));
  if (!parsed.success) return { error: UNREADABLE_COMMENT };
  const { slug, threadId, command } = parsed.data;
  return orFormBack(
    async () => {
      const actor = await requireActorForAction();
      const outcome = actor && (await settleStrategyThread(actor, { slug, threadId, command }));
      if (outcome?.ok) redirect(settledThreadPath(slug, threadId, command));
      return { error: SETTLING_FAILED };
    },
    (error) => ({ error }),
  );
}
