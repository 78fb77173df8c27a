import { inputId } from "@/lib/features/projects/form/rules";
import { CHOOSER, FOLLOW_INTENT } from "@/lib/features/projects/indicators/form/rules";
import { offeredIndicators } from "@/lib/features/projects/indicators/rules";
import type { IndicatorOption } from "@/lib/features/projects/types";
import { FieldGroup } from "../form/field-group";
import { IndicatorOptions } from "./indicator-options";

export type IndicatorChooserProps = {
  readonly indicators: readonly IndicatorOption[];
  readonly priorityIds: readonly number[];
  readonly followedIds: readonly number[];
  readonly chosen: string;
  readonly error: string | undefined;
  readonly focusId: string | null;
};

const optionValue = ({ id, aggregation }: IndicatorOption) => `${id}:${aggregation}`;

/** One more indicator to follow: a list and a submit button, so that it works without JavaScript. */
export function IndicatorChooser(props: IndicatorChooserProps) {
  const { own, others } = offeredIndicators(props.indicators, props.priorityIds, props.followedIds);
  const id = inputId(CHOOSER);
  return (
    <FieldGroup
      name="indicators"
      legend="Suivre un indicateur de plus"
      hint="Les indicateurs des priorités du projet viennent en premier."
      error={props.error}
    >
      {own.length + others.length === 0 ? (
        <p className="fr-fieldset__element">Le projet suit déjà tous les indicateurs de la bibliothèque.</p>
      ) : (
        <div className="fr-fieldset__element flex flex-col items-start gap-4 md:flex-row md:items-end">
          <div className="fr-select-group m-0 w-full">
            <label className="fr-label" htmlFor={id}>
              Indicateur
            </label>
            <select
              id={id}
              name={CHOOSER}
              defaultValue={props.chosen}
              className="fr-select"
              // biome-ignore lint/a11y/noAutofocus: an indicator was removed by a button that has gone with it
              autoFocus={props.focusId === id}
            >
              <option value="">Choisir dans la bibliothèque</option>
              <IndicatorOptions
                label="Pour les priorités du projet"
                indicators={own}
                optionValue={optionValue}
              />
              <IndicatorOptions
                label={own.length > 0 ? "Autres indicateurs" : "Indicateurs"}
                indicators={others}
                optionValue={optionValue}
              />
            </select>
          </div>
          <button
            type="submit"
            name="intent"
            value={FOLLOW_INTENT}
            className="fr-btn fr-btn--secondary fr-btn--icon-left fr-icon-add-line shrink-0"
          >
            Suivre cet indicateur
          </button>
        </div>
      )}
    </FieldGroup>
  );
}
