"use client";
import { RemarksProvider } from "@/components/projects/form/field-remarks";
import { RecordForm, type RecordFormSetting } from "@/components/projects/form/record-form";
import type { SavedForm } from "@/lib/features/projects/form/types";
import { savePlaceAction } from "@/lib/features/projects/place/actions";
import { nameOfPlaceInput } from "@/lib/features/projects/place/labels";
import { readPlace } from "@/lib/features/projects/place/rules";
import type { PlaceContext, PlaceFormValues } from "@/lib/features/projects/place/types";
import type { FieldComment } from "@/lib/features/projects/review/types";
import type { ProjectDirectory } from "@/lib/features/projects/types";
import { PlaceFields } from "./place-fields";

export type PlaceFormProps = RecordFormSetting & {
  readonly saved: SavedForm<PlaceFormValues>;
  readonly directory: ProjectDirectory | null;
  /** Of the ministry's open request. */
  readonly remarks: readonly FieldComment[];
  readonly context: PlaceContext;
};

export function PlaceForm({ saved, directory, remarks, context, ...setting }: PlaceFormProps) {
  return (
    <RecordForm
      isComparable
      action={savePlaceAction}
      saved={saved}
      readValues={readPlace}
      nameOfInput={nameOfPlaceInput}
      {...setting}
    >
      {({ values, errors, focusId }) => (
        <RemarksProvider value={remarks}>
          <PlaceFields
            values={values}
            errors={errors}
            focusId={focusId}
            directory={directory}
            context={context}
          />
        </RemarksProvider>
      )}
    </RecordForm>
  );
}
