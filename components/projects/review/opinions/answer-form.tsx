"use client";
import { useActionState } from "react";
import { SignInAgain } from "@/components/accounts/sign-in-again";
import { ActingField } from "@/components/layout/acting";
import { ChoiceField } from "@/components/projects/form/choice-field";
import { TextField } from "@/components/projects/form/text-field";
import { ErrorSummary } from "@/components/ui/error-summary";
import { giveOpinionAction } from "@/lib/features/projects/review/opinions/actions";
import { OPINION_INPUTS, STANCES } from "@/lib/features/projects/review/opinions/constants";
import { STANCE_LABELS } from "@/lib/features/projects/review/opinions/labels";
import { opinionPath } from "@/lib/features/projects/review/opinions/routes";
import type { AnswerFormState } from "@/lib/features/projects/review/opinions/types";
import { errorOf } from "./ask-form";

const NOTHING_SENT: AnswerFormState = { submission: 0, stance: "", text: "", errors: [], signedOut: false };

/** Given once: it says so above the button. */
export function AnswerForm({ opinionId }: { readonly opinionId: number }) {
  const [state, send, isPending] = useActionState(giveOpinionAction, NOTHING_SENT, opinionPath(opinionId));
  const { errors, submission } = state;
  return (
    <form action={send} noValidate className="flex max-w-2xl flex-col gap-6">
      <ActingField />
      <input type="hidden" name={OPINION_INPUTS.opinionId} value={opinionId} />
      <ErrorSummary title="Votre avis n’est pas enregistré" errors={errors} submission={submission} />
      {state.signedOut && <SignInAgain />}
      <div key={submission} className="flex flex-col gap-6">
        <ChoiceField
          name={OPINION_INPUTS.stance}
          legend="Votre avis"
          type="radio"
          chosen={[state.stance]}
          choices={STANCES.map((value) => ({ value, label: STANCE_LABELS[value] }))}
          error={errorOf(errors, OPINION_INPUTS.stance)}
        />
        <TextField
          name={OPINION_INPUTS.text}
          label="Vos raisons"
          hint="Obligatoire pour un avis réservé ou défavorable. Lues par le ministère et l’ANCT&nbsp;; par le territoire après la décision."
          value={state.text}
          error={errorOf(errors, OPINION_INPUTS.text)}
          rows={6}
        />
      </div>
      <p className="m-0">Un avis rendu ne se modifie plus.</p>
      <button type="submit" className="fr-btn self-start" aria-disabled={isPending}>
        Rendre l’avis
      </button>
    </form>
  );
}
