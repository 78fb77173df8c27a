"use client";
import { useActionState } from "react";
import { ActingField } from "@/components/layout/acting";
import { ErrorSummary } from "@/components/ui/error-summary";
import { inviteAccountAction } from "@/lib/features/accounts/actions";
import { ROLE_HINTS, ROLE_LABELS } from "@/lib/features/accounts/labels";
import type { InvitationField, InvitationFormState } from "@/lib/features/accounts/types";
import type { Role } from "@/lib/kernel/actor";
import { FieldError, FormField } from "./form-field";

export type InvitationFormProps = {
  readonly roles: readonly Role[];
  readonly organisations: readonly { readonly id: number; readonly name: string }[];
};

const FIELDS: readonly InvitationField[] = ["nom", "adresse", "role", "organisation"];

export function InvitationForm({ roles, organisations }: InvitationFormProps) {
  const only = organisations.length === 1 ? String(organisations[0]?.id) : "";
  const start: InvitationFormState = {
    values: { nom: "", adresse: "", role: "", organisation: only },
    errors: {},
    refusal: null,
    submission: 0,
  };
  const [state, submit, pending] = useActionState(inviteAccountAction, start);
  const { values, errors, refusal, submission } = state;
  const messages = FIELDS.flatMap((field) => {
    const message = errors[field];
    return message ? [{ fieldId: field, message }] : [];
  });
  return (
    <form action={submit} noValidate className="flex max-w-2xl flex-col gap-6">
      <ActingField />
      <ErrorSummary
        errors={refusal === null ? messages : [{ message: refusal }, ...messages]}
        submission={submission}
      />
      <FormField name="nom" label="Prénom et nom" error={errors.nom}>
        {(attributes) => <input {...attributes} type="text" autoComplete="off" defaultValue={values.nom} />}
      </FormField>
      <FormField
        name="adresse"
        label="Adresse électronique professionnelle"
        hint="L’invitation y est envoyée. Exemple&nbsp;: prenom.nom@ville.fr"
        error={errors.adresse}
      >
        {(attributes) => (
          <input
            {...attributes}
            type="email"
            autoComplete="off"
            spellCheck={false}
            defaultValue={values.adresse}
          />
        )}
      </FormField>
      {organisations.length === 1 ? (
        <input type="hidden" name="organisation" value={only} />
      ) : (
        <FormField name="organisation" label="Organisation" error={errors.organisation} kind="select">
          {(attributes) => (
            // React puts a select back to its first option after an action: a new key keeps the choice.
            <select key={submission} {...attributes} defaultValue={values.organisation}>
              <option value="">Choisir une organisation</option>
              {organisations.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </FormField>
      )}
      <fieldset
        key={submission}
        className={`fr-fieldset ${errors.role ? "fr-fieldset--error" : ""}`}
        aria-labelledby="role-legende role-erreur"
      >
        <legend className="fr-fieldset__legend fr-fieldset__legend--regular" id="role-legende">
          Rôle
        </legend>
        {roles.map((role, position) => (
          <div key={role} className="fr-fieldset__element">
            <div className="fr-radio-group">
              <input
                type="radio"
                id={position === 0 ? "role" : `role-${role}`}
                name="role"
                value={role}
                defaultChecked={values.role === role}
              />
              <label className="fr-label" htmlFor={position === 0 ? "role" : `role-${role}`}>
                {ROLE_LABELS[role]}
                <span className="fr-hint-text">{ROLE_HINTS[role]}</span>
              </label>
            </div>
          </div>
        ))}
        <FieldError id="role-erreur" error={errors.role} />
      </fieldset>
      <div>
        <button type="submit" className="fr-btn" aria-disabled={pending}>
          Envoyer l’invitation
        </button>
      </div>
    </form>
  );
}
