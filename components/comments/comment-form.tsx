"use client";
import { useActionState, useId, useState } from "react";
import { SignInAgain } from "@/components/accounts/sign-in-again";
import { ActingField } from "@/components/layout/acting";
import { commentAction } from "@/lib/features/comments/actions";
import { type Audience, COMMENT_INPUTS } from "@/lib/features/comments/constants";
import { audienceLabel } from "@/lib/features/comments/labels";
import { isWithin } from "@/lib/features/comments/rules";
import type { CommentFormState, MentionablePerson } from "@/lib/features/comments/types";
import { AudienceField } from "./audience-field";
import { CommentButtons } from "./comment-buttons";
import { CommentText } from "./comment-text";
import { MentionField } from "./mention-field";

type CommentFormProps = {
  readonly reference: string;
  /** Where the form is sent without JavaScript, and what its answer is known by, wherever it is drawn. */
  readonly path: string;
  /** Null to open a thread. */
  readonly threadId: number | null;
  /** What is corrected; null for a new comment. */
  readonly corrected: { readonly id: number; readonly body: string } | null;
  /** To choose from, or the thread's own; empty when it can no longer be known: what was chosen stays. */
  readonly audiences: readonly Audience[];
  readonly isTerritory: boolean;
  readonly people: readonly MentionablePerson[];
  readonly creationKey: string;
};

const NOTHING_SENT: CommentFormState = {
  submission: 0,
  body: null,
  audience: null,
  mentionedIds: [],
  error: null,
  signedOut: false,
  creationKey: null,
};

/** A new thread, an answer or a correction: who will read it stands above the button that sends it. */
export function CommentForm(props: CommentFormProps) {
  const { reference, path, threadId, corrected, audiences, isTerritory, people, creationKey } = props;
  const [state, action, isPending] = useActionState(commentAction, NOTHING_SENT, path);
  const id = useId();
  const [picked, setPicked] = useState<Audience | null>(null);
  const opensThread = threadId === null;
  const only = audiences.length === 1 || !opensThread ? (audiences[0] ?? null) : null;
  const audience = only ?? picked ?? state.audience;
  const readers = audience === null ? people : people.filter((one) => isWithin(one.audience, audience));
  return (
    <form action={action} className="flex max-w-3xl flex-col gap-5">
      <ActingField />
      <input type="hidden" name={COMMENT_INPUTS.reference} value={reference} />
      <input type="hidden" name={COMMENT_INPUTS.threadId} value={threadId ?? ""} />
      <input type="hidden" name={COMMENT_INPUTS.commentId} value={corrected?.id ?? ""} />
      <input type="hidden" name={COMMENT_INPUTS.creationKey} value={state.creationKey ?? creationKey} />
      {/* New defaults need new fields. */}
      <div key={state.submission} className="flex flex-col gap-5">
        <CommentText
          id={`${id}-texte`}
          label={
            corrected ? "Modifier votre commentaire" : opensThread ? "Votre commentaire" : "Votre réponse"
          }
          body={state.body ?? corrected?.body ?? ""}
          people={readers}
          error={state.error}
        />
        {state.signedOut && <SignInAgain />}
        <MentionField
          idPrefix={id}
          people={only === null ? people : readers}
          mentionedIds={state.mentionedIds}
          saysAudience={only === null}
        />
        {opensThread && audiences.length > 0 ? (
          <AudienceField
            audiences={audiences}
            chosen={state.audience}
            isTerritory={isTerritory}
            onChoose={setPicked}
          />
        ) : (
          <input type="hidden" name={COMMENT_INPUTS.audience} value={audience ?? ""} />
        )}
      </div>
      {audience !== null && (
        <p className="m-0" role="status">
          <strong>Visible par&nbsp;:</strong> {audienceLabel(audience, isTerritory)}
        </p>
      )}
      <CommentButtons isCorrection={corrected !== null} opensThread={opensThread} isPending={isPending} />
    </form>
  );
}
