import type { ReactNode } from "react";
import { inputId } from "@/lib/features/projects/form/rules";
import { FieldMessages, messagesId } from "./field-messages";
import { RequiredMark } from "./required-mark";

export type FieldGroupProps = {
  readonly name: string;
  readonly legend: ReactNode;
  readonly hint?: ReactNode;
  readonly error: string | undefined;
  readonly required?: boolean;
  readonly children: ReactNode;
};

/** Several inputs under one legend. The fieldset itself takes the focus when a link leads to the field. */
export function FieldGroup({ name, legend, hint, error, required = false, children }: FieldGroupProps) {
  const id = inputId(name);
  const hintId = `${id}-hint`;
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className={`fr-fieldset ${error === undefined ? "" : "fr-fieldset--error"}`}
      aria-describedby={hint === undefined ? messagesId(id) : `${hintId} ${messagesId(id)}`}
    >
      <legend className="fr-fieldset__legend fr-fieldset__legend--regular">
        {legend}
        {required && <RequiredMark />}
      </legend>
      {hint !== undefined && (
        <p id={hintId} className="fr-fieldset__element fr-hint-text">
          {hint}
        </p>
      )}
      {children}
      <FieldMessages inputId={id} error={error} />
    </fieldset>
  );
}
