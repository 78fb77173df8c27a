"use client";
import { useActionState, useEffect } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { editCriteriaAction } from "@/lib/features/schemes/criteria/editing/actions";
import { END } from "@/lib/features/schemes/criteria/editing/constants";
import { placeRows } from "@/lib/features/schemes/criteria/editing/rules";
import type { CriteriaChoices, CriteriaFormState } from "@/lib/features/schemes/criteria/editing/types";
import { AddCriterion } from "./add-criterion";
import { CriteriaWarnings } from "./criteria-warnings";
import { CriterionLine } from "./criterion-line";
import { errorsInOrder } from "./errors-in-order";
import { PreviewCounts } from "./preview-counts";

export type CriteriaFormProps = {
  readonly slug: string;
  readonly start: CriteriaFormState;
  readonly choices: CriteriaChoices;
};

/** Works without JavaScript: every button sends the whole form, and the server draws what it then holds. */
export function CriteriaForm({ slug, start, choices }: CriteriaFormProps) {
  const [state, submit, isPending] = useActionState(editCriteriaAction, start);
  const { rows, errors, refusal, theirs, focusId, submission } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer leads to its line, even the same one again
  useEffect(() => {
    if (focusId !== null) document.getElementById(focusId)?.focus();
  }, [focusId, submission]);
  const lines = placeRows(rows);
  const messages = errorsInOrder(lines, errors);
  return (
    <form action={submit} noValidate aria-label="Critères du dispositif">
      {/* The button that the Enter key presses is the first of the form: it must save, not move a line. */}
      <button
        type="submit"
        name="intent"
        value="save"
        className="fr-sr-only"
        tabIndex={-1}
        aria-hidden="true"
      >
        Enregistrer
      </button>
      <ErrorSummary
        {...(refusal !== null && { title: "Les critères ne sont pas enregistrés" })}
        errors={refusal === null ? messages : [{ message: refusal }, ...messages]}
        submission={submission}
      />
      {theirs.length > 0 && (
        <ul aria-label="Critères enregistrés entre-temps" className="mt-4">
          {theirs.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <input type="hidden" name="dispositif" value={slug} />
      <input key={`version-${state.version}`} type="hidden" name="version" value={state.version} />
      <div key={submission} inert={isPending} className="flex flex-col gap-4 pt-6">
        <PreviewCounts preview={state.preview} />
        <CriteriaWarnings warnings={state.warnings} />
        <p className="m-0">
          {lines.length === 0
            ? "Aucun critère pour le moment."
            : "Un projet doit remplir tous les critères de cette liste."}
        </p>
        <ol className="fr-raw-list flex flex-col gap-4">
          {lines.map((line) => (
            <CriterionLine key={line.position} line={line} state={state} choices={choices} />
          ))}
        </ol>
        <AddCriterion where={END} focusId={focusId} />
      </div>
      <div className="flex flex-wrap gap-4 pt-8">
        <button type="submit" name="intent" value="save" className="fr-btn" aria-disabled={isPending}>
          Enregistrer
        </button>
        <button
          type="submit"
          name="intent"
          value="preview"
          className="fr-btn fr-btn--secondary"
          aria-disabled={isPending}
        >
          Aperçu sans enregistrer
        </button>
      </div>
    </form>
  );
}
