"use client";
import { RecordForm, type RecordFormSetting } from "@/components/projects/form/record-form";
import type { SavedForm } from "@/lib/features/projects/form/types";
import { saveObjectiveAction } from "@/lib/features/strategies/form/actions";
import { nameOfObjectiveInput } from "@/lib/features/strategies/form/labels";
import { readObjectiveForm } from "@/lib/features/strategies/form/objective/rules";
import type {
  AxisOption,
  ObjectiveFormValues,
  ObjectiveLists,
} from "@/lib/features/strategies/form/objective/types";
import { ObjectiveFields } from "./objective-fields";
import { TargetFields } from "./target-fields";

export type ObjectiveFormProps = RecordFormSetting & {
  readonly saved: SavedForm<ObjectiveFormValues>;
  readonly axes: readonly AxisOption[];
  /** Null when they cannot be read: what was chosen is kept. */
  readonly lists: ObjectiveLists | null;
};

export function ObjectiveForm({ saved, axes, lists, ...setting }: ObjectiveFormProps) {
  return (
    <RecordForm
      {...setting}
      subject="strategy"
      action={saveObjectiveAction}
      saved={saved}
      readValues={readObjectiveForm}
      nameOfInput={nameOfObjectiveInput}
    >
      {({ values, errors, focusId }) => (
        <div className="flex flex-col gap-6">
          <ObjectiveFields {...{ values, errors, axes, lists }} />
          <TargetFields
            values={values}
            errors={errors}
            focusId={focusId}
            indicators={lists?.indicators ?? null}
            priorities={lists?.priorities ?? []}
          />
        </div>
      )}
    </RecordForm>
  );
}
