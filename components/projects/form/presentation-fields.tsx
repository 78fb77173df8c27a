import { TEXT_LIMITS } from "@/lib/features/projects/constants";
import type { FormErrors, ProjectFormValues } from "@/lib/features/projects/form/types";
import { PROJECT_FIELD_LABELS } from "@/lib/features/projects/labels";
import { APPLICANT_KINDS } from "@/lib/features/schemes/constants";
import { APPLICANT_LABELS } from "@/lib/features/schemes/labels";
import { formatNumber } from "@/lib/kernel/format";
import { FormSection } from "./form-section";
import { SelectField } from "./select-field";
import { TextField } from "./text-field";

export type FieldsProps = { readonly values: ProjectFormValues; readonly errors: FormErrors };

const limit = (field: keyof typeof TEXT_LIMITS) =>
  `${formatNumber(TEXT_LIMITS[field])}\u00A0caractères au plus.`;

export function PresentationFields({ values, errors }: FieldsProps) {
  return (
    <FormSection title="Présentation">
      <TextField
        name="title"
        label={PROJECT_FIELD_LABELS.title}
        hint={`Court et parlant, par exemple\u00A0: Halle artisanale de l’Alma. ${limit("title")}`}
        value={values.title}
        error={errors.title}
        required
      />
      <TextField
        name="summary"
        label={PROJECT_FIELD_LABELS.summary}
        hint={`Ce qui sera fait, où et pour qui, en deux ou trois phrases, par exemple\u00A0: Réhabiliter l’ancienne filature en douze ateliers à loyer modéré pour les artisans du quartier. ${limit("summary")}`}
        value={values.summary}
        error={errors.summary}
        required
        rows={5}
      />
      <TextField
        name="objectives"
        label={PROJECT_FIELD_LABELS.objectives}
        hint={`Les résultats attendus, par exemple\u00A0: douze ateliers loués, trente emplois créés. ${limit("objectives")}`}
        value={values.objectives}
        error={errors.objectives}
        required
        rows={5}
      />
      <TextField
        name="projectOwner"
        label={PROJECT_FIELD_LABELS.projectOwner}
        hint="L’organisme qui conduit le projet, par exemple&nbsp;: Ville de Roubaix, SEM Ville renouvelée."
        value={values.projectOwner}
        error={errors.projectOwner}
        required
      />
      <SelectField
        name="projectOwnerKind"
        label={PROJECT_FIELD_LABELS.projectOwnerKind}
        hint="De quel genre d’organisme il s’agit&nbsp;: beaucoup de dispositifs ne s’adressent qu’à certains."
        value={values.projectOwnerKind}
        error={errors.projectOwnerKind}
        placeholder="Je ne sais pas encore"
        options={APPLICANT_KINDS.map((value) => ({ value, label: APPLICANT_LABELS[value] }))}
      />
    </FormSection>
  );
}
