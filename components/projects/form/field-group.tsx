import type { ReactNode } from "react";
import { inputId } from "@/lib/features/projects/form/rules";
import { FieldMessages, messagesId } from "./field-messages";
import { FieldRemarks, remarksId, useRemarks } from "./field-remarks";
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
  const describedBy = [
    ...(hint === undefined ? [] : [hintId]),
    ...(useRemarks(id).length === 0 ? [] : [remarksId(id)]),
    messagesId(id),
  ];
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className={`fr-fieldset ${error === undefined ? "" : "fr-fieldset--error"}`}
      aria-describedby={describedBy.join(" ")}
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
      <div className="fr-fieldset__element empty:hidden">
        <FieldRemarks inputId={id} />
      </div>
      {children}
      <FieldMessages inputId={id} error={error} />
    </fieldset>
  );
}
