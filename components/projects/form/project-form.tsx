"use client";
import { useActionState, useEffect, useState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { saveProjectAction } from "@/lib/features/projects/form/actions";
import { nameOfInput } from "@/lib/features/projects/form/labels";
import { inputId } from "@/lib/features/projects/form/rules";
import type { FormErrors, ProjectFormState, SavedForm } from "@/lib/features/projects/form/types";
import type { FieldComment } from "@/lib/features/projects/review/types";
import type { ProjectDirectory } from "@/lib/features/projects/types";
import { ConflictFields } from "./conflict-fields";
import { RemarksProvider } from "./field-remarks";
import { FormAnswer } from "./form-answer";
import { findCopy, forgetCopy, keepCopy, type LocalCopy } from "./local-copy";
import { ProjectFields } from "./project-fields";
import { RestoredNotice } from "./restored-notice";

export type ProjectFormProps = SavedForm & {
  readonly directory: ProjectDirectory | null;
  /** Of the request that is open; none for a new project. */
  readonly remarks: readonly FieldComment[];
  readonly copyKey: string | null;
  readonly signInPath: string;
  readonly cancelPath: string;
};

const UNANSWERED = { errors: {}, failure: null, conflict: null, focusId: null } as const;

/**
 * Works without JavaScript: the action's answer is drawn by the server. With it, what is typed is also copied in the
 * browser, and the form is drawn anew (its `key`) from each answer, because inputs are not controlled.
 */
export function ProjectForm(props: ProjectFormProps) {
  const { directory, remarks, copyKey, signInPath, cancelPath, ...saved } = props;
  const [answer, formAction, isPending] = useActionState<ProjectFormState | null, FormData>(
    saveProjectAction,
    null,
  );
  const [copy, setCopy] = useState<LocalCopy | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was left there before this page opened
  useEffect(() => {
    if (copyKey !== null && answer === null) setCopy(findCopy(copyKey, saved, Date.now()));
  }, [copyKey]);

  const state: ProjectFormState = answer ?? {
    ...(copy?.form ?? saved),
    ...UNANSWERED,
    submission: copy === null ? "saved" : "copy",
  };
  const keep = (form: HTMLFormElement) => copyKey !== null && keepCopy(copyKey, form, Date.now());
  const discard = () => {
    if (copyKey !== null) forgetCopy(copyKey);
    setCopy(null);
  };
  const fields = (
    <RemarksProvider value={remarks}>
      <ProjectFields
        values={state.values}
        errors={state.errors}
        focusId={state.focusId}
        directory={directory}
      />
    </RemarksProvider>
  );
  return (
    <form
      action={formAction}
      noValidate
      onInput={(event) => keep(event.currentTarget)}
      onSubmit={(event) => keep(event.currentTarget)}
    >
      <div key={state.submission} inert={isPending}>
        {/* The button that the Enter key presses is the first of the form: it must save, not add a line. */}
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
        <input type="hidden" name="reference" value={state.reference} />
        <input type="hidden" name="creationKey" value={state.creationKey} />
        <input type="hidden" name="baseVersion" value={state.baseVersion} />
        <FormAnswer state={state} signInPath={signInPath} />
        <ErrorSummary errors={summaryOf(state.errors)} submission={state.submission} />
        {copy !== null && answer === null && <RestoredNotice onDiscard={discard} />}
        {state.conflict === null ? (
          fields
        ) : (
          <>
            <ConflictFields conflict={state.conflict} errors={state.errors} />
            <details className="pt-6" suppressHydrationWarning>
              <summary>Revoir toute ma saisie</summary>
              {fields}
            </details>
          </>
        )}
        <div className="flex flex-wrap gap-4 pt-8">
          <button type="submit" name="intent" value="save" className="fr-btn" disabled={isPending}>
            {isPending ? "Enregistrement…" : state.conflict ? "Enregistrer mes choix" : "Enregistrer"}
          </button>
          <a className="fr-btn fr-btn--secondary" href={cancelPath}>
            Annuler
          </a>
        </div>
      </div>
    </form>
  );
}

function summaryOf(errors: FormErrors) {
  return Object.entries(errors).map(([name, message]) => ({
    fieldId: inputId(name),
    message: `${nameOfInput(name)}\u00A0: ${message}.`,
  }));
}
