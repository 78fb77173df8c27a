"use client";
import { useActionState } from "react";
import { ChoiceField } from "@/components/projects/form/choice-field";
import { TextField } from "@/components/projects/form/text-field";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SavedMeanwhile } from "@/components/ui/saved-meanwhile";
import { saveIndicatorAction } from "@/lib/features/indicators/actions";
import { DIRECTIONS } from "@/lib/features/indicators/constants";
import { DIRECTION_LABELS, INDICATOR_FIELD_LABELS } from "@/lib/features/indicators/labels";
import type { IndicatorFormState, IndicatorFormValues } from "@/lib/features/indicators/types";
import { inputId } from "@/lib/features/projects/form/rules";
import type { PriorityOption } from "@/lib/features/projects/types";
import { AggregationFields } from "./aggregation-fields";

export type IndicatorFormProps = {
  /** Null for a new one. */
  readonly slug: string | null;
  readonly version: number;
  readonly values: IndicatorFormValues;
  /** Projects have figures of it already. */
  readonly isSettled: boolean;
  readonly priorities: readonly PriorityOption[];
};

/** Works without JavaScript: the action's answer is drawn by the server. */
export function IndicatorForm({ slug, version, values: saved, isSettled, priorities }: IndicatorFormProps) {
  const start: IndicatorFormState = {
    values: saved,
    errors: {},
    refusal: null,
    version,
    theirs: [],
    submission: 0,
  };
  const [state, submit, pending] = useActionState(saveIndicatorAction, start);
  const { values, errors, refusal, theirs, submission } = state;
  const messages = Object.entries(errors).map(([field, message]) => ({ fieldId: inputId(field), message }));
  return (
    <form action={submit} noValidate className="max-w-2xl">
      <ErrorSummary
        {...(refusal !== null && { title: "L’indicateur n’est pas enregistré" })}
        errors={refusal === null ? messages : [{ message: refusal }, ...messages]}
        submission={submission}
      />
      <SavedMeanwhile lines={theirs} />
      {slug !== null && <input type="hidden" name="slug" value={slug} />}
      <input key={`version-${state.version}`} type="hidden" name="version" value={state.version} />
      {/* Inputs are not controlled: drawn anew from each answer. */}
      <div key={submission} className="flex flex-col gap-6 pt-6">
        <TextField
          name="label"
          label={INDICATOR_FIELD_LABELS.label}
          hint="Par exemple&nbsp;: Emplois créés"
          value={values.label}
          error={errors.label}
        />
        <TextField
          name="unit"
          label={INDICATOR_FIELD_LABELS.unit}
          hint="Par exemple&nbsp;: emplois, m², %"
          value={values.unit}
          error={errors.unit}
        />
        <ChoiceField
          name="direction"
          legend="Un progrès va"
          type="radio"
          chosen={[values.direction]}
          choices={DIRECTIONS.map((value) => ({ value, label: DIRECTION_LABELS[value] }))}
          error={errors.direction}
        />
        <AggregationFields values={values} errors={errors} isSettled={isSettled} />
        <ChoiceField
          name="priorityIds"
          legend={INDICATOR_FIELD_LABELS.priorityIds}
          hint="L’indicateur est proposé en premier aux projets de ces priorités."
          type="checkbox"
          chosen={values.priorityIds}
          choices={priorities.map(({ id, label }) => ({ value: String(id), label }))}
          error={errors.priorityIds}
        />
      </div>
      <button type="submit" className="fr-btn mt-6" aria-disabled={pending}>
        Enregistrer
      </button>
    </form>
  );
}
