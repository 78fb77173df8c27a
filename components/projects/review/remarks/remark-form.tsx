"use client";
import { useActionState } from "react";
import { SignInAgain } from "@/components/accounts/sign-in-again";
import { ErrorSummary } from "@/components/ui/error-summary";
import { remarkAction } from "@/lib/features/projects/review/remarks/actions";
import { REMARK_INPUTS, type RemarkCommand } from "@/lib/features/projects/review/remarks/constants";
import { REMARK_COMMAND_LABELS } from "@/lib/features/projects/review/remarks/labels";
import { remarkFormPath } from "@/lib/features/projects/review/remarks/routes";
import { remarkFieldId } from "@/lib/features/projects/review/remarks/rules";
import type { RemarkFormState } from "@/lib/features/projects/review/remarks/types";
import { FieldError } from "../field-error";

type RemarkFormProps = {
  readonly reference: string;
  readonly remarkId: number;
  /** 0 when it can no longer be read: the one that was sent stays. */
  readonly revision: number;
  readonly answer: string;
  readonly commands: readonly RemarkCommand[];
  /** Names the remark for whoever does not see it above. */
  readonly about: string;
};

const NOTHING_SENT: RemarkFormState = {
  submission: 0,
  answer: null,
  revision: null,
  error: null,
  signedOut: false,
};

export function RemarkForm({ reference, remarkId, revision, answer, commands, about }: RemarkFormProps) {
  const [state, send, isPending] = useActionState(
    remarkAction,
    NOTHING_SENT,
    remarkFormPath(reference, remarkId),
  );
  const id = remarkFieldId(remarkId);
  const hasAnswer = commands.includes("answer");
  return (
    <form action={send} className="flex max-w-3xl flex-col gap-3">
      <input type="hidden" name={REMARK_INPUTS.reference} value={reference} />
      <input type="hidden" name={REMARK_INPUTS.remarkId} value={remarkId} />
      <input type="hidden" name={REMARK_INPUTS.revision} value={revision || (state.revision ?? 0)} />
      <ErrorSummary
        title="La remarque n’est pas changée"
        errors={state.error === null ? [] : [{ message: state.error, ...(hasAnswer ? { fieldId: id } : {}) }]}
        submission={state.submission}
      />
      {state.signedOut && <SignInAgain />}
      {hasAnswer && (
        <div key={state.submission} className="fr-input-group m-0">
          <label className="fr-label" htmlFor={id}>
            Votre réponse<span className="fr-sr-only"> sur&nbsp;: {about}</span>
            <span className="fr-hint-text">Facultatif&nbsp;: ce que vous avez fait.</span>
          </label>
          <textarea
            className="fr-input"
            id={id}
            name={REMARK_INPUTS.answer}
            rows={2}
            defaultValue={state.answer ?? answer}
            aria-invalid={state.error !== null}
            aria-describedby={state.error === null ? undefined : `${id}-erreur`}
          />
          <FieldError id={`${id}-erreur`} message={state.error ?? undefined} />
        </div>
      )}
      <div className="flex flex-wrap gap-3">
        {commands.map((command) => (
          <button
            key={command}
            type="submit"
            name={REMARK_INPUTS.command}
            value={command}
            className="fr-btn fr-btn--secondary fr-btn--sm"
            aria-disabled={isPending}
          >
            {REMARK_COMMAND_LABELS[command]}
            <span className="fr-sr-only">&nbsp;: {about}</span>
          </button>
        ))}
      </div>
    </form>
  );
}
