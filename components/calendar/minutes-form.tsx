"use client";
import Link from "next/link";
import { useActionState } from "react";
import { SignInAgain } from "@/components/accounts/sign-in-again";
import { TextField } from "@/components/projects/form/text-field";
import { ErrorSummary } from "@/components/ui/error-summary";
import {
  COMMITTEE_ID_INPUT,
  MINUTES_INPUT,
  REVISION_INPUT,
} from "@/lib/features/calendar/committees/constants";
import { changedBy, minutesConflictTitle } from "@/lib/features/calendar/committees/labels";
import { minutesAction } from "@/lib/features/calendar/committees/minutes/actions";
import { committeePath, minutesPath } from "@/lib/features/calendar/committees/routes";
import type { MinutesFormState } from "@/lib/features/calendar/committees/types";
import { inputId } from "@/lib/features/projects/form/rules";

type MinutesFormProps = { readonly id: number; readonly text: string; readonly revision: number };

/** What the committee decided, in words. */
export function MinutesForm({ id, text, revision }: MinutesFormProps) {
  const start: MinutesFormState = {
    submission: 0,
    text,
    error: null,
    refusal: null,
    signedOut: false,
    revision,
    conflict: null,
  };
  const [state, submit, isPending] = useActionState(minutesAction, start, minutesPath(id));
  const { error, refusal, conflict, submission } = state;
  const errors = [
    ...(refusal === null ? [] : [{ message: refusal }]),
    ...(conflict === null
      ? []
      : [
          {
            message: `Par ${changedBy(conflict.byName, new Date(conflict.at))}. Votre texte est ci-dessous.`,
          },
        ]),
    ...(error === null ? [] : [{ fieldId: inputId(MINUTES_INPUT), message: `${error}.` }]),
  ];
  return (
    <form action={submit} noValidate className="flex max-w-3xl flex-col gap-6">
      <ErrorSummary
        title={conflict === null ? "Le relevé n’est pas enregistré" : minutesConflictTitle}
        errors={errors}
        submission={submission}
      />
      {state.signedOut && <SignInAgain />}
      {conflict !== null && (
        <div>
          <p className="m-0 font-bold">Le relevé enregistré</p>
          <p className="m-0 wrap-anywhere whitespace-pre-line">{conflict.theirs || "(vide)"}</p>
        </div>
      )}
      <input type="hidden" name={COMMITTEE_ID_INPUT} value={id} />
      <input type="hidden" name={REVISION_INPUT} value={state.revision} />
      <TextField
        key={submission}
        name={MINUTES_INPUT}
        label="Relevé de décisions"
        hint="Lu par les mêmes personnes que le comité"
        value={state.text}
        error={error ?? undefined}
        rows={16}
      />
      <div className="flex flex-wrap gap-4">
        <button type="submit" className="fr-btn" aria-disabled={isPending}>
          {conflict === null ? "Enregistrer le relevé" : "Enregistrer mon texte"}
        </button>
        <Link className="fr-btn fr-btn--tertiary" href={committeePath(id)} prefetch={false}>
          Annuler
        </Link>
      </div>
    </form>
  );
}
