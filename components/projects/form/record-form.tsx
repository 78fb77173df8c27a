"use client";
import { type ReactNode, useActionState, useEffect, useRef, useState } from "react";
import { ActingField } from "@/components/layout/acting";
import { ErrorSummary } from "@/components/ui/error-summary";
import { newestOf } from "@/lib/features/projects/autosave/rules";
import { COMPARE_INTENT } from "@/lib/features/projects/form/constants";
import { COMPARE_TYPED } from "@/lib/features/projects/form/labels";
import { inputId } from "@/lib/features/projects/form/rules";
import type {
  FormErrors,
  FormSubject,
  ProjectFormState,
  SavedForm,
} from "@/lib/features/projects/form/types";
import { forgetEverywhere, isMade } from "./autosave";
import { AutosaveNotice } from "./autosave-notice";
import { ConflictFields } from "./conflict-fields";
import { FormAnswer } from "./form-answer";
import { copyFrom, findCopy, forgetCopy, keepCopy, type LocalCopy } from "./local-copy";
import { RestoredNotice } from "./restored-notice";
import { TypedComparison } from "./typed-comparison";

/** What a page hands to any form of the record. */
export type RecordFormSetting = {
  readonly copyKey: string | null;
  readonly signInPath: string;
  readonly cancelPath: string;
};

export type RecordFormProps<Values> = RecordFormSetting & {
  readonly action: (previous: unknown, form: FormData) => Promise<ProjectFormState<Values>>;
  readonly saved: SavedForm<Values>;
  /** The same reading as the server's, for the copy that the browser keeps. */
  readonly readValues: (form: FormData) => Values;
  readonly nameOfInput: (name: string) => string;
  /** A project's, unless told. */
  readonly subject?: FormSubject;
  /** « Enregistrer » and « Annuler », unless the form leads somewhere else. */
  readonly saveLabel?: string;
  readonly cancelLabel?: string;
  /** What the form holds may be compared with what schemes ask, before it is saved. */
  readonly isComparable?: boolean;
  /** The fields, drawn from what the form holds. */
  readonly children: (state: ProjectFormState<Values>) => ReactNode;
};

const UNANSWERED = { errors: {}, failure: null, conflict: null, comparison: null, focusId: null } as const;

/**
 * Works without JavaScript: the action's answer is drawn by the server. With it, what is typed is also copied in the
 * browser and kept by the server, and the form is drawn anew (its `key`) from each answer, because inputs are not
 * controlled.
 */
export function RecordForm<Values extends object>(props: RecordFormProps<Values>) {
  const { action, saved, readValues, nameOfInput, children, copyKey, signInPath, cancelPath } = props;
  const { saveLabel = "Enregistrer", cancelLabel = "Annuler", isComparable = false } = props;
  const { subject = "project" } = props;
  const [answer, formAction, isPending] = useActionState<ProjectFormState<Values> | null, FormData>(
    action,
    null,
  );
  const form = useRef<HTMLFormElement>(null);
  const [draft] = useState(() => copyFrom(saved.draft, saved));
  const [copy, setCopy] = useState<LocalCopy<Values> | null>(draft);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was left there before this page opened
  useEffect(() => {
    if (copyKey === null || answer !== null) return;
    const found = findCopy(copyKey, saved, Date.now());
    const offered = newestOf(draft, found);
    setCopy(offered);
    const isOfAnother = found?.form.reference === "" && found.form.creationKey !== saved.creationKey;
    if (!isOfAnother || offered !== found || !form.current) return;
    // Begun under another key, by somebody who may have left before the answer: whoever types on meanwhile goes on with that.
    void isMade(copyKey, found.form.creationKey, form.current).then((made) => {
      if (!made || findCopy(copyKey, saved, Date.now())?.savedAt !== found.savedAt) return;
      forgetCopy(copyKey);
      setCopy(draft);
    });
  }, [copyKey]);

  const state: ProjectFormState<Values> = answer ?? {
    ...(copy?.form ?? saved),
    ...UNANSWERED,
    submission: copy === null ? "saved" : `copy-${copy.savedAt}`,
  };
  const keep = () => {
    if (copyKey !== null && form.current) keepCopy(copyKey, form.current, readValues, Date.now());
  };
  const discard = async () => {
    if (copyKey === null || !form.current) return;
    forgetCopy(copyKey);
    // Shown as forgotten once it is: a page asked for before that would find it again.
    await forgetEverywhere(copyKey, form.current);
    setCopy(null);
    // The button that was pressed is no more.
    form.current?.focus();
  };
  const fields = children(state);
  return (
    <form ref={form} action={formAction} noValidate tabIndex={-1} onInput={keep} onSubmit={keep}>
      <ActingField />
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
          {saveLabel}
        </button>
        <input type="hidden" name="reference" value={state.reference} />
        <input type="hidden" name="creationKey" value={state.creationKey} />
        <input type="hidden" name="baseVersion" value={state.baseVersion} />
        <FormAnswer state={state} signInPath={signInPath} subject={subject} />
        {state.comparison !== null && (
          <TypedComparison comparison={state.comparison} submission={state.submission} />
        )}
        <ErrorSummary errors={summaryOf(state.errors, nameOfInput)} submission={state.submission} />
        {copy !== null && answer === null && (
          <RestoredNotice
            {...{ copy, saved, nameOfInput, subject }}
            takenFrom={copy === draft ? (saved.draft?.takenFrom ?? "") : ""}
            onDiscard={discard}
          />
        )}
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
            {isPending ? "Enregistrement…" : state.conflict ? "Enregistrer mes choix" : saveLabel}
          </button>
          {isComparable && state.reference !== "" && state.conflict === null && (
            <button type="submit" name="intent" value={COMPARE_INTENT} className="fr-btn fr-btn--secondary">
              {COMPARE_TYPED}
            </button>
          )}
          <a className="fr-btn fr-btn--secondary" href={cancelPath}>
            {cancelLabel}
          </a>
        </div>
      </div>
      {copyKey !== null && (
        <AutosaveNotice
          form={form}
          copyKey={copyKey}
          readValues={readValues}
          baseVersion={state.baseVersion}
          signInPath={signInPath}
          subject={subject}
          submission={state.submission}
          isPending={isPending}
          isUnsent={copy !== null && copy !== draft}
        />
      )}
    </form>
  );
}

function summaryOf(errors: FormErrors, nameOfInput: (name: string) => string) {
  return Object.entries(errors).map(([name, message]) => ({
    fieldId: inputId(name),
    message: `${nameOfInput(name)}\u00A0: ${message}.`,
  }));
}
