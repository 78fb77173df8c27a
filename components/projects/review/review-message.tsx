import { REVIEW_INPUTS } from "@/lib/features/projects/review/constants";
import { reviewFieldId } from "@/lib/features/projects/review/rules";
import type { ReviewFormState } from "@/lib/features/projects/review/types";
import { FieldError } from "./field-error";

type ReviewMessageProps = { readonly state: ReviewFormState; readonly mayReject: boolean };

export function ReviewMessage({ state, mayReject }: ReviewMessageProps) {
  const id = reviewFieldId(["message"]);
  const error = state.errors.find(({ fieldId }) => fieldId === id)?.message;
  return (
    <div className={`fr-input-group m-0 ${error ? "fr-input-group--error" : ""}`}>
      <label className="fr-label" htmlFor={id}>
        {mayReject ? "Message au territoire" : "Message à l’ANCT"}
        <span className="fr-hint-text" id={`${id}-aide`}>
          {mayReject
            ? "Obligatoire pour refuser (le motif). Pour demander des compléments, un message ou une remarque sur un champ suffit. Facultatif pour accepter."
            : "Facultatif\u00A0: ce que l’ANCT doit savoir, ou votre réponse à ses remarques."}
        </span>
      </label>
      <textarea
        className="fr-input"
        id={id}
        name={REVIEW_INPUTS.message}
        rows={4}
        defaultValue={state.message}
        aria-invalid={error !== undefined}
        aria-describedby={error ? `${id}-aide ${id}-erreur` : `${id}-aide`}
      />
      <FieldError id={`${id}-erreur`} message={error} />
    </div>
  );
}
