import type { ReactNode } from "react";
import { inputId } from "@/lib/features/projects/form/rules";
import { FieldMessages, messagesId } from "./field-messages";
import { RequiredMark } from "./required-mark";

export type Choice = { readonly value: string; readonly label: ReactNode; readonly hint?: ReactNode };

export type ChoiceFieldProps = {
  readonly name: string;
  readonly type: "radio" | "checkbox";
  readonly legend: ReactNode;
  readonly hint?: ReactNode;
  readonly chosen: readonly string[];
  readonly error: string | undefined;
  readonly required?: boolean;
  readonly choices: readonly Choice[];
};

/** Radio buttons or checkboxes. The fieldset itself takes the focus when a link leads to the field. */
export function ChoiceField(props: ChoiceFieldProps) {
  const { name, type, legend, hint, chosen, error, required = false, choices } = props;
  const id = inputId(name);
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className={`fr-fieldset ${error === undefined ? "" : "fr-fieldset--error"}`}
      aria-labelledby={`${id}-legend ${messagesId(id)}`}
    >
      <legend className="fr-fieldset__legend fr-fieldset__legend--regular" id={`${id}-legend`}>
        {legend}
        {required && <RequiredMark />}
        {hint !== undefined && <span className="fr-hint-text">{hint}</span>}
      </legend>
      <ChoiceList name={name} type={type} chosen={chosen} choices={choices} />
      <FieldMessages inputId={id} error={error} />
    </fieldset>
  );
}

export function ChoiceList({
  name,
  type,
  chosen,
  choices,
}: Pick<ChoiceFieldProps, "name" | "type" | "chosen" | "choices">) {
  return choices.map(({ value, label, hint }) => {
    const id = `${inputId(name)}-${value}`;
    return (
      <div key={value} className="fr-fieldset__element">
        <div className={type === "radio" ? "fr-radio-group" : "fr-checkbox-group"}>
          <input id={id} name={name} type={type} value={value} defaultChecked={chosen.includes(value)} />
          <label className="fr-label" htmlFor={id}>
            {label}
            {hint !== undefined && <span className="fr-hint-text">{hint}</span>}
          </label>
        </div>
      </div>
    );
  });
}
