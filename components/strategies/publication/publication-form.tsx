"use client";
import { useActionState } from "react";
import { SignInAgain } from "@/components/accounts/sign-in-again";
import { ActingField } from "@/components/layout/acting";
import { ErrorSummary } from "@/components/ui/error-summary";
import { strategyPublicationAction } from "@/lib/features/strategies/publication/actions";
import {
  PREVIEW_PUBLICATION,
  PUBLICATION_INPUTS,
  PUBLISHABLE_PARTS,
  type PublishablePart,
} from "@/lib/features/strategies/publication/constants";
import { NEVER_PUBLISHED, PUBLISHABLE_PART_LABELS } from "@/lib/features/strategies/publication/labels";
import { strategyPublicationPath } from "@/lib/features/strategies/publication/routes";
import { publicContent } from "@/lib/features/strategies/publication/rules";
import type {
  PublishableEdition,
  StrategyPublicationFormState,
} from "@/lib/features/strategies/publication/types";
import { PublishedText } from "./published-text";

export type StrategyPublicationFormProps = {
  readonly slug: string;
  /** Null when the strategy can no longer be read: what was sent is then all there is. */
  readonly shown: {
    readonly publishable: PublishableEdition;
    readonly parts: readonly PublishablePart[];
    /** When what is public now was published; empty when nothing is. */
    readonly seen: string;
  } | null;
};

/** One box per part; what they publish can be read before it is public. */
export function StrategyPublicationForm({ slug, shown }: StrategyPublicationFormProps) {
  const untouched: StrategyPublicationFormState = {
    submission: 0,
    parts: shown?.parts ?? [],
    isPreview: false,
    error: null,
    signedOut: false,
    sent: null,
  };
  const [state, action] = useActionState(strategyPublicationAction, untouched, strategyPublicationPath(slug));
  const edition = shown?.publishable.edition ?? state.sent?.edition;
  const seen = shown?.seen ?? state.sent?.seen;
  if (edition === undefined || seen === undefined) return null;
  return (
    <form action={action} className="flex flex-col gap-4">
      <ActingField />
      <input type="hidden" name={PUBLICATION_INPUTS.slug} value={slug} />
      <input type="hidden" name={PUBLICATION_INPUTS.edition} value={edition} />
      <input type="hidden" name={PUBLICATION_INPUTS.seen} value={seen} />
      <ErrorSummary
        title="La publication n’a pas changé"
        errors={state.error === null ? [] : [{ message: state.error }]}
        submission={state.submission}
      />
      {state.signedOut && <SignInAgain />}
      {/* New defaults need new fields. */}
      <fieldset key={state.submission} className="fr-fieldset my-0" aria-describedby="publication-aide">
        <legend className="fr-fieldset__legend fr-fieldset__legend--regular">
          Ce qui est publié de l’édition&nbsp;{edition}
          <span className="fr-hint-text" id="publication-aide">
            {NEVER_PUBLISHED}
          </span>
        </legend>
        {PUBLISHABLE_PARTS.map((part) => (
          <div key={part} className="fr-fieldset__element">
            <div className="fr-checkbox-group">
              <input
                type="checkbox"
                id={`publier-${part}`}
                name={PUBLICATION_INPUTS.part}
                value={part}
                defaultChecked={state.parts.includes(part)}
              />
              <label className="fr-label" htmlFor={`publier-${part}`}>
                {PUBLISHABLE_PART_LABELS[part]}
              </label>
            </div>
          </div>
        ))}
      </fieldset>
      {state.isPreview && shown && <Preview edition={shown.publishable} parts={state.parts} />}
      <ul className="fr-btns-group fr-btns-group--inline-md">
        <li>
          <button
            type="submit"
            name={PUBLICATION_INPUTS.command}
            value={PREVIEW_PUBLICATION}
            className="fr-btn fr-btn--secondary"
          >
            Voir l’aperçu
          </button>
        </li>
        <li>
          <button type="submit" name={PUBLICATION_INPUTS.command} value="publish" className="fr-btn">
            {seen === "" ? "Publier" : "Mettre à jour la publication"}
          </button>
        </li>
        {seen !== "" && (
          <li>
            <button
              type="submit"
              name={PUBLICATION_INPUTS.command}
              value="unpublish"
              className="fr-btn fr-btn--tertiary"
            >
              Retirer de la publication
            </button>
          </li>
        )}
      </ul>
    </form>
  );
}

type PreviewProps = { readonly edition: PublishableEdition; readonly parts: readonly PublishablePart[] };

function Preview({ edition, parts }: PreviewProps) {
  const { content, names, projectCount } = edition;
  return (
    <section aria-labelledby="publication-apercu" className="border border-solid border-line p-4">
      <p className="fr-badge fr-badge--info fr-badge--sm" role="status">
        Aperçu, non publié
      </p>
      <h2 id="publication-apercu" className="fr-h4 wrap-anywhere">
        {content.title}
      </h2>
      <PublishedText
        content={publicContent(content, parts)}
        names={names}
        parts={parts}
        projectCount={parts.includes("projectCount") ? projectCount : null}
        hasHeadings={false}
      />
    </section>
  );
}
