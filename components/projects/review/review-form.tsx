"use client";
import { useActionState, useId } from "react";
import { SignInAgain } from "@/components/accounts/sign-in-again";
import { ActingField } from "@/components/layout/acting";
import { ErrorSummary } from "@/components/ui/error-summary";
import { reviewAction } from "@/lib/features/projects/review/actions";
import { REVIEW_COMMAND_LABELS, reviewRefusalLabel } from "@/lib/features/projects/review/labels";
import { projectReviewPath } from "@/lib/features/projects/review/routes";
import { projectAsSent, type ReviewChoice, type ReviewCommand } from "@/lib/features/projects/review/rules";
import type { ReviewedProject, ReviewFormState } from "@/lib/features/projects/review/types";
import { CommentRows } from "./comment-rows";
import { ReviewMessage } from "./review-message";

type ReviewFormProps = {
  readonly reference: string;
  /** As the page shows it: a step is taken on what was read. Null when it can no longer be read. */
  readonly project: ReviewedProject | null;
  /** The queue that its reader goes through, carried along. */
  readonly queue?: string;
};

const NOTHING_TYPED: ReviewFormState = {
  submission: 0,
  message: "",
  rows: [{ field: "", comment: "" }],
  errors: [],
  sent: null,
  signedOut: false,
  addedRow: null,
};

const BUTTON_LOOKS: Partial<Record<ReviewCommand, string>> = {
  withdraw: "fr-btn--secondary",
  requestChanges: "fr-btn--secondary",
  reject: "fr-btn--tertiary",
};

/** Each step is a button of one form, so that it works without JavaScript; one that is refused says why. */
export function ReviewForm({ reference, project, queue }: ReviewFormProps) {
  const [state, action] = useActionState(reviewAction, NOTHING_TYPED, projectReviewPath(reference));
  const reasonId = useId();
  const shown = project ?? (state.sent && projectAsSent(state.sent));
  if (!shown) return null;
  const { version, reviewStatus, choices } = shown;
  const possible = choices.filter(({ refusal }) => refusal === null).map(({ command }) => command);
  const reasonOf = ({ command, refusal }: ReviewChoice) =>
    refusal === null ? null : reviewRefusalLabel(refusal, command, reviewStatus);
  const reasons = [...new Set(choices.map(reasonOf).filter((reason) => reason !== null))];
  return (
    <form action={action} className="flex flex-col gap-6">
      <ActingField />
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="file" value={queue || (state.sent?.file ?? "")} />
      <ErrorSummary
        title="Votre étape n’a pas été enregistrée"
        errors={state.errors}
        submission={state.submission}
      />
      {state.signedOut && <SignInAgain />}
      {/* New defaults need new fields: a select keeps its first one otherwise. */}
      <div key={state.submission} className="flex flex-col gap-6">
        {possible.some((command) => command !== "withdraw") ? (
          <ReviewMessage state={state} mayReject={possible.includes("reject")} />
        ) : (
          <UnsentMessage message={state.message} />
        )}
        {possible.includes("requestChanges") && <CommentRows state={state} />}
      </div>
      <div className="flex flex-col gap-3">
        <ul className="fr-btns-group fr-btns-group--inline-md">
          {choices.map((choice) => {
            const reason = reasonOf(choice);
            return (
              <li key={choice.command}>
                <button
                  type="submit"
                  name="command"
                  value={choice.command}
                  disabled={reason !== null}
                  aria-describedby={reason === null ? undefined : `${reasonId}-${reasons.indexOf(reason)}`}
                  className={`fr-btn ${BUTTON_LOOKS[choice.command] ?? ""}`}
                >
                  {REVIEW_COMMAND_LABELS[choice.command]}
                </button>
              </li>
            );
          })}
        </ul>
        {reasons.map((reason, position) => (
          <p key={reason} id={`${reasonId}-${position}`} className="fr-hint-text m-0">
            {reason}
          </p>
        ))}
      </div>
    </form>
  );
}

/** Somebody else was faster, so there is nothing to send any more: the words are given back all the same. */
function UnsentMessage({ message }: { readonly message: string }) {
  if (message === "") return null;
  return (
    <div>
      <p className="m-0">Votre message, qui n’a pas été envoyé&nbsp;:</p>
      <blockquote className="m-0 whitespace-pre-line wrap-anywhere">{message}</blockquote>
    </div>
  );
}
