"use client";
import { type ReactNode, useActionState } from "react";
import { SignInAgain } from "@/components/accounts/sign-in-again";
import { ActingField } from "@/components/layout/acting";
import { FieldMessages, messagesId } from "@/components/projects/form/field-messages";
import { ErrorSummary } from "@/components/ui/error-summary";
import { setEnvelopeAction } from "@/lib/features/envelopes/actions";
import { ENVELOPE_INPUTS } from "@/lib/features/envelopes/constants";
import { ALL_TERRITORIES } from "@/lib/features/envelopes/labels";
import { envelopesPath } from "@/lib/features/envelopes/routes";
import { envelopeInputId } from "@/lib/features/envelopes/rules";
import type { EnvelopeChoices, EnvelopeFormState, EnvelopeValues } from "@/lib/features/envelopes/types";

const NOTHING_SENT: EnvelopeFormState = { submission: 0, values: null, errors: [], signedOut: false };

type EnvelopeFormProps = {
  readonly values: EnvelopeValues;
  readonly revision: number;
  readonly choices: EnvelopeChoices;
};

/** Sets an envelope, or its amount anew. */
export function EnvelopeForm({ values: saved, revision, choices }: EnvelopeFormProps) {
  const [state, send, isPending] = useActionState(setEnvelopeAction, NOTHING_SENT, envelopesPath);
  const { errors, submission } = state;
  const values = state.values ?? saved;
  const errorOf = (name: string) => errors.find(({ fieldId }) => fieldId === envelopeInputId(name))?.message;
  return (
    <form action={send} noValidate className="flex max-w-2xl flex-col gap-6">
      <ActingField />
      <input type="hidden" name={ENVELOPE_INPUTS.revision} value={revision} />
      <ErrorSummary title="L’enveloppe n’est pas enregistrée" errors={errors} submission={submission} />
      {state.signedOut && <SignInAgain />}
      <div key={submission} className="grid items-end gap-4 md:grid-cols-2">
        <Field name={ENVELOPE_INPUTS.scheme} label="Dispositif" error={errorOf(ENVELOPE_INPUTS.scheme)} wide>
          {(shared) => (
            <select {...shared} className="fr-select" defaultValue={values.scheme}>
              <option value="">Choisir</option>
              {choices.schemes.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field name={ENVELOPE_INPUTS.territory} label="Territoire" error={errorOf(ENVELOPE_INPUTS.territory)}>
          {(shared) => (
            <select {...shared} className="fr-select" defaultValue={values.territory}>
              <option value="">{ALL_TERRITORIES}</option>
              {choices.territories.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field name={ENVELOPE_INPUTS.year} label="Année" error={errorOf(ENVELOPE_INPUTS.year)}>
          {(shared) => (
            <input
              {...shared}
              className="fr-input"
              inputMode="numeric"
              autoComplete="off"
              defaultValue={values.year}
            />
          )}
        </Field>
        <Field
          name={ENVELOPE_INPUTS.amount}
          label="Montant de l’enveloppe, en euros"
          error={errorOf(ENVELOPE_INPUTS.amount)}
        >
          {(shared) => (
            <input {...shared} className="fr-input" autoComplete="off" defaultValue={values.amount} />
          )}
        </Field>
      </div>
      <button type="submit" className="fr-btn self-start" aria-disabled={isPending}>
        Enregistrer l’enveloppe
      </button>
    </form>
  );
}

type Shared = {
  readonly id: string;
  readonly name: string;
  readonly "aria-invalid": boolean;
  readonly "aria-describedby": string;
};
type FieldProps = {
  readonly name: string;
  readonly label: string;
  readonly error: string | undefined;
  readonly wide?: boolean;
  readonly children: (shared: Shared) => ReactNode;
};

function Field({ name, label, error, wide = false, children }: FieldProps) {
  const id = envelopeInputId(name);
  return (
    <div
      className={`fr-input-group m-0 ${error === undefined ? "" : "fr-input-group--error"} ${wide ? "md:col-span-2" : ""}`}
    >
      <label className="fr-label" htmlFor={id}>
        {label}
      </label>
      {children({ id, name, "aria-invalid": error !== undefined, "aria-describedby": messagesId(id) })}
      <FieldMessages inputId={id} error={error} />
    </div>
  );
}
