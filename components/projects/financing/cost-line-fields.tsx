import { FieldGroup } from "@/components/projects/form/field-group";
import { FormSection } from "@/components/projects/form/form-section";
import { AddRow } from "@/components/projects/form/row-buttons";
import { RowFields } from "@/components/projects/form/row-fields";
import { SelectField } from "@/components/projects/form/select-field";
import { TextField } from "@/components/projects/form/text-field";
import { COST_NATURES, MAX_COST_LINES } from "@/lib/features/projects/constants";
import { COST_INPUT_LABELS } from "@/lib/features/projects/financing/form/labels";
import { COST_ROW, costInput } from "@/lib/features/projects/financing/form/rules";
import type { CostLineValues, FinancingValues } from "@/lib/features/projects/financing/form/types";
import { inputId } from "@/lib/features/projects/form/rules";
import type { FormErrors, ProjectFormState } from "@/lib/features/projects/form/types";
import { COST_NATURE_LABELS, PROJECT_FIELD_LABELS } from "@/lib/features/projects/labels";

export type PlanFieldsProps = Pick<ProjectFormState<FinancingValues>, "values" | "errors" | "focusId">;

export function CostLineFields({ values, errors, focusId }: PlanFieldsProps) {
  return (
    <FormSection title="Dépenses">
      <FieldGroup
        name="costLines"
        legend={PROJECT_FIELD_LABELS.costLines}
        hint={`Une ligne par poste, par exemple\u00A0: Travaux – réhabilitation de la halle – 850\u202F000. ${MAX_COST_LINES}\u00A0lignes au plus.`}
        error={errors.costLines}
      >
        <p className="fr-fieldset__element">{whoComputes(values.total)}</p>
        {values.costLines.map((line, position) => (
          <CostLine
            // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name of its own, and the form is drawn anew when one goes
            key={position}
            position={position}
            line={line}
            errors={errors}
            focusId={focusId}
          />
        ))}
        <AddRow row={COST_ROW} label="Ajouter une dépense" focusId={focusId} />
      </FieldGroup>
    </FormSection>
  );
}

function whoComputes(total: string): string {
  const now = total === "" ? "" : `, à présent ${total},`;
  return `Le coût total du projet${now} est la somme de ces dépenses, calculée à l’enregistrement\u00A0; sans dépense chiffrée, il reste celui du formulaire principal.`;
}

type CostLineProps = {
  readonly position: number;
  readonly line: CostLineValues;
  readonly errors: FormErrors;
  readonly focusId: string | null;
};

function CostLine({ position, line, errors, focusId }: CostLineProps) {
  const name = (input: keyof CostLineValues) => costInput(position, input);
  return (
    <RowFields row={COST_ROW} position={position} title={`Dépense ${position + 1}`}>
      <div className="grid gap-4 *:mb-0 md:grid-cols-3">
        <SelectField
          name={name("nature")}
          label={COST_INPUT_LABELS.nature}
          value={line.nature}
          error={errors[name("nature")]}
          placeholder="À préciser"
          options={COST_NATURES.map((value) => ({ value, label: COST_NATURE_LABELS[value] }))}
          isNew={focusId === inputId(name("nature"))}
        />
        <TextField
          name={name("label")}
          label={COST_INPUT_LABELS.label}
          value={line.label}
          error={errors[name("label")]}
        />
        <TextField
          name={name("amount")}
          label={COST_INPUT_LABELS.amount}
          value={line.amount}
          error={errors[name("amount")]}
        />
      </div>
    </RowFields>
  );
}
