import { FieldGroup } from "@/components/projects/form/field-group";
import { AddRow, RemoveRow } from "@/components/projects/form/row-buttons";
import { SelectField } from "@/components/projects/form/select-field";
import { TextField } from "@/components/projects/form/text-field";
import { MAX_MILESTONES, MILESTONE_STATES } from "@/lib/features/projects/constants";
import { rowInputName } from "@/lib/features/projects/form/rows/rules";
import { inputId } from "@/lib/features/projects/form/rules";
import type { ProjectFormState } from "@/lib/features/projects/form/types";
import { MILESTONE_STATE_LABELS } from "@/lib/features/projects/labels";
import { MILESTONE_INPUT_LABELS } from "@/lib/features/projects/milestones/labels";
import { MILESTONE_ROW } from "@/lib/features/projects/milestones/rules";
import type { MilestonesFormValues, MilestoneValues } from "@/lib/features/projects/milestones/types";

export type MilestoneFieldsProps = Pick<
  ProjectFormState<MilestonesFormValues>,
  "values" | "errors" | "focusId"
>;

const STATES = MILESTONE_STATES.map((value) => ({ value, label: MILESTONE_STATE_LABELS[value] }));

export function MilestoneFields({ values, errors, focusId }: MilestoneFieldsProps) {
  return (
    <FieldGroup
      name="milestones"
      legend={<span className="fr-sr-only">Jalons</span>}
      hint={`Une étape du projet par jalon, dans l’ordre que vous voulez\u00A0: ils seront rangés par date. ${MAX_MILESTONES}\u00A0jalons au plus.`}
      error={errors.milestones}
    >
      {values.milestones.map((milestone, position) => (
        <Milestone
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name of its own, and the form is drawn anew when one goes
          key={position}
          position={position}
          milestone={milestone}
          errors={errors}
          focusId={focusId}
        />
      ))}
      <AddRow row={MILESTONE_ROW} label="Ajouter un jalon" focusId={focusId} />
    </FieldGroup>
  );
}

type MilestoneProps = Pick<MilestoneFieldsProps, "errors" | "focusId"> & {
  readonly position: number;
  readonly milestone: MilestoneValues;
};

function Milestone({ position, milestone, errors, focusId }: MilestoneProps) {
  const title = `Jalon ${position + 1}`;
  const field = (input: keyof MilestoneValues) => {
    const name = rowInputName(MILESTONE_ROW, position, input);
    return { name, label: MILESTONE_INPUT_LABELS[input], value: milestone[input], error: errors[name] };
  };
  return (
    <div className="fr-fieldset__element">
      <fieldset className="border border-line p-4">
        <legend className="fr-text--bold">{title}</legend>
        <TextField
          {...field("label")}
          hint={position === 0 ? "Par exemple\u00A0: «\u00A0Permis de construire obtenu\u00A0»." : undefined}
          isNew={focusId === inputId(rowInputName(MILESTONE_ROW, position, "label"))}
        />
        <div className="grid items-start gap-4 pt-4 md:grid-cols-3">
          <TextField {...field("plannedOn")} hint="jj/mm/aaaa" />
          <SelectField {...field("state")} hint="S’il est atteint, dites quand." options={STATES} />
          <TextField {...field("actualOn")} hint="jj/mm/aaaa" />
        </div>
        <RemoveRow row={MILESTONE_ROW} position={position} label="Supprimer ce jalon" title={title} />
      </fieldset>
    </div>
  );
}
