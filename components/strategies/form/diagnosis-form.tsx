"use client";
import { FieldGroup } from "@/components/projects/form/field-group";
import { RecordForm, type RecordFormSetting } from "@/components/projects/form/record-form";
import { AddRow } from "@/components/projects/form/row-buttons";
import type { FormErrors, SavedForm } from "@/lib/features/projects/form/types";
import type { QpvOption } from "@/lib/features/projects/types";
import { DIAGNOSIS_LISTS, type DiagnosisList } from "@/lib/features/strategies/constants";
import { saveDiagnosisAction } from "@/lib/features/strategies/form/actions";
import { readDiagnosisForm } from "@/lib/features/strategies/form/diagnosis/rules";
import type { DiagnosisFormValues } from "@/lib/features/strategies/form/diagnosis/types";
import {
  DIAGNOSIS_ADD_LABELS,
  DIAGNOSIS_QUESTIONS,
  nameOfStrategyInput,
} from "@/lib/features/strategies/form/labels";
import { DIAGNOSIS_LABELS } from "@/lib/features/strategies/labels";
import { DiagnosisRow } from "./diagnosis-row";

export type DiagnosisFormProps = RecordFormSetting & {
  readonly saved: SavedForm<DiagnosisFormValues>;
  /** Null when they cannot be read: what was chosen is kept. */
  readonly qpvs: readonly QpvOption[] | null;
};

export function DiagnosisForm({ saved, qpvs, ...setting }: DiagnosisFormProps) {
  return (
    <RecordForm
      {...setting}
      subject="strategy"
      action={saveDiagnosisAction}
      saved={saved}
      readValues={readDiagnosisForm}
      nameOfInput={nameOfStrategyInput}
    >
      {({ values, errors, focusId }) => (
        <div className="flex flex-col gap-8">
          {DIAGNOSIS_LISTS.map((list) => (
            <List key={list} {...{ list, values, errors, focusId, qpvs }} />
          ))}
        </div>
      )}
    </RecordForm>
  );
}

type ListProps = {
  readonly list: DiagnosisList;
  readonly values: DiagnosisFormValues;
  readonly errors: FormErrors;
  readonly focusId: string | null;
  readonly qpvs: readonly QpvOption[] | null;
};

function List({ list, values, errors, focusId, qpvs }: ListProps) {
  return (
    <section aria-labelledby={`titre-${list}`}>
      <h2 id={`titre-${list}`} className="fr-h5 m-0 pb-2">
        {DIAGNOSIS_LABELS[list]}
      </h2>
      <FieldGroup
        name={list}
        legend={<span className="fr-sr-only">{DIAGNOSIS_LABELS[list]}</span>}
        hint={DIAGNOSIS_QUESTIONS[list]}
        error={errors[list]}
      >
        {values[list].map((item, position) => (
          <DiagnosisRow key={item.key} {...{ list, position, item, errors, focusId, qpvs }} />
        ))}
        <AddRow row={list} label={DIAGNOSIS_ADD_LABELS[list]} focusId={focusId} />
      </FieldGroup>
    </section>
  );
}
