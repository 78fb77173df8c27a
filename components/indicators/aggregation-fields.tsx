import { ChoiceField } from "@/components/projects/form/choice-field";
import { TextField } from "@/components/projects/form/text-field";
import { AGGREGATIONS } from "@/lib/features/indicators/constants";
import {
  AGGREGATION_HINTS,
  AGGREGATION_LABELS,
  INDICATOR_FIELD_LABELS,
  INDICATOR_REFUSAL_LABELS,
} from "@/lib/features/indicators/labels";
import type { IndicatorFormState } from "@/lib/features/indicators/types";

type AggregationFieldsProps = Pick<IndicatorFormState, "values" | "errors"> & { readonly isSettled: boolean };

/** How projects add up: a choice, until a project has figures; from then on, what was chosen and why it stays. */
export function AggregationFields({ values, errors, isSettled }: AggregationFieldsProps) {
  const settled = AGGREGATIONS.find((one) => one === values.aggregation);
  const isAsked = !isSettled || settled === undefined;
  return (
    <>
      {isAsked ? (
        <ChoiceField
          name="aggregation"
          legend={INDICATOR_FIELD_LABELS.aggregation}
          type="radio"
          chosen={[values.aggregation]}
          choices={AGGREGATIONS.map((value) => ({
            value,
            label: AGGREGATION_LABELS[value],
            hint: AGGREGATION_HINTS[value],
          }))}
          error={errors.aggregation}
        />
      ) : (
        <div>
          <input type="hidden" name="aggregation" value={settled} />
          <p className="m-0">
            {INDICATOR_FIELD_LABELS.aggregation}&nbsp;: <strong>{AGGREGATION_LABELS[settled]}</strong>
          </p>
          <p className="fr-hint-text m-0">{INDICATOR_REFUSAL_LABELS.aggregationSettled}</p>
        </div>
      )}
      {(isAsked || settled === "ratio") && (
        <>
          <TextField
            name="numeratorLabel"
            label={INDICATOR_FIELD_LABELS.numeratorLabel}
            hint="Pour un taux seulement. Par exemple&nbsp;: Locaux commerciaux vacants"
            value={values.numeratorLabel}
            error={errors.numeratorLabel}
          />
          <TextField
            name="denominatorLabel"
            label={INDICATOR_FIELD_LABELS.denominatorLabel}
            hint="Pour un taux seulement. Par exemple&nbsp;: Locaux commerciaux"
            value={values.denominatorLabel}
            error={errors.denominatorLabel}
          />
        </>
      )}
    </>
  );
}
