import type { ReactNode } from "react";
import { inputId } from "@/lib/features/projects/form/rules";
import { FieldMessages, messagesId } from "./field-messages";
import { FieldRemarks } from "./field-remarks";
import { RequiredMark } from "./required-mark";

export type TextFieldProps = {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly value: string;
  readonly error: string | undefined;
  readonly required?: boolean;
  /** Height of a text of several lines. */
  readonly rows?: number;
  readonly type?: "text" | "email" | "tel" | "date" | "time" | "url";
  readonly className?: string;
  /** Takes the focus when it appears: it was asked for by a button. */
  readonly isNew?: boolean;
};

/** No `maxLength`: it would cut a pasted text without a word. Too long is told, with the count, when saving. */
export function TextField(props: TextFieldProps) {
  const { name, label, hint, value, error, required = false, rows, type = "text", className = "" } = props;
  const id = inputId(name);
  const shared = {
    id,
    name,
    defaultValue: value,
    autoComplete: "off",
    "aria-describedby": messagesId(id),
    "aria-invalid": error !== undefined,
    className: `fr-input ${error === undefined ? "" : "fr-input--error"}`,
    autoFocus: props.isNew ?? false,
  };
  return (
    <div className={`fr-input-group ${error === undefined ? "" : "fr-input-group--error"} ${className}`}>
      <label className="fr-label" htmlFor={id}>
        {label}
        {required && <RequiredMark />}
        {hint !== undefined && <span className="fr-hint-text">{hint}</span>}
      </label>
      {rows === undefined ? <input type={type} {...shared} /> : <textarea rows={rows} {...shared} />}
      <FieldMessages inputId={id} error={error}>
        <FieldRemarks inputId={id} />
      </FieldMessages>
    </div>
  );
}
