"use client";
import { RemarksProvider } from "@/components/projects/form/field-remarks";
import { RecordForm, type RecordFormSetting } from "@/components/projects/form/record-form";
import type { SavedForm } from "@/lib/features/projects/form/types";
import { saveMilestonesAction } from "@/lib/features/projects/milestones/actions";
import { nameOfMilestoneInput } from "@/lib/features/projects/milestones/labels";
import { readMilestones } from "@/lib/features/projects/milestones/rules";
import type { MilestonesFormValues } from "@/lib/features/projects/milestones/types";
import type { FieldComment } from "@/lib/features/projects/review/types";
import { MilestoneFields } from "./milestone-fields";

export type MilestonesFormProps = RecordFormSetting & {
  readonly saved: SavedForm<MilestonesFormValues>;
  /** Of the ministry's open request. */
  readonly remarks: readonly FieldComment[];
};

export function MilestonesForm({ saved, remarks, ...setting }: MilestonesFormProps) {
  return (
    <RecordForm
      action={saveMilestonesAction}
      saved={saved}
      readValues={readMilestones}
      nameOfInput={nameOfMilestoneInput}
      {...setting}
    >
      {({ values, errors, focusId }) => (
        <RemarksProvider value={remarks}>
          <MilestoneFields values={values} errors={errors} focusId={focusId} />
        </RemarksProvider>
      )}
    </RecordForm>
  );
}
