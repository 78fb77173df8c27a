import { FieldGroup } from "@/components/projects/form/field-group";
import { IndicatorOptions } from "@/components/projects/indicators/indicator-options";
import { inputId } from "@/lib/features/projects/form/rules";
import type { FormErrors } from "@/lib/features/projects/form/types";
import { offeredIndicators } from "@/lib/features/projects/indicators/rules";
import type { IndicatorOption, PriorityOption } from "@/lib/features/projects/types";
import { OBJECTIVE_INPUT_LABELS } from "@/lib/features/strategies/form/labels";
import { ADD_TARGET_INTENT, TARGET_CHOOSER } from "@/lib/features/strategies/form/objective/rules";
import type { ObjectiveFormValues } from "@/lib/features/strategies/form/objective/types";
import { TargetRow } from "./target-row";

export type TargetFieldsProps = {
  readonly values: ObjectiveFormValues;
  readonly errors: FormErrors;
  readonly focusId: string | null;
  /** Null when the library cannot be read. */
  readonly indicators: readonly IndicatorOption[] | null;
  readonly priorities: readonly PriorityOption[];
};

/** By what it will be known that the objective is reached: one indicator of the library per target. */
export function TargetFields({ values, errors, focusId, indicators, priorities }: TargetFieldsProps) {
  const { targets, chosen } = values;
  const served = priorities.filter(({ slug }) => values.priorities.includes(slug)).map(({ id }) => id);
  const { own, others } = offeredIndicators(indicators ?? [], served, []);
  const id = inputId(TARGET_CHOOSER);
  return (
    <section aria-labelledby="cibles-titre">
      <h2 id="cibles-titre" className="fr-h5 m-0 pb-2">
        {OBJECTIVE_INPUT_LABELS.targets}
      </h2>
      <p className="fr-hint-text">
        D’où l’on part, où l’on veut être et en quelle année. L’avancement sera calculé à partir des projets
        rattachés.
      </p>
      <div className="flex flex-col gap-6">
        {targets.map((target, position) => (
          <TargetRow
            key={target.key}
            target={target}
            position={position}
            indicator={indicators?.find(({ slug }) => slug === target.indicator) ?? null}
            errors={errors}
            focusId={focusId}
          />
        ))}
        <FieldGroup name="ajout-cible" legend="Ajouter une cible" error={errors.chosen}>
          <div className="fr-fieldset__element flex flex-col items-start gap-4 md:flex-row md:items-end">
            <div className="fr-select-group m-0 w-full">
              <label className="fr-label" htmlFor={id}>
                Indicateur de la bibliothèque
              </label>
              <select
                id={id}
                name={TARGET_CHOOSER}
                defaultValue={chosen}
                className="fr-select"
                // biome-ignore lint/a11y/noAutofocus: a target was removed by a button that has gone with it
                autoFocus={focusId === id}
              >
                <option value="">Choisir un indicateur</option>
                <IndicatorOptions
                  label="Pour les priorités servies"
                  indicators={own}
                  optionValue={({ slug, aggregation }) => `${slug}:${aggregation}`}
                />
                <IndicatorOptions
                  label={own.length > 0 ? "Autres indicateurs" : "Indicateurs"}
                  indicators={others}
                  optionValue={({ slug, aggregation }) => `${slug}:${aggregation}`}
                />
              </select>
            </div>
            <button
              type="submit"
              name="intent"
              value={ADD_TARGET_INTENT}
              className="fr-btn fr-btn--secondary fr-btn--icon-left fr-icon-add-line shrink-0"
            >
              Ajouter cette cible
            </button>
          </div>
        </FieldGroup>
      </div>
    </section>
  );
}
