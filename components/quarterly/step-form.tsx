"use client";
import { RecordForm, type RecordFormSetting } from "@/components/projects/form/record-form";
import type { SavedForm } from "@/lib/features/projects/form/types";
import { answerProjectAction } from "@/lib/features/quarterly/step/actions";
import { nameOfStepInput } from "@/lib/features/quarterly/step/labels";
import { readStep } from "@/lib/features/quarterly/step/rules";
import type { StepValues } from "@/lib/features/quarterly/step/types";
import { NothingNewButton } from "./nothing-new-button";
import { StepFields } from "./step-fields";

export type StepFormProps = RecordFormSetting & {
  readonly saved: SavedForm<StepValues>;
  /** The id of what is confirmed when nothing is new. */
  readonly standingId: string;
};

export function StepForm({ saved, standingId, ...setting }: StepFormProps) {
  return (
    <RecordForm
      action={answerProjectAction}
      saved={saved}
      readValues={readStep}
      nameOfInput={nameOfStepInput}
      saveLabel="Enregistrer et continuer"
      cancelLabel="Passer"
      {...setting}
    >
      {({ values, errors, submission }) => (
        <>
          <input type="hidden" name="seen" value={values.seen} />
          <NothingNewButton
            standingId={standingId}
            error={errors.nothingNew}
            takesFocus={submission === "saved"}
          />
          <StepFields values={values} errors={errors} />
        </>
      )}
    </RecordForm>
  );
}
