import { PROJECT_FIELD_LABELS } from "@/lib/features/projects/labels";
import type { ProjectDirectory } from "@/lib/features/projects/types";
import { FormSection } from "./form-section";
import type { FieldsProps } from "./presentation-fields";
import { QpvField } from "./qpv-field";
import { SelectField } from "./select-field";

export function PlaceFields({
  values,
  errors,
  directory,
}: FieldsProps & { readonly directory: ProjectDirectory }) {
  return (
    <FormSection title="Lieux">
      <QpvField qpvs={directory.qpvs} chosen={values.qpvCodes} error={errors.qpvCodes} />
      <SelectField
        name="codeInsee"
        label={PROJECT_FIELD_LABELS.codeInsee}
        hint={`Parmi celles du territoire ${directory.territory.programmeName}.`}
        value={values.codeInsee}
        error={errors.codeInsee}
        placeholder="Aucune en particulier"
        options={directory.communes.map(({ codeInsee, nom }) => ({ value: codeInsee, label: nom }))}
        className="max-w-md"
      />
    </FormSection>
  );
}
