"use client";
import { RemarksProvider } from "@/components/projects/form/field-remarks";
import { RecordForm, type RecordFormSetting } from "@/components/projects/form/record-form";
import type { SavedForm } from "@/lib/features/projects/form/types";
import { saveNeedsAction } from "@/lib/features/projects/needs/actions";
import { nameOfNeedInput } from "@/lib/features/projects/needs/labels";
import { readNeeds } from "@/lib/features/projects/needs/rules";
import type { NeedsFormValues } from "@/lib/features/projects/needs/types";
import type { FieldComment } from "@/lib/features/projects/review/types";
import { NeedFields } from "./need-fields";

export type NeedsFormProps = RecordFormSetting & {
  readonly saved: SavedForm<NeedsFormValues>;
  /** Of the ministry's open request. */
  readonly remarks: readonly FieldComment[];
};

export function NeedsForm({ saved, remarks, ...setting }: NeedsFormProps) {
  return (
    <RecordForm
      isComparable
      action={saveNeedsAction}
      saved={saved}
      readValues={readNeeds}
      nameOfInput={nameOfNeedInput}
      {...setting}
    >
      {({ values, errors, focusId }) => (
        <RemarksProvider value={remarks}>
          <NeedFields values={values} errors={errors} focusId={focusId} />
        </RemarksProvider>
      )}
    </RecordForm>
  );
}
