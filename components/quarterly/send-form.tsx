"use client";
import { useActionState } from "react";
import { ActingField } from "@/components/layout/acting";
import { ErrorSummary } from "@/components/ui/error-summary";
import { MESSAGE_LIMIT } from "@/lib/features/quarterly/constants";
import { sendReviewAction } from "@/lib/features/quarterly/sending/actions";
import { MESSAGE_ID } from "@/lib/features/quarterly/sending/constants";
import type { SendFormState } from "@/lib/features/quarterly/types";

const UNTOUCHED: SendFormState = { submission: 0, message: "", sent: null, errors: [] };

export type SendFormProps = {
  /** Of the page, by which an answer without JavaScript is known: also where the review can no longer be read. */
  readonly path: string;
  /** Null when the review can no longer be read. */
  readonly shown: {
    readonly quarter: string;
    /** What the page shows above: whoever sends has read exactly this. Empty when there is nothing to send. */
    readonly stamp: string;
  } | null;
};

/** Draws nothing where there is nothing to send, unless a message comes back. */
export function SendForm({ path, shown }: SendFormProps) {
  const [state, action, isPending] = useActionState(sendReviewAction, UNTOUCHED, path);
  const error = state.errors.find(({ fieldId }) => fieldId === MESSAGE_ID)?.message;
  const { quarter, stamp } = shown ?? state.sent ?? { quarter: "", stamp: "" };
  if (stamp === "" && state.submission === 0) return null;
  return (
    <form action={action} className="flex flex-col gap-6 pt-4">
      <ActingField />
      <input type="hidden" name="quarter" value={quarter} />
      <input type="hidden" name="stamp" value={stamp} />
      <ErrorSummary title="La revue n’est pas envoyée" errors={state.errors} submission={state.submission} />
      <div className={`fr-input-group m-0 ${error ? "fr-input-group--error" : ""}`}>
        <label className="fr-label" htmlFor={MESSAGE_ID}>
          Message au ministère
          <span className="fr-hint-text" id={`${MESSAGE_ID}-aide`}>
            Facultatif&nbsp;: ce qu’il faut retenir du trimestre, ce que vous attendez. {MESSAGE_LIMIT}
            &nbsp;caractères au plus.
          </span>
        </label>
        <textarea
          key={state.submission}
          id={MESSAGE_ID}
          name="message"
          rows={5}
          className="fr-input"
          defaultValue={state.message}
          aria-invalid={error !== undefined}
          aria-describedby={error ? `${MESSAGE_ID}-aide ${MESSAGE_ID}-erreur` : `${MESSAGE_ID}-aide`}
        />
        {error !== undefined && (
          <p id={`${MESSAGE_ID}-erreur`} className="fr-error-text">
            {error}
          </p>
        )}
      </div>
      <div>
        <button type="submit" className="fr-btn" disabled={isPending || stamp === ""}>
          {isPending ? "Envoi…" : "Envoyer au ministère"}
        </button>
      </div>
    </form>
  );
}
