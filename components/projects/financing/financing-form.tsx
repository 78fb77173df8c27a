"use client";
import { RemarksProvider } from "@/components/projects/form/field-remarks";
import { RecordForm, type RecordFormSetting } from "@/components/projects/form/record-form";
import { saveFinancingAction } from "@/lib/features/projects/financing/form/actions";
import { nameOfFinancingInput } from "@/lib/features/projects/financing/form/labels";
import { readFinancing } from "@/lib/features/projects/financing/form/rules";
import type { FinancingValues } from "@/lib/features/projects/financing/form/types";
import type { SavedForm } from "@/lib/features/projects/form/types";
import type { FieldComment } from "@/lib/features/projects/review/types";
import type { ProjectDirectory } from "@/lib/features/projects/types";
import { CostLineFields } from "./cost-line-fields";
import { FundingLineFields } from "./funding-line-fields";
import { TaxBasisField } from "./tax-basis-field";

export type FinancingFormProps = SavedForm<FinancingValues> &
  RecordFormSetting & {
    readonly directory: ProjectDirectory | null;
    readonly remarks: readonly FieldComment[];
  };

/** What the project costs and who pays for it, line by line. */
export function FinancingForm(props: FinancingFormProps) {
  const { directory, remarks, copyKey, signInPath, cancelPath, ...saved } = props;
  return (
    <RecordForm
      isComparable
      action={saveFinancingAction}
      saved={saved}
      readValues={readFinancing}
      nameOfInput={nameOfFinancingInput}
      copyKey={copyKey}
      signInPath={signInPath}
      cancelPath={cancelPath}
    >
      {({ values, errors, focusId }) => (
        <RemarksProvider value={remarks}>
          <input type="hidden" name="total" value={values.total} />
          <TaxBasisField value={values.taxBasis} error={errors.taxBasis} />
          <CostLineFields values={values} errors={errors} focusId={focusId} />
          <FundingLineFields
            values={values}
            errors={errors}
            focusId={focusId}
            funders={directory?.funders ?? null}
          />
        </RemarksProvider>
      )}
    </RecordForm>
  );
}
