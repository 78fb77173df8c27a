import { FieldMessages, messagesId } from "@/components/projects/form/field-messages";
import { inputId } from "@/lib/features/projects/form/rules";
import type { FormErrors } from "@/lib/features/projects/form/types";
import { CONFIRMED_INPUT, removalInput } from "@/lib/features/strategies/form/axes/rules";

export type RemovalFieldsProps = {
  /** Keys of the objectives that were said to go. */
  readonly confirmed: readonly string[];
  readonly errors: FormErrors;
};

const PREFIX = removalInput("");

/** Objectives that would go with projects attached to them: each is asked about before anything is saved. */
export function RemovalFields({ confirmed, errors }: RemovalFieldsProps) {
  const asked = Object.keys(errors).filter((name) => name.startsWith(PREFIX));
  return (
    <>
      {confirmed.map((key) => (
        <input key={key} type="hidden" name={CONFIRMED_INPUT} value={key} />
      ))}
      {asked.map((name) => {
        const id = inputId(name);
        return (
          <div key={name} className="fr-checkbox-group fr-checkbox-group--error pb-4">
            <input
              id={id}
              type="checkbox"
              name={CONFIRMED_INPUT}
              value={name.slice(PREFIX.length)}
              aria-describedby={messagesId(id)}
            />
            <label className="fr-label" htmlFor={id}>
              Supprimer quand même cet objectif
            </label>
            <FieldMessages inputId={id} error={errors[name]} />
          </div>
        );
      })}
    </>
  );
}
