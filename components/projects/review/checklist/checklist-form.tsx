"use client";
import { useActionState } from "react";
import { SignInAgain } from "@/components/accounts/sign-in-again";
import { ErrorSummary } from "@/components/ui/error-summary";
import { tickChecklistAction } from "@/lib/features/projects/review/checklist/actions";
import {
  answerInput,
  CHECK_ANSWERS,
  CHECKLIST_INPUTS,
  noteInput,
} from "@/lib/features/projects/review/checklist/constants";
import { CHECK_ANSWER_LABELS, UNANSWERED } from "@/lib/features/projects/review/checklist/labels";
import { checklistPath } from "@/lib/features/projects/review/checklist/routes";
import { tickedOf } from "@/lib/features/projects/review/checklist/rules";
import type {
  CheckItem,
  Checklist,
  ChecklistFormState,
  Ticked,
} from "@/lib/features/projects/review/checklist/types";
import { FieldError } from "../field-error";

type ChecklistFormProps = {
  readonly reference: string;
  /** Null when the grid can no longer be read: what was ticked is kept, to be sent again. */
  readonly grid: { readonly items: readonly CheckItem[]; readonly checklist: Checklist } | null;
};

const NOTHING_SENT: ChecklistFormState = {
  submission: 0,
  answers: null,
  revision: null,
  errors: [],
  theirs: [],
  signedOut: false,
};

export function ChecklistForm({ reference, grid }: ChecklistFormProps) {
  const [state, send, isPending] = useActionState(
    tickChecklistAction,
    NOTHING_SENT,
    checklistPath(reference),
  );
  const answers = state.answers ?? grid?.checklist.answers ?? {};
  const revision = state.revision ?? grid?.checklist.revision ?? 0;
  return (
    <form action={send} className="flex max-w-3xl flex-col gap-6">
      <input type="hidden" name={CHECKLIST_INPUTS.reference} value={reference} />
      <input key={`revision-${revision}`} type="hidden" name={CHECKLIST_INPUTS.revision} value={revision} />
      <ErrorSummary
        title="La grille n’est pas enregistrée"
        errors={state.errors}
        submission={state.submission}
      />
      {state.theirs.length > 0 && (
        <ul aria-label="Réponses enregistrées entre-temps">
          {state.theirs.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {state.signedOut && <SignInAgain />}
      <div key={state.submission} className="flex flex-col gap-8">
        {grid === null
          ? Object.entries(answers).map(([id, { answer, note }]) => (
              <span key={id}>
                <input type="hidden" name={answerInput(Number(id))} value={answer ?? ""} />
                <input type="hidden" name={noteInput(Number(id))} value={note} />
              </span>
            ))
          : grid.items.map((item) => (
              <PointField
                key={item.id}
                item={item}
                ticked={tickedOf(answers, item.id)}
                error={state.errors.find(({ fieldId }) => fieldId === noteInput(item.id))?.message}
              />
            ))}
      </div>
      <button type="submit" className="fr-btn self-start" aria-disabled={isPending}>
        Enregistrer la grille
      </button>
    </form>
  );
}

type PointFieldProps = {
  readonly item: CheckItem;
  readonly ticked: Ticked;
  readonly error: string | undefined;
};

function PointField({ item, ticked, error }: PointFieldProps) {
  const name = answerInput(item.id);
  const noteId = noteInput(item.id);
  const choices = [
    ...CHECK_ANSWERS.map((value) => ({ value: value as string, label: CHECK_ANSWER_LABELS[value] })),
    { value: "", label: UNANSWERED },
  ];
  return (
    <fieldset className="m-0 flex flex-col gap-3 border-0 p-0">
      <legend className="p-0 font-bold">
        {item.label}
        {item.help !== "" && (
          <span className="fr-hint-text font-normal whitespace-pre-line">{item.help}</span>
        )}
      </legend>
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        {choices.map(({ value, label }) => (
          <div key={value} className="fr-radio-group fr-radio-group--sm m-0">
            <input
              type="radio"
              id={`${name}-${value}`}
              name={name}
              value={value}
              defaultChecked={(ticked.answer ?? "") === value}
            />
            <label className="fr-label" htmlFor={`${name}-${value}`}>
              {label}
            </label>
          </div>
        ))}
      </div>
      <div className={`fr-input-group m-0 ${error ? "fr-input-group--error" : ""}`}>
        <label className="fr-label" htmlFor={noteId}>
          Un mot<span className="fr-sr-only"> sur&nbsp;: {item.label}</span>
        </label>
        <input
          className="fr-input"
          id={noteId}
          name={noteId}
          defaultValue={ticked.note}
          autoComplete="off"
          aria-invalid={error !== undefined}
          aria-describedby={error ? `${noteId}-erreur` : undefined}
        />
        <FieldError id={`${noteId}-erreur`} message={error} />
      </div>
    </fieldset>
  );
}
