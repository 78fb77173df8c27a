"use client";
import { useActionState, useId } from "react";
import { SignInAgain } from "@/components/accounts/sign-in-again";
import { CommentButtons } from "@/components/comments/comment-buttons";
import { CommentText } from "@/components/comments/comment-text";
import { MentionField } from "@/components/comments/mention-field";
import { ActingField } from "@/components/layout/acting";
import { COMMENT_INPUTS } from "@/lib/features/comments/constants";
import type { NamedPerson } from "@/lib/features/comments/types";
import { strategyCommentAction } from "@/lib/features/strategies/comments/actions";
import { STRATEGY_COMMENT_INPUTS } from "@/lib/features/strategies/comments/constants";
import type { StrategyCommentFormState } from "@/lib/features/strategies/comments/types";

export type StrategyCommentFormProps = {
  readonly slug: string;
  /** Where the form is sent without JavaScript, and what its answer is known by, wherever it is drawn. */
  readonly path: string;
  /** Null to open a thread. */
  readonly threadId: number | null;
  /** What is corrected; null for a new comment. */
  readonly corrected: { readonly id: number; readonly body: string } | null;
  /** What a new thread may speak of, and what is chosen beforehand; null for an answer. */
  readonly parts: {
    readonly options: readonly { readonly token: string; readonly label: string }[];
    readonly chosen: string;
  } | null;
  readonly people: readonly NamedPerson[];
  readonly creationKey: string;
};

const NOTHING_SENT: StrategyCommentFormState = {
  submission: 0,
  body: null,
  about: null,
  mentionedIds: [],
  error: null,
  signedOut: false,
  creationKey: null,
};

/** A new thread, an answer or a correction. */
export function StrategyCommentForm(props: StrategyCommentFormProps) {
  const { slug, path, threadId, corrected, parts, people, creationKey } = props;
  const [state, action, isPending] = useActionState(strategyCommentAction, NOTHING_SENT, path);
  const id = useId();
  const opensThread = threadId === null;
  return (
    <form action={action} className="flex max-w-3xl flex-col gap-5">
      <ActingField />
      <input type="hidden" name={STRATEGY_COMMENT_INPUTS.slug} value={slug} />
      <input type="hidden" name={COMMENT_INPUTS.threadId} value={threadId ?? ""} />
      <input type="hidden" name={COMMENT_INPUTS.commentId} value={corrected?.id ?? ""} />
      <input type="hidden" name={COMMENT_INPUTS.creationKey} value={state.creationKey ?? creationKey} />
      {/* New defaults need new fields. */}
      <div key={state.submission} className="flex flex-col gap-5">
        {parts ? (
          <div className="fr-select-group m-0">
            <label className="fr-label" htmlFor={`${id}-partie`}>
              De quoi parle votre commentaire
            </label>
            <select
              className="fr-select"
              id={`${id}-partie`}
              name={STRATEGY_COMMENT_INPUTS.about}
              defaultValue={state.about ?? parts.chosen}
            >
              {parts.options.map(({ token, label }) => (
                <option key={token} value={token}>
                  {label}
                </option>
              ))}
            </select>
          </div>
        ) : (
          <input type="hidden" name={STRATEGY_COMMENT_INPUTS.about} value={state.about ?? ""} />
        )}
        <CommentText
          id={`${id}-texte`}
          label={
            corrected ? "Modifier votre commentaire" : opensThread ? "Votre commentaire" : "Votre réponse"
          }
          body={state.body ?? corrected?.body ?? ""}
          people={people}
          error={state.error}
        />
        {state.signedOut && <SignInAgain />}
        <MentionField idPrefix={id} people={people} mentionedIds={state.mentionedIds} saysAudience={false} />
      </div>
      <CommentButtons isCorrection={corrected !== null} opensThread={opensThread} isPending={isPending} />
    </form>
  );
}
