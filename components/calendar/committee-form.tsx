"use client";
import Link from "next/link";
import { useActionState } from "react";
import { SignInAgain } from "@/components/accounts/sign-in-again";
import { ChoiceField } from "@/components/projects/form/choice-field";
import { SelectField } from "@/components/projects/form/select-field";
import { TextField } from "@/components/projects/form/text-field";
import { ErrorSummary } from "@/components/ui/error-summary";
import { committeeAction } from "@/lib/features/calendar/committees/actions";
import {
  COMMITTEE_FIELDS,
  COMMITTEE_ID_INPUT,
  COMMITTEE_INPUTS,
  type CommitteeField,
  CREATION_KEY_INPUT,
  READERS,
  REVISION_INPUT,
  WHOLE_PROGRAMME,
} from "@/lib/features/calendar/committees/constants";
import {
  COMMITTEE_FIELD_LABELS,
  PROGRAMME_SCOPE,
  READERS_LABELS,
} from "@/lib/features/calendar/committees/labels";
import type { CommitteeChoices, CommitteeFormState } from "@/lib/features/calendar/committees/types";
import { inputId } from "@/lib/features/projects/form/rules";
import { CommitteeConflict } from "./committee-conflict";

type CommitteeFormProps = {
  readonly choices: CommitteeChoices;
  readonly start: CommitteeFormState;
  readonly cancelPath: string;
  /** Of the page, which is drawn alone where it cannot be read. */
  readonly path: string;
};

/** Works without JavaScript: the action's answer is drawn by the server. Sent twice, it plans once. */
export function CommitteeForm({ choices, start, cancelPath, path }: CommitteeFormProps) {
  const [state, submit, isPending] = useActionState(committeeAction, start, path);
  const { values, errors, refusal, submission, conflict } = state;
  const messages = COMMITTEE_FIELDS.flatMap((field) => {
    const message = errors[field];
    return message ? [{ fieldId: inputId(COMMITTEE_INPUTS[field]), message: `${message}.` }] : [];
  });
  const field = (name: CommitteeField) => ({
    name: COMMITTEE_INPUTS[name],
    label: COMMITTEE_FIELD_LABELS[name],
    value: values[name],
    error: errors[name],
  });
  const [only] = choices.programme ? [] : choices.territories;
  const isClosed = !choices.programme && only === undefined;
  return (
    <form action={submit} noValidate className="max-w-2xl">
      <ErrorSummary
        title="Le comité n’est pas enregistré"
        errors={refusal === null ? messages : [{ message: refusal }, ...messages]}
        submission={submission}
      />
      {state.signedOut && <SignInAgain />}
      {conflict !== null && <CommitteeConflict conflict={conflict} />}
      {state.committeeId !== null && (
        <input type="hidden" name={COMMITTEE_ID_INPUT} value={state.committeeId} />
      )}
      <input type="hidden" name={REVISION_INPUT} value={state.revision} />
      <input type="hidden" name={CREATION_KEY_INPUT} value={state.creationKey} />
      {/* Inputs are not controlled: drawn anew from each answer. */}
      <div key={submission} className="flex flex-col gap-6 pt-6">
        <TextField
          {...field("title")}
          hint="Obligatoire. Par exemple&nbsp;: Comité de pilotage de décembre"
        />
        {only ? (
          <>
            <input type="hidden" name={COMMITTEE_INPUTS.scope} value={only.slug} />
            <p className="m-0">
              Périmètre&nbsp;: <strong>{only.label}</strong>
            </p>
          </>
        ) : isClosed ? (
          <input type="hidden" name={COMMITTEE_INPUTS.scope} value={values.scope} />
        ) : (
          <SelectField
            {...field("scope")}
            hint="Tout le programme, ou un territoire que le ministère réunit"
            options={[
              { value: WHOLE_PROGRAMME, label: PROGRAMME_SCOPE },
              ...choices.territories.map(({ slug, label }) => ({ value: slug, label })),
            ]}
          />
        )}
        <div className="grid grid-cols-1 gap-6 sm:grid-cols-3">
          <TextField {...field("day")} type="date" hint="Obligatoire" />
          <TextField {...field("startsAt")} type="time" hint="À Paris" />
          <TextField {...field("endsAt")} type="time" hint="À Paris" />
        </div>
        <p className="fr-hint-text m-0">Sans heures, le comité occupe toute la journée.</p>
        <TextField {...field("place")} hint="Facultatif" />
        <TextField {...field("link")} type="url" hint="Facultatif&nbsp;: lu par qui lit le comité" />
        <ChoiceField
          name={COMMITTEE_INPUTS.readers}
          legend={COMMITTEE_FIELD_LABELS.readers}
          hint="Tout le comité, ordre du jour et relevé de décisions compris"
          error={errors.readers}
          type="radio"
          chosen={[values.readers]}
          choices={READERS.map((value) => ({ value, label: READERS_LABELS[value] }))}
        />
        <TextField {...field("agenda")} hint="Facultatif" rows={8} />
        {isClosed ? (
          <input type="hidden" name={COMMITTEE_INPUTS.photograph} value={values.photograph} />
        ) : (
          <SelectField
            {...field("photograph")}
            hint="Les chiffres figés pour ce comité, et leur dossier. Ils ne sont montrés qu’à qui peut lire la photographie."
            placeholder="Aucune"
            options={choices.photographs}
          />
        )}
      </div>
      <div className="flex flex-wrap gap-4 pt-6">
        <button type="submit" className="fr-btn" aria-disabled={isPending}>
          {conflict === null ? "Enregistrer" : "Enregistrer ma version"}
        </button>
        <Link className="fr-btn fr-btn--tertiary" href={cancelPath} prefetch={false}>
          Annuler
        </Link>
      </div>
    </form>
  );
}
