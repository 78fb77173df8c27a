"use client";
import type { SavedForm } from "@/lib/features/projects/form/types";
import { saveIndicatorsAction } from "@/lib/features/projects/indicators/form/actions";
import { nameOfIndicatorInput } from "@/lib/features/projects/indicators/form/labels";
import { PRIORITY_INPUT, readIndicatorsForm } from "@/lib/features/projects/indicators/form/rules";
import type { IndicatorsFormValues } from "@/lib/features/projects/indicators/types";
import type { FieldComment } from "@/lib/features/projects/review/types";
import type { IndicatorOption } from "@/lib/features/projects/types";
import { RemarksProvider } from "../form/field-remarks";
import { RecordForm, type RecordFormSetting } from "../form/record-form";
import { FollowedFields } from "./followed-fields";
import { IndicatorChooser } from "./indicator-chooser";

export type IndicatorsFormProps = RecordFormSetting & {
  readonly saved: SavedForm<IndicatorsFormValues>;
  /** Null when the library cannot be read: what was typed is kept. */
  readonly indicators: readonly IndicatorOption[] | null;
  readonly remarks: readonly FieldComment[];
};

export function IndicatorsForm({ saved, indicators, remarks, ...setting }: IndicatorsFormProps) {
  return (
    <RecordForm
      isComparable
      {...setting}
      action={saveIndicatorsAction}
      saved={saved}
      readValues={readIndicatorsForm}
      nameOfInput={nameOfIndicatorInput}
    >
      {({ values, errors, focusId }) => (
        <RemarksProvider value={remarks}>
          <input type="hidden" name={PRIORITY_INPUT} value={values.priorityIds.join(",")} />
          <div className="flex flex-col gap-8 pt-6">
            {values.followed.map((one, position) => (
              <FollowedFields
                key={one.id}
                position={position}
                values={one}
                indicator={indicators?.find(({ id }) => String(id) === one.id) ?? null}
                errors={errors}
                focusId={focusId}
              />
            ))}
            <IndicatorChooser
              indicators={indicators ?? []}
              priorityIds={values.priorityIds.map(Number)}
              followedIds={values.followed.map(({ id }) => Number(id))}
              chosen={values.chosen}
              error={errors.indicators}
              focusId={focusId}
            />
          </div>
        </RemarksProvider>
      )}
    </RecordForm>
  );
}
