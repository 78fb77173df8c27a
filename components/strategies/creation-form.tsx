"use client";
import { useActionState } from "react";
import { ChoiceField } from "@/components/projects/form/choice-field";
import { SelectField } from "@/components/projects/form/select-field";
import { ErrorSummary } from "@/components/ui/error-summary";
import { inputId } from "@/lib/features/projects/form/rules";
import { createStrategyAction } from "@/lib/features/strategies/creation/actions";
import { START_KINDS } from "@/lib/features/strategies/creation/constants";
import { START_LABELS } from "@/lib/features/strategies/creation/labels";
import type { CreationFormState } from "@/lib/features/strategies/creation/types";

const UNTOUCHED: CreationFormState = { submission: 0, kind: "", from: "", errors: {}, failure: null };

export type CreationFormProps = {
  readonly territory: string;
  /** Of the page, by which an answer without JavaScript is known. */
  readonly path: string;
  /** Published strategies that may be taken as a plan. */
  readonly plans: readonly { readonly slug: string; readonly label: string }[];
};

/** From what the strategy begins. */
export function CreationForm({ territory, path, plans }: CreationFormProps) {
  const [state, action, isPending] = useActionState(createStrategyAction, UNTOUCHED, path);
  const { errors, failure } = state;
  const kinds = START_KINDS.filter((kind) => kind !== "published" || plans.length > 0);
  const told = [
    ...(failure === null ? [] : [{ message: failure }]),
    ...Object.entries(errors).map(([name, message]) => ({
      fieldId: inputId(name),
      message: `${message}.`,
    })),
  ];
  return (
    <form action={action} noValidate className="flex flex-col gap-6">
      <input type="hidden" name="territory" value={territory} />
      <ErrorSummary title="La stratégie n’est pas créée" errors={told} submission={state.submission} />
      <div key={state.submission} className="flex flex-col gap-6">
        <ChoiceField
          name="kind"
          type="radio"
          legend="De quoi partir"
          chosen={[state.kind]}
          error={errors.kind}
          choices={kinds.map((kind) => ({ value: kind, ...START_LABELS[kind] }))}
        />
        {plans.length > 0 && (
          <SelectField
            name="from"
            label="Si vous partez d’une stratégie publiée, laquelle"
            value={state.from}
            error={errors.from}
            placeholder="Choisir un territoire"
            options={plans.map(({ slug, label }) => ({ value: slug, label }))}
          />
        )}
      </div>
      <div>
        <button type="submit" className="fr-btn" disabled={isPending}>
          {isPending ? "Création…" : "Commencer"}
        </button>
      </div>
    </form>
  );
}
