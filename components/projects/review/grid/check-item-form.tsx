"use client";
import { useActionState } from "react";
import { TextField } from "@/components/projects/form/text-field";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SavedMeanwhile } from "@/components/ui/saved-meanwhile";
import { inputId } from "@/lib/features/projects/form/rules";
import { saveCheckItemAction } from "@/lib/features/projects/review/checklist/grid/actions";
import { GRID_FIELD_LABELS } from "@/lib/features/projects/review/checklist/grid/labels";
import { checkItemPath, newCheckItemPath } from "@/lib/features/projects/review/checklist/grid/routes";
import type { CheckItemContent, GridFormState } from "@/lib/features/projects/review/checklist/grid/types";

type CheckItemFormProps = {
  /** Null for a new one. */
  readonly itemId: number | null;
  readonly version: number;
  readonly values: CheckItemContent;
};

export function CheckItemForm({ itemId, version, values: saved }: CheckItemFormProps) {
  const start: GridFormState = {
    submission: 0,
    values: saved,
    version,
    errors: {},
    refusal: null,
    theirs: [],
  };
  const path = itemId === null ? newCheckItemPath : checkItemPath(itemId);
  const [state, submit, pending] = useActionState(saveCheckItemAction, start, path);
  const { values, errors, refusal, theirs, submission } = state;
  const messages = Object.entries(errors).map(([field, message]) => ({ fieldId: inputId(field), message }));
  return (
    <form action={submit} noValidate className="max-w-2xl">
      <ErrorSummary
        {...(refusal !== null && { title: "Le point n’est pas enregistré" })}
        errors={refusal === null ? messages : [{ message: refusal }, ...messages]}
        submission={submission}
      />
      <SavedMeanwhile lines={theirs} />
      {itemId !== null && <input type="hidden" name="point" value={itemId} />}
      <input key={`version-${state.version}`} type="hidden" name="version" value={state.version} />
      <div key={submission} className="flex flex-col gap-6 pt-6">
        <TextField
          name="label"
          label={GRID_FIELD_LABELS.label}
          hint="Une question à laquelle on répond par oui ou par non"
          value={values.label}
          error={errors.label}
        />
        <TextField
          name="help"
          label={GRID_FIELD_LABELS.help}
          hint="Facultatif&nbsp;: où regarder, ce qui suffit"
          value={values.help}
          error={errors.help}
          rows={4}
        />
      </div>
      <button type="submit" className="fr-btn mt-6" aria-disabled={pending}>
        Enregistrer
      </button>
    </form>
  );
}
