import type { ReactNode } from "react";

export type FieldAttributes = {
  readonly id: string;
  readonly name: string;
  readonly className: string;
  readonly required: true;
  readonly "aria-invalid": boolean;
  readonly "aria-describedby": string;
};

export type FormFieldProps = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly error: string | undefined;
  readonly kind?: "input" | "select";
  readonly children: (attributes: FieldAttributes) => ReactNode;
};

/** Label, hint, control and what is wrong with it, tied together. */
export function FormField({ name, label, hint, error, kind = "input", children }: FormFieldProps) {
  const failed = error !== undefined;
  const errorId = `${name}-erreur`;
  return (
    <div className={`fr-${kind}-group ${failed ? `fr-${kind}-group--error` : ""}`}>
      <label className="fr-label" htmlFor={name}>
        {label}
        {hint !== undefined && <span className="fr-hint-text">{hint}</span>}
      </label>
      {children({
        id: name,
        name,
        className: `fr-${kind} ${failed ? `fr-${kind}--error` : ""}`,
        required: true,
        "aria-invalid": failed,
        "aria-describedby": errorId,
      })}
      <FieldError id={errorId} error={error} />
    </div>
  );
}

export function FieldError({ id, error }: { readonly id: string; readonly error: string | undefined }) {
  return (
    <div className="fr-messages-group" id={id} aria-live="polite">
      {error !== undefined && <p className="fr-message fr-message--error">{error}</p>}
    </div>
  );
}
