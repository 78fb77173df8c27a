import type { ReactNode } from "react";
import { inputId } from "@/lib/features/projects/form/rules";
import { FieldGroup, type FieldGroupProps } from "./field-group";

export type Choice = { readonly value: string; readonly label: ReactNode; readonly hint?: ReactNode };

export type ChoiceFieldProps = Omit<FieldGroupProps, "children"> & {
  readonly type: "radio" | "checkbox";
  readonly chosen: readonly string[];
  readonly choices: readonly Choice[];
};

/** Radio buttons or checkboxes. */
export function ChoiceField({ type, chosen, choices, ...group }: ChoiceFieldProps) {
  return (
    <FieldGroup {...group}>
      <ChoiceList name={group.name} type={type} chosen={chosen} choices={choices} />
    </FieldGroup>
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
            <span>{label}</span>
            {hint !== undefined && <span className="fr-hint-text">{hint}</span>}
          </label>
        </div>
      </div>
    );
  });
}
