import { PROJECT_FIELD_LABELS } from "@/lib/features/projects/labels";
import type { ProjectDirectory } from "@/lib/features/projects/types";
import { ChoiceField } from "./choice-field";
import { FormSection } from "./form-section";
import type { FieldsProps } from "./presentation-fields";

export function PriorityFields({
  values,
  errors,
  directory,
}: FieldsProps & { readonly directory: ProjectDirectory }) {
  const choices = directory.priorities.map(({ id, label }) => ({ value: String(id), label }));
  return (
    <FormSection title="Priorités du programme">
      <ChoiceField
        name="mainPriority"
        type="radio"
        legend={PROJECT_FIELD_LABELS.mainPriority}
        hint="Celle que le projet sert d’abord. Par exemple, des ateliers loués à des artisans servent d’abord le commerce et l’artisanat."
        chosen={[values.mainPriority]}
        error={errors.mainPriority}
        required
        choices={choices}
      />
      <ChoiceField
        name="priorities"
        type="checkbox"
        legend={PROJECT_FIELD_LABELS.priorities}
        hint="Celles que le projet sert aussi, s’il y en a. Vous pouvez n’en cocher aucune."
        chosen={values.priorities}
        error={errors.priorities}
        choices={choices}
      />
    </FormSection>
  );
}
