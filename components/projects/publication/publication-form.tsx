"use client";
import { useActionState } from "react";
import { SignInAgain } from "@/components/accounts/sign-in-again";
import { ActingField } from "@/components/layout/acting";
import { ErrorSummary } from "@/components/ui/error-summary";
import { publicationAction } from "@/lib/features/projects/publication/actions";
import { PREVIEW, PUBLISHABLE_FIELDS } from "@/lib/features/projects/publication/constants";
import { PUBLISHABLE_FIELD_LABELS } from "@/lib/features/projects/publication/labels";
import { publicationPath } from "@/lib/features/projects/publication/routes";
import { publicSelection } from "@/lib/features/projects/publication/rules";
import type { PublicationFormState, PublicationPanel } from "@/lib/features/projects/publication/types";
import { PublicProjectFacts } from "./public-project-facts";

type PublicationFormProps = {
  readonly reference: string;
  /** Null when the project can no longer be read. */
  readonly panel: PublicationPanel | null;
};

/** One box per field; what they publish can be read before it is public. */
export function PublicationForm({ reference, panel }: PublicationFormProps) {
  const untouched: PublicationFormState = {
    submission: 0,
    fields: panel?.publishedFields ?? [],
    isPreview: false,
    error: null,
    signedOut: false,
    sent: null,
  };
  const [state, action] = useActionState(publicationAction, untouched, publicationPath(reference));
  const version = panel?.version ?? state.sent?.version;
  if (version === undefined) return null;
  const isPublished = panel ? panel.publishedAt !== null : state.sent?.isPublished;
  return (
    <form action={action} className="flex flex-col gap-4">
      <ActingField />
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="version" value={version} />
      <ErrorSummary
        title="La publication n’a pas changé"
        errors={state.error === null ? [] : [{ message: state.error }]}
        submission={state.submission}
      />
      {state.signedOut && <SignInAgain />}
      {/* New defaults need new fields. */}
      <fieldset key={state.submission} className="fr-fieldset my-0" aria-describedby="publication-aide">
        <legend className="fr-fieldset__legend fr-fieldset__legend--regular">
          Champs publiés, en plus de l’intitulé, du résumé et des priorités
          <span className="fr-hint-text" id="publication-aide">
            Les contacts, la note privée, le détail des financements et les échanges ne sont jamais publiés.
          </span>
        </legend>
        {PUBLISHABLE_FIELDS.map((field) => (
          <div key={field} className="fr-fieldset__element">
            <div className="fr-checkbox-group">
              <input
                type="checkbox"
                id={`publier-${field}`}
                name="fields"
                value={field}
                defaultChecked={state.fields.includes(field)}
              />
              <label className="fr-label" htmlFor={`publier-${field}`}>
                {PUBLISHABLE_FIELD_LABELS[field]}
              </label>
            </div>
          </div>
        ))}
      </fieldset>
      {state.isPreview && panel && (
        <section aria-labelledby="publication-apercu" className="border border-solid border-line p-4">
          <p className="fr-badge fr-badge--info fr-badge--sm" role="status">
            Aperçu, non publié
          </p>
          <h3 id="publication-apercu" className="fr-h4">
            {panel.everything.title}
          </h3>
          <PublicProjectFacts project={publicSelection(panel.everything, state.fields)} />
        </section>
      )}
      <ul className="fr-btns-group fr-btns-group--inline-md">
        <li>
          <button type="submit" name="command" value={PREVIEW} className="fr-btn fr-btn--secondary">
            Voir l’aperçu
          </button>
        </li>
        <li>
          <button type="submit" name="command" value="publish" className="fr-btn">
            {isPublished ? "Mettre à jour la publication" : "Publier"}
          </button>
        </li>
        {isPublished && (
          <li>
            <button type="submit" name="command" value="unpublish" className="fr-btn fr-btn--tertiary">
              Retirer de la publication
            </button>
          </li>
        )}
      </ul>
    </form>
  );
}
