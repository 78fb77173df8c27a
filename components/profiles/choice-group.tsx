import { inputId } from "@/lib/features/projects/form/rules";

type ChoiceGroupProps = {
  readonly name: string;
  readonly legend: string;
  readonly hint?: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: readonly string[];
  readonly error: string | undefined;
};

/** Several of a list; the summary of errors leads to its first box. */
export function ChoiceGroup({ name, legend, hint, options, chosen, error }: ChoiceGroupProps) {
  const messagesId = `${name}-messages`;
  return (
    <fieldset
      className={`fr-fieldset ${error === undefined ? "" : "fr-fieldset--error"}`}
      aria-describedby={messagesId}
    >
      <legend className="fr-fieldset__legend fr-fieldset__legend--regular">
        {legend}
        {hint !== undefined && <span className="fr-hint-text">{hint}</span>}
      </legend>
      <div className="fr-fieldset__element">
        <div className="grid grid-cols-1 gap-2 sm:grid-cols-2">
          {options.map(({ value, label }, place) => {
            const id = place === 0 ? inputId(name) : `${name}-${value}`;
            return (
              <div key={value} className="fr-checkbox-group fr-checkbox-group--sm">
                <input
                  type="checkbox"
                  id={id}
                  name={name}
                  value={value}
                  defaultChecked={chosen.includes(value)}
                />
                <label className="fr-label" htmlFor={id}>
                  {label}
                </label>
              </div>
            );
          })}
        </div>
      </div>
      <div className="fr-messages-group" id={messagesId}>
        {error !== undefined && <p className="fr-message fr-message--error">{error}</p>}
      </div>
    </fieldset>
  );
}
