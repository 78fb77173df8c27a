"use client";
import { useActionState } from "react";
import { SignInAgain } from "@/components/accounts/sign-in-again";
import { ActingField } from "@/components/layout/acting";
import { TextField } from "@/components/projects/form/text-field";
import { ErrorSummary } from "@/components/ui/error-summary";
import { inputId } from "@/lib/features/projects/form/rules";
import { askOpinionAction } from "@/lib/features/projects/review/opinions/actions";
import { OPINION_INPUTS } from "@/lib/features/projects/review/opinions/constants";
import { projectOpinionsPath } from "@/lib/features/projects/review/opinions/routes";
import { askedValue } from "@/lib/features/projects/review/opinions/rules";
import type { AskFormState, OpinionError } from "@/lib/features/projects/review/opinions/types";
import type { ReviewPeople } from "@/lib/features/projects/review/people/types";
import { FieldError } from "../field-error";

type AskFormProps = {
  readonly reference: string;
  /** Empty when they can no longer be read: what was chosen stays. */
  readonly people: ReviewPeople;
  readonly readerId: string | null;
  readonly creationKey: string;
  /** The day proposed. */
  readonly usualDay: string;
};

const NOTHING_SENT: AskFormState = {
  submission: 0,
  asked: null,
  dueOn: null,
  question: "",
  errors: [],
  signedOut: false,
  creationKey: null,
};

export const errorOf = (errors: readonly OpinionError[], name: string): string | undefined =>
  errors.find(({ fieldId }) => fieldId === inputId(name))?.message;

/** Asks an organisation, or one person, for an opinion. */
export function AskForm({ reference, people, readerId, creationKey, usualDay }: AskFormProps) {
  const [state, send, isPending] = useActionState(
    askOpinionAction,
    NOTHING_SENT,
    projectOpinionsPath(reference),
  );
  const { errors, submission } = state;
  return (
    <form action={send} noValidate className="flex max-w-2xl flex-col gap-6">
      <ActingField />
      <input type="hidden" name={OPINION_INPUTS.reference} value={reference} />
      <input type="hidden" name={OPINION_INPUTS.creationKey} value={state.creationKey ?? creationKey} />
      <ErrorSummary title="L’avis n’est pas demandé" errors={errors} submission={submission} />
      {state.signedOut && <SignInAgain />}
      <div key={submission} className="flex flex-col gap-6">
        <AskedField
          people={people}
          readerId={readerId}
          chosen={state.asked ?? ""}
          error={errorOf(errors, OPINION_INPUTS.asked)}
        />
        <TextField
          name={OPINION_INPUTS.dueOn}
          label="Attendu pour le"
          hint="Format attendu&nbsp;: 31/03/2026"
          value={state.dueOn ?? usualDay}
          error={errorOf(errors, OPINION_INPUTS.dueOn)}
        />
        <TextField
          name={OPINION_INPUTS.question}
          label="Votre question"
          hint="Facultatif&nbsp;: ce sur quoi vous souhaitez un avis. Elle est envoyée par courriel."
          value={state.question}
          error={errorOf(errors, OPINION_INPUTS.question)}
          rows={4}
        />
      </div>
      <button type="submit" className="fr-btn self-start" aria-disabled={isPending}>
        Demander l’avis
      </button>
    </form>
  );
}

type AskedFieldProps = Pick<AskFormProps, "people" | "readerId"> & {
  readonly chosen: string;
  readonly error: string | undefined;
};

function AskedField({ people, readerId, chosen, error }: AskedFieldProps) {
  const id = inputId(OPINION_INPUTS.asked);
  const colleagues = people.reviewers.filter((one) => one.id !== readerId);
  const isLost = people.partners.length + people.reviewers.length === 0;
  return (
    <div className={`fr-select-group m-0 ${error ? "fr-select-group--error" : ""}`}>
      <label className="fr-label" htmlFor={id}>
        À qui
        <span className="fr-hint-text">
          Toute une organisation partenaire, l’une de ses personnes, ou un collègue.
        </span>
      </label>
      <select
        className="fr-select"
        id={id}
        name={OPINION_INPUTS.asked}
        defaultValue={chosen}
        aria-invalid={error !== undefined}
        aria-describedby={error ? `${id}-erreur` : undefined}
      >
        <option value="">Choisir</option>
        {isLost && chosen !== "" && <option value={chosen}>Votre choix</option>}
        {people.partners.map((organisation) => (
          <optgroup key={organisation.id} label={organisation.name}>
            <option value={askedValue({ kind: "organisation", id: organisation.id })}>
              {organisation.name} (toute l’organisation)
            </option>
            {organisation.people.map(({ id: personId, name }) => (
              <option key={personId} value={askedValue({ kind: "person", id: personId })}>
                {name}
              </option>
            ))}
          </optgroup>
        ))}
        {colleagues.length > 0 && (
          <optgroup label="Collègues">
            {colleagues.map(({ id: personId, name, organisationName }) => (
              <option key={personId} value={askedValue({ kind: "person", id: personId })}>
                {name} ({organisationName})
              </option>
            ))}
          </optgroup>
        )}
      </select>
      <FieldError id={`${id}-erreur`} message={error} />
    </div>
  );
}
