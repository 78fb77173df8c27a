"use client";
import { useActionState } from "react";
import { ActingField } from "@/components/layout/acting";
import { SelectField } from "@/components/projects/form/select-field";
import { TextField } from "@/components/projects/form/text-field";
import { ErrorSummary } from "@/components/ui/error-summary";
import { photographAction } from "@/lib/features/photographs/actions";
import { PHOTOGRAPH_INPUTS, WHOLE_PROGRAMME } from "@/lib/features/photographs/constants";
import { PROGRAMME_SCOPE } from "@/lib/features/photographs/labels";
import type { FreezeChoices, PhotographField, PhotographFormState } from "@/lib/features/photographs/types";
import { inputId } from "@/lib/features/projects/form/rules";

type PhotographFormProps = { readonly choices: FreezeChoices; readonly start: PhotographFormState };

const FIELDS: readonly PhotographField[] = ["title", "comment", "scope", "at", "since"];

/** Works without JavaScript: the action's answer is drawn by the server. Sent twice, it freezes once. */
export function PhotographForm({ choices, start }: PhotographFormProps) {
  const [state, submit, pending] = useActionState(photographAction, start);
  const { values, errors, refusal, submission, creationKey } = state;
  const messages = FIELDS.flatMap((field) => {
    const message = errors[field];
    return message ? [{ fieldId: inputId(PHOTOGRAPH_INPUTS[field]), message }] : [];
  });
  const field = (name: PhotographField) => ({
    name: PHOTOGRAPH_INPUTS[name],
    value: values[name],
    error: errors[name],
  });
  const [only] = choices.programme ? [] : choices.territories;
  const isClosed = !choices.programme && only === undefined;
  const scopes = [
    { value: WHOLE_PROGRAMME, label: PROGRAMME_SCOPE },
    ...choices.territories.map(({ slug, label }) => ({ value: slug, label })),
  ];
  return (
    <form action={submit} noValidate className="max-w-2xl">
      <ActingField />
      <ErrorSummary
        title="Rien n’est encore photographié"
        errors={refusal === null ? messages : [{ message: refusal }, ...messages]}
        submission={submission}
      />
      <input type="hidden" name={PHOTOGRAPH_INPUTS.creationKey} value={creationKey} />
      {/* Inputs are not controlled: drawn anew from each answer. */}
      <div key={submission} className="flex flex-col gap-6 pt-6">
        <TextField
          {...field("title")}
          label="Titre"
          hint="Obligatoire. Par exemple&nbsp;: Comité de pilotage de juin 2026"
        />
        {only ? (
          <>
            <input type="hidden" name={PHOTOGRAPH_INPUTS.scope} value={only.slug} />
            <p className="m-0">
              Périmètre&nbsp;: <strong>{only.label}</strong>
            </p>
          </>
        ) : isClosed ? (
          <input type="hidden" name={PHOTOGRAPH_INPUTS.scope} value={values.scope} />
        ) : (
          <SelectField {...field("scope")} label="Périmètre" options={scopes} />
        )}
        <div className="grid grid-cols-1 gap-6 sm:grid-cols-2">
          <TextField
            {...field("at")}
            type="date"
            label="Au soir du"
            hint="Obligatoire&nbsp;: la date des chiffres"
          />
          <TextField
            {...field("since")}
            type="date"
            label="Comparé au soir du"
            hint="Facultatif&nbsp;: ce qui a changé depuis"
          />
        </div>
        <TextField
          {...field("comment")}
          label="Commentaire"
          hint="Facultatif&nbsp;: il est figé avec les chiffres et ouvre le dossier"
          rows={5}
        />
      </div>
      <ul className="fr-btns-group fr-btns-group--inline-md pt-6">
        <li>
          <button
            type="submit"
            className="fr-btn"
            name={PHOTOGRAPH_INPUTS.intent}
            value="dossier"
            aria-disabled={pending}
          >
            Préparer le dossier du comité
          </button>
        </li>
        <li>
          <button
            type="submit"
            className="fr-btn fr-btn--secondary"
            name={PHOTOGRAPH_INPUTS.intent}
            value="photographie"
            aria-disabled={pending}
          >
            Photographier seulement
          </button>
        </li>
      </ul>
    </form>
  );
}
