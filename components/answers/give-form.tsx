"use client";
import { useActionState } from "react";
import { SignInAgain } from "@/components/accounts/sign-in-again";
import { ChoiceField } from "@/components/projects/form/choice-field";
import { TextField } from "@/components/projects/form/text-field";
import { ErrorSummary } from "@/components/ui/error-summary";
import { ANSWER_INPUTS, ANSWER_KINDS } from "@/lib/features/answers/constants";
import { giveAnswerAction } from "@/lib/features/answers/giving/actions";
import type { AnswerForm, AnswerFormState } from "@/lib/features/answers/giving/types";
import { ANSWER_KIND_HINTS, ANSWER_KIND_LABELS } from "@/lib/features/answers/labels";
import { answerPath, changeAnswerPath } from "@/lib/features/answers/routes";
import { inputId } from "@/lib/features/projects/form/rules";
import "./answer-form.css";
import { ActingField } from "@/components/layout/acting";
import { ExcessField } from "./excess-field";
import { ProposalFields } from "./proposal-fields";
import { ReasonField } from "./reason-field";

const NOTHING_SENT: AnswerFormState = {
  submission: 0,
  values: null,
  errors: [],
  signedOut: false,
  creationKey: null,
  excesses: [],
};

/** What a partner says to a project. One form for the three kinds: an interest may become a proposal. */
export function GiveForm({ reference, changes, values: saved, schemes, years, creationKey }: AnswerForm) {
  const path = changes === null ? answerPath(reference) : changeAnswerPath(reference, changes.answerId);
  const [state, send, isPending] = useActionState(giveAnswerAction, NOTHING_SENT, path);
  const { errors, submission } = state;
  const values = state.values ?? saved;
  const errorOf = (name: string) => errors.find(({ fieldId }) => fieldId === inputId(name))?.message;
  return (
    <form action={send} noValidate className="answer-form flex max-w-2xl flex-col gap-6">
      <ActingField />
      <input type="hidden" name={ANSWER_INPUTS.reference} value={reference} />
      <input type="hidden" name={ANSWER_INPUTS.creationKey} value={state.creationKey ?? creationKey} />
      {changes !== null && (
        <>
          <input type="hidden" name={ANSWER_INPUTS.answerId} value={changes.answerId} />
          <input type="hidden" name={ANSWER_INPUTS.revision} value={changes.revision} />
        </>
      )}
      <ErrorSummary title="Votre réponse n’est pas enregistrée" errors={errors} submission={submission} />
      {state.signedOut && <SignInAgain />}
      <div key={submission} className="flex flex-col gap-6">
        <ChoiceField
          name={ANSWER_INPUTS.kind}
          legend="Votre réponse"
          type="radio"
          chosen={[values.kind]}
          choices={ANSWER_KINDS.map((value) => ({
            value,
            label: ANSWER_KIND_LABELS[value],
            hint: ANSWER_KIND_HINTS[value],
          }))}
          error={errorOf(ANSWER_INPUTS.kind)}
        />
        <div className="answer-form__refusal">
          <ReasonField
            id={inputId(ANSWER_INPUTS.refusalReason)}
            label="Motif du refus"
            value={values.refusalReason}
            error={errorOf(ANSWER_INPUTS.refusalReason)}
          />
        </div>
        <div className="answer-form__proposal">
          <ProposalFields values={values} schemes={schemes} years={years} errorOf={errorOf} />
        </div>
        <TextField
          name={ANSWER_INPUTS.text}
          label="Vos mots pour le territoire"
          hint="Ce qui vous intéresse, pourquoi vous refusez, ou les conditions de votre proposition. Lus par le territoire et le ministère, pas par les autres partenaires."
          value={values.text}
          error={errorOf(ANSWER_INPUTS.text)}
          rows={5}
        />
        <ExcessField id={inputId(ANSWER_INPUTS.excess)} excesses={state.excesses} />
      </div>
      <button type="submit" className="fr-btn self-start" aria-disabled={isPending}>
        {changes === null ? "Envoyer la réponse" : "Enregistrer la réponse"}
      </button>
    </form>
  );
}
