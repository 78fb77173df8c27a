import { ChoiceField } from "@/components/projects/form/choice-field";
import { FormSection } from "@/components/projects/form/form-section";
import { SelectField } from "@/components/projects/form/select-field";
import { TextField } from "@/components/projects/form/text-field";
import { APPLICANT_KINDS, SCHEME_NATURES, SCHEME_ZONES, SITUATIONS } from "@/lib/features/schemes/constants";
import { CONFIDENCES, type SchemeField } from "@/lib/features/schemes/content/constants";
import { SCHEME_FIELD_HINTS, SCHEME_FIELD_LABELS } from "@/lib/features/schemes/content/labels";
import type { SchemeDirectory, SchemeErrors, SchemeFormValues } from "@/lib/features/schemes/content/types";
import {
  APPLICANT_LABELS,
  CONFIDENCE_LABELS,
  NATURE_LABELS,
  SITUATION_LABELS,
  ZONE_LABELS,
} from "@/lib/features/schemes/labels";

type SchemeFieldsProps = {
  /** Those that whoever fills the form in has a say in. */
  readonly fields: readonly SchemeField[];
  readonly values: SchemeFormValues;
  readonly errors: SchemeErrors;
  readonly directory: SchemeDirectory;
};

/** Everything that a scheme's page says, as it is typed. */
export function SchemeFields(props: SchemeFieldsProps) {
  return (
    <>
      <FormSection title="Ce que c’est">
        <Text {...props} name="name" />
        <Text {...props} name="operator" />
        <Text {...props} name="operatorGroup" />
        <OperatorField {...props} />
        <Choices {...props} name="natures" known={SCHEME_NATURES} labels={NATURE_LABELS} />
        <Text {...props} name="purpose" rows={4} />
        <ChoiceField
          name="priorityIds"
          legend={SCHEME_FIELD_LABELS.priorityIds}
          hint={SCHEME_FIELD_HINTS.priorityIds}
          type="checkbox"
          chosen={props.values.priorityIds}
          choices={props.directory.priorities.map(({ id, label }) => ({ value: String(id), label }))}
          error={props.errors.priorityIds}
        />
      </FormSection>
      <FormSection title="Pour qui, où">
        <Text {...props} name="audience" rows={3} />
        <Choices {...props} name="applicants" known={APPLICANT_KINDS} labels={APPLICANT_LABELS} />
        <Choices {...props} name="zones" known={SCHEME_ZONES} labels={ZONE_LABELS} />
      </FormSection>
      <FormSection title="Combien, comment">
        <Text {...props} name="amount" rows={3} />
        <Text {...props} name="highestAmountCents" className="max-w-xs" />
        <Text {...props} name="conditions" rows={6} />
        <Text {...props} name="howToApply" rows={3} />
        <Text {...props} name="url" />
        <Text {...props} name="contact" />
      </FormSection>
      <FormSection title="Jusqu’à quand">
        <Text {...props} name="opensOn" className="max-w-xs" />
        <Text {...props} name="closesOn" className="max-w-xs" />
        <Choices {...props} name="situation" known={SITUATIONS} labels={SITUATION_LABELS} isOne />
        <Text {...props} name="situationNote" rows={2} />
        <Text {...props} name="warning" rows={2} />
      </FormSection>
      <FormSection title="Ce que ces informations valent">
        <Text {...props} name="sources" rows={5} />
        <Text {...props} name="sourceDate" className="max-w-xs" />
        <Choices {...props} name="confidence" known={CONFIDENCES} labels={CONFIDENCE_LABELS} isOne />
      </FormSection>
    </>
  );
}

type TextName = Exclude<SchemeField, "natures" | "priorityIds" | "applicants" | "zones">;
type TextProps = SchemeFieldsProps & {
  readonly name: TextName;
  readonly rows?: number;
  readonly className?: string;
};

function Text({ fields, values, errors, name, rows, className }: TextProps) {
  if (!fields.includes(name)) return null;
  return (
    <TextField
      name={name}
      label={SCHEME_FIELD_LABELS[name]}
      hint={SCHEME_FIELD_HINTS[name]}
      value={values[name]}
      error={errors[name]}
      {...(rows !== undefined && { rows })}
      {...(className !== undefined && { className })}
    />
  );
}

type ChoicesProps<Value extends string> = SchemeFieldsProps & {
  readonly name: "natures" | "applicants" | "zones" | "situation" | "confidence";
  readonly known: readonly Value[];
  readonly labels: Readonly<Record<Value, string>>;
  readonly isOne?: boolean;
};

function Choices<Value extends string>(props: ChoicesProps<Value>) {
  const { fields, values, errors, name, known, labels, isOne = false } = props;
  if (!fields.includes(name)) return null;
  const chosen = values[name];
  return (
    <ChoiceField
      name={name}
      legend={SCHEME_FIELD_LABELS[name]}
      hint={SCHEME_FIELD_HINTS[name]}
      type={isOne ? "radio" : "checkbox"}
      chosen={typeof chosen === "string" ? [chosen] : chosen}
      choices={known.map((value) => ({ value, label: labels[value] }))}
      error={errors[name]}
    />
  );
}

function OperatorField({ fields, values, errors, directory }: SchemeFieldsProps) {
  if (!fields.includes("organisationSlug")) return null;
  return (
    <SelectField
      name="organisationSlug"
      label={SCHEME_FIELD_LABELS.organisationSlug}
      hint={SCHEME_FIELD_HINTS.organisationSlug}
      value={values.organisationSlug}
      placeholder="Aucune"
      options={directory.organisations.map(({ slug, name }) => ({ value: slug, label: name }))}
      error={errors.organisationSlug}
    />
  );
}
