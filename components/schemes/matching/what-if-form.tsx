import { type Choice, ChoiceList } from "@/components/projects/form/choice-field";
import { FieldMessages, messagesId } from "@/components/projects/form/field-messages";
import { SelectField } from "@/components/projects/form/select-field";
import { TextField } from "@/components/projects/form/text-field";
import { ErrorSummary } from "@/components/ui/error-summary";
import { NEED_KINDS, PHASES } from "@/lib/features/projects/constants";
import { inputId } from "@/lib/features/projects/form/rules";
import type { FormErrors } from "@/lib/features/projects/form/types";
import { FUNDING_NATURE_LABELS, NEED_KIND_LABELS, PHASE_LABELS } from "@/lib/features/projects/labels";
import { APPLICANT_KINDS } from "@/lib/features/schemes/constants";
import { QPV_GENERATIONS, SOUGHT_NATURES } from "@/lib/features/schemes/criteria/constants";
import {
  COMPARE_PARAMETER,
  HYPOTHESIS_PARAMETERS,
} from "@/lib/features/schemes/criteria/hypothesis/constants";
import { HYPOTHESIS_LABELS } from "@/lib/features/schemes/criteria/hypothesis/labels";
import type { HypothesisValues } from "@/lib/features/schemes/criteria/hypothesis/types";
import { whatIfPath } from "@/lib/features/schemes/criteria/routes";
import { APPLICANT_LABELS } from "@/lib/features/schemes/labels";

export type WhatIfFormProps = {
  readonly reference: string;
  readonly values: HypothesisValues;
  readonly errors: FormErrors;
  readonly priorities: readonly { readonly value: string; readonly label: string }[];
};

type ManyField = "priorities" | "qpvGenerations" | "natures" | "needs";

/** Everything stands in the address: a form that asks, and writes nothing. */
export function WhatIfForm({ reference, values, errors, priorities }: WhatIfFormProps) {
  const named = (field: keyof HypothesisValues) => {
    const name = HYPOTHESIS_PARAMETERS[field];
    return { name, label: HYPOTHESIS_LABELS[field], error: errors[name] };
  };
  const single = (field: Exclude<keyof HypothesisValues, ManyField>) => ({
    ...named(field),
    value: values[field],
  });
  const many = (field: ManyField) => {
    const { label, ...rest } = named(field);
    return { ...rest, legend: label, chosen: values[field] };
  };
  const fields = Object.keys(HYPOTHESIS_PARAMETERS) as (keyof HypothesisValues)[];
  const messages = fields.flatMap((field) => {
    const message = errors[HYPOTHESIS_PARAMETERS[field]];
    return message === undefined
      ? []
      : [
          {
            fieldId: inputId(HYPOTHESIS_PARAMETERS[field]),
            message: `${HYPOTHESIS_LABELS[field]}\u00A0: ${message}.`,
          },
        ];
  });
  return (
    <form action={whatIfPath(reference)} method="get" aria-label="Supposer un changement" noValidate>
      <ErrorSummary errors={messages} />
      <input type="hidden" name={COMPARE_PARAMETER} value="oui" />
      <div className="grid items-start gap-6 pt-4 md:grid-cols-2">
        <SelectField
          {...single("phase")}
          placeholder="À préciser"
          options={PHASES.map((value) => ({ value, label: PHASE_LABELS[value] }))}
          className="m-0"
        />
        <SelectField
          {...single("ownerKind")}
          placeholder="Je ne sais pas encore"
          options={APPLICANT_KINDS.map((value) => ({ value, label: APPLICANT_LABELS[value] }))}
          className="m-0"
        />
        <TextField {...single("totalCost")} hint="En euros." className="m-0" />
        <TextField
          {...single("ownShare")}
          hint="En euros. Laissée telle quelle, elle suit le coût total."
          className="m-0"
        />
        <TextField {...single("startsOn")} hint="Par exemple&nbsp;: 31/03/2027." className="m-0" />
        <TextField {...single("endsOn")} hint="Par exemple&nbsp;: 30/06/2028." className="m-0" />
        <SelectField
          {...single("mainPriority")}
          placeholder="À préciser"
          options={priorities}
          className="m-0"
        />
        <Choices {...many("priorities")} choices={priorities} />
        <Choices
          {...many("qpvGenerations")}
          choices={QPV_GENERATIONS.map((year) => ({
            value: String(year),
            label: `Un quartier au périmètre de ${year}`,
          }))}
        />
        <Choices
          {...many("natures")}
          choices={SOUGHT_NATURES.map((value) => ({ value, label: FUNDING_NATURE_LABELS[value] }))}
        />
        <Choices
          {...many("needs")}
          choices={NEED_KINDS.map((value) => ({ value, label: NEED_KIND_LABELS[value] }))}
        />
      </div>
      <div className="flex flex-wrap gap-4 pt-4">
        <button type="submit" className="fr-btn">
          Comparer
        </button>
        <a className="fr-btn fr-btn--secondary" href={whatIfPath(reference)}>
          Revenir à la situation d’aujourd’hui
        </a>
      </div>
    </form>
  );
}

type ChoicesProps = {
  readonly name: string;
  readonly legend: string;
  readonly error: string | undefined;
  readonly chosen: readonly string[];
  readonly choices: readonly Choice[];
};

function Choices({ name, legend, error, chosen, choices }: ChoicesProps) {
  const id = inputId(name);
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className={`fr-fieldset ${error === undefined ? "" : "fr-fieldset--error"}`}
      aria-describedby={messagesId(id)}
    >
      <legend className="fr-fieldset__legend fr-fieldset__legend--regular">{legend}</legend>
      <ChoiceList name={name} type="checkbox" chosen={chosen} choices={choices} />
      <FieldMessages inputId={id} error={error} />
    </fieldset>
  );
}
