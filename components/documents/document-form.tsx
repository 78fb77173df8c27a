"use client";
import { useActionState, useId } from "react";
import { SignInAgain } from "@/components/accounts/sign-in-again";
import { documentAction } from "@/lib/features/documents/actions";
import { DOCUMENT_INPUTS } from "@/lib/features/documents/constants";
import { documentFormPath } from "@/lib/features/documents/routes";
import type { DocumentFormState, DocumentView } from "@/lib/features/documents/types";
import { VisibilityField } from "./visibility-field";

type DocumentFormProps = { readonly reference: string; readonly document: DocumentView };

const AS_IT_IS: DocumentFormState = {
  submission: 0,
  title: null,
  visibility: null,
  error: null,
  signedOut: false,
};

/** Folded under its document; open when it has something to say. */
export function DocumentForm({ reference, document }: DocumentFormProps) {
  const [state, action] = useActionState(documentAction, AS_IT_IS, documentFormPath(reference, document.id));
  const id = useId();
  return (
    <details className="pt-2" open={state.error !== null} suppressHydrationWarning>
      <summary>
        Modifier ou retirer<span className="fr-sr-only">&nbsp;: {document.title}</span>
      </summary>
      <form action={action} key={state.submission} className="flex max-w-2xl flex-col gap-4 py-4">
        <input type="hidden" name={DOCUMENT_INPUTS.reference} value={reference} />
        <input type="hidden" name={DOCUMENT_INPUTS.documentId} value={document.id} />
        {state.error !== null && (
          <div role="alert" className="fr-alert fr-alert--error fr-alert--sm">
            <p>{state.error}</p>
          </div>
        )}
        {state.signedOut && <SignInAgain />}
        <div className="fr-input-group m-0">
          <label className="fr-label" htmlFor={`${id}-titre`}>
            Titre
          </label>
          <input
            className="fr-input"
            id={`${id}-titre`}
            name={DOCUMENT_INPUTS.title}
            defaultValue={state.title ?? document.title}
          />
        </div>
        <VisibilityField idPrefix={id} chosen={state.visibility ?? document.visibility} />
        <ul className="fr-btns-group fr-btns-group--inline-md">
          <li>
            <button type="submit" className="fr-btn" name={DOCUMENT_INPUTS.command} value="modifier">
              Enregistrer
            </button>
          </li>
          <li>
            <button
              type="submit"
              className="fr-btn fr-btn--tertiary"
              name={DOCUMENT_INPUTS.command}
              value="retirer"
              aria-describedby={`${id}-retrait`}
            >
              Retirer définitivement
            </button>
          </li>
        </ul>
        <p id={`${id}-retrait`} className="fr-hint-text m-0">
          Retirer efface le fichier&nbsp;; le journal du projet garde son titre, son nom et son empreinte.
        </p>
      </form>
    </details>
  );
}
