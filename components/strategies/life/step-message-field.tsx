import { STEP_INPUTS, STEP_MESSAGE_ID, STEP_MESSAGE_LIMIT } from "@/lib/features/strategies/life/constants";
import { formatNumber } from "@/lib/kernel/format";

export type StepMessageFieldProps = { readonly message: string; readonly error: string | undefined };

/** What the ministry asks for. */
export function StepMessageField({ message, error }: StepMessageFieldProps) {
  const help = `${STEP_MESSAGE_ID}-aide`;
  return (
    <div className={`fr-input-group m-0 ${error ? "fr-input-group--error" : ""}`}>
      <label className="fr-label" htmlFor={STEP_MESSAGE_ID}>
        Ce que vous demandez au territoire
        <span className="fr-hint-text" id={help}>
          Le territoire et le ministère le lisent. {formatNumber(STEP_MESSAGE_LIMIT)}&nbsp;caractères au plus.
        </span>
      </label>
      <textarea
        id={STEP_MESSAGE_ID}
        name={STEP_INPUTS.message}
        rows={4}
        className="fr-input"
        defaultValue={message}
        aria-invalid={error !== undefined}
        aria-describedby={error ? `${help} ${STEP_MESSAGE_ID}-erreur` : help}
      />
      {error !== undefined && (
        <p id={`${STEP_MESSAGE_ID}-erreur`} className="fr-error-text">
          {error}
        </p>
      )}
    </div>
  );
}
