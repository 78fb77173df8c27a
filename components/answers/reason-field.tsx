import { FieldMessages, messagesId } from "@/components/projects/form/field-messages";
import { ANSWER_INPUTS, REFUSAL_REASONS } from "@/lib/features/answers/constants";
import { REFUSAL_REASON_LABELS } from "@/lib/features/answers/labels";

type ReasonFieldProps = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
};

export function ReasonField({ id, label, value, error }: ReasonFieldProps) {
  return (
    <div className={`fr-select-group m-0 ${error === undefined ? "" : "fr-select-group--error"}`}>
      <label className="fr-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        name={ANSWER_INPUTS.refusalReason}
        defaultValue={value}
        className={`fr-select ${error === undefined ? "" : "fr-select--error"}`}
        aria-invalid={error !== undefined}
        aria-describedby={messagesId(id)}
      >
        <option value="">Choisir</option>
        {REFUSAL_REASONS.map((reason) => (
          <option key={reason} value={reason}>
            {REFUSAL_REASON_LABELS[reason]}
          </option>
        ))}
      </select>
      <FieldMessages inputId={id} error={error} />
    </div>
  );
}
