import type { ReactNode } from "react";
import { inputId } from "@/lib/features/projects/form/rules";
import { FieldMessages, messagesId } from "./field-messages";
import { FieldRemarks } from "./field-remarks";
import { RequiredMark } from "./required-mark";

export type SelectFieldProps = {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly value: string;
  readonly error: string | undefined;
  readonly required?: boolean;
  /** Said when nothing is chosen; without it, something always is. */
  readonly placeholder?: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly className?: string;
  /** Takes the focus when it appears: it was asked for by a button. */
  readonly isNew?: boolean;
};

export function SelectField(props: SelectFieldProps) {
  const { name, label, hint, value, error, required = false, placeholder, options, className = "" } = props;
  const id = inputId(name);
  const isKnown = options.some((option) => option.value === value);
  return (
    <div className={`fr-select-group ${error === undefined ? "" : "fr-select-group--error"} ${className}`}>
      <label className="fr-label" htmlFor={id}>
        {label}
        {required && <RequiredMark />}
        {hint !== undefined && <span className="fr-hint-text">{hint}</span>}
      </label>
      <select
        id={id}
        name={name}
        defaultValue={isKnown ? value : ""}
        aria-describedby={messagesId(id)}
        aria-invalid={error !== undefined}
        className={`fr-select ${error === undefined ? "" : "fr-select--error"}`}
        // biome-ignore lint/a11y/noAutofocus: the reader has just asked for this line
        autoFocus={props.isNew ?? false}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <FieldMessages inputId={id} error={error}>
        <FieldRemarks inputId={id} />
      </FieldMessages>
    </div>
  );
}
