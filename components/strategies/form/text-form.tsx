"use client";
import { RecordForm, type RecordFormSetting } from "@/components/projects/form/record-form";
import { TextField } from "@/components/projects/form/text-field";
import type { SavedForm } from "@/lib/features/projects/form/types";
import { saveTextAction } from "@/lib/features/strategies/form/actions";
import { nameOfStrategyInput } from "@/lib/features/strategies/form/labels";
import { readTextForm } from "@/lib/features/strategies/form/text/rules";
import type { TextFormValues } from "@/lib/features/strategies/form/text/types";

export type TextFormProps = RecordFormSetting & { readonly saved: SavedForm<TextFormValues> };

export function TextForm({ saved, ...setting }: TextFormProps) {
  return (
    <RecordForm
      {...setting}
      subject="strategy"
      action={saveTextAction}
      saved={saved}
      readValues={readTextForm}
      nameOfInput={nameOfStrategyInput}
    >
      {({ values, errors }) => (
        <div className="flex flex-col gap-6">
          <TextField
            name="title"
            label="Titre"
            hint="Celui sous lequel elle sera connue. Par exemple&nbsp;: «&nbsp;Produire et travailler dans les quartiers, 2026-2030&nbsp;»."
            value={values.title}
            error={errors.title}
          />
          <TextField
            name="summary"
            label="Résumé"
            hint="Où va le territoire, et par quels chemins. Il pourra être publié une fois la stratégie adoptée."
            value={values.summary}
            error={errors.summary}
            rows={10}
          />
        </div>
      )}
    </RecordForm>
  );
}
