"use client";
import { FieldGroup } from "@/components/projects/form/field-group";
import { RecordForm, type RecordFormSetting } from "@/components/projects/form/record-form";
import { AddRow } from "@/components/projects/form/row-buttons";
import type { SavedForm } from "@/lib/features/projects/form/types";
import type { PriorityOption } from "@/lib/features/projects/types";
import { MAX_AXES } from "@/lib/features/strategies/constants";
import { saveAxesAction } from "@/lib/features/strategies/form/actions";
import { AXIS_ROW, readAxesForm } from "@/lib/features/strategies/form/axes/rules";
import type { AxesFormValues } from "@/lib/features/strategies/form/axes/types";
import { nameOfStrategyInput } from "@/lib/features/strategies/form/labels";
import { AxisRow } from "./axis-row";
import { RemovalFields } from "./removal-fields";

export type AxesFormProps = RecordFormSetting & {
  readonly saved: SavedForm<AxesFormValues>;
  /** Of the programme; empty when they cannot be read. */
  readonly priorities: readonly PriorityOption[];
};

export function AxesForm({ saved, priorities, ...setting }: AxesFormProps) {
  return (
    <RecordForm
      {...setting}
      subject="strategy"
      action={saveAxesAction}
      saved={saved}
      readValues={readAxesForm}
      nameOfInput={nameOfStrategyInput}
    >
      {({ values, errors, focusId }) => (
        <>
          <RemovalFields confirmed={values.confirmed} errors={errors} />
          <FieldGroup
            name="axes"
            legend={<span className="fr-sr-only">Axes</span>}
            hint={`Quelques grandes directions, dans l’ordre où elles seront lues. ${MAX_AXES} au plus. Les objectifs s’écrivent chacun dans leur formulaire\u00A0: ici, ils se rangent.`}
            error={errors.axes}
          >
            {values.axes.map((axis, position) => (
              <AxisRow key={axis.key} {...{ axis, position, errors, focusId, priorities }} />
            ))}
            <AddRow row={AXIS_ROW} label="Ajouter un axe" focusId={focusId} />
          </FieldGroup>
        </>
      )}
    </RecordForm>
  );
}
