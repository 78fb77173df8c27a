"use client";
import { useEffect, useRef } from "react";
import { SUBJECT_WORDS } from "@/lib/features/projects/form/labels";
import type { FormSubject, ProjectFormState } from "@/lib/features/projects/form/types";

export type FormAnswerProps = {
  readonly state: Pick<ProjectFormState, "failure" | "conflict" | "submission">;
  readonly signInPath: string;
  readonly subject: FormSubject;
};

/** Why nothing was saved, when it is not the fault of what was typed. Takes the focus, as the error summary does. */
export function FormAnswer({ state, signInPath, subject }: FormAnswerProps) {
  const box = useRef<HTMLDivElement>(null);
  const { failure, conflict, submission } = state;
  const hasMessage = failure !== null || conflict !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same answer to a new submission takes the focus again
  useEffect(() => {
    if (hasMessage) box.current?.focus();
  }, [hasMessage, submission]);
  if (!hasMessage) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className={`fr-alert ${failure ? "fr-alert--error" : "fr-alert--warning"}`}
    >
      {failure && (
        <>
          <h2 className="fr-alert__title">{SUBJECT_WORDS[subject].notSaved}</h2>
          <p>{failure.message}</p>
          {failure.kind === "signedOut" && (
            <p>
              <a
                className="fr-link"
                href={signInPath}
                target="_blank"
                rel="noopener"
                title="Se reconnecter, nouvelle fenêtre"
              >
                Se reconnecter
              </a>
            </p>
          )}
        </>
      )}
      {conflict && (
        <>
          <h2 className="fr-alert__title">{SUBJECT_WORDS[subject].changed}</h2>
          <p>
            {conflict.authorName} l’a enregistré le {conflict.at}, pendant votre saisie. Rien n’est encore
            enregistré de la vôtre&nbsp;: pour chaque champ ci-dessous, choisissez ce qu’il faut garder, puis
            enregistrez. Vos autres modifications sont conservées.
          </p>
        </>
      )}
    </div>
  );
}
