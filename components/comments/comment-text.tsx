import { useRef, useState } from "react";
import { COMMENT_INPUTS } from "@/lib/features/comments/constants";
import { nameBeingTyped, suggestedPeople } from "@/lib/features/comments/rules";
import type { NamedPerson } from "@/lib/features/comments/types";

type CommentTextProps = {
  readonly id: string;
  readonly label: string;
  readonly body: string;
  readonly people: readonly NamedPerson[];
  readonly error: string | null;
};

const SUGGESTIONS = 6;

/** The text; after an @, the people whose name begins so, as buttons below it. */
export function CommentText({ id, label, body, people, error }: CommentTextProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const suggestions = typed === null ? [] : suggestedPeople(typed, people, SUGGESTIONS);

  function look() {
    if (field.current) setTyped(nameBeingTyped(field.current.value, field.current.selectionStart));
  }

  function complete(name: string) {
    const area = field.current;
    if (!area || typed === null) return;
    area.setRangeText(`${name} `, area.selectionStart - typed.length, area.selectionStart, "end");
    area.focus();
    setTyped(null);
  }

  return (
    <div className={`fr-input-group m-0 ${error ? "fr-input-group--error" : ""}`}>
      <label className="fr-label" htmlFor={id}>
        {label}
        <span className="fr-hint-text" id={`${id}-aide`}>
          5&#8239;000&nbsp;caractères au plus. Pour prévenir quelqu’un, tapez @ puis son nom, ou cochez-le
          ci-dessous.
        </span>
      </label>
      <textarea
        ref={field}
        className="fr-input"
        id={id}
        name={COMMENT_INPUTS.body}
        rows={5}
        defaultValue={body}
        onInput={look}
        onKeyUp={look}
        onClick={look}
        aria-invalid={error !== null}
        aria-describedby={error ? `${id}-aide ${id}-erreur` : `${id}-aide`}
      />
      {error && (
        <p id={`${id}-erreur`} role="alert" className="fr-error-text">
          {error}
        </p>
      )}
      <p role="status" className="fr-sr-only">
        {suggestions.length > 0 && `${suggestions.length}\u00A0noms proposés sous le texte.`}
      </p>
      {suggestions.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would have DSFR's margins, and this is no part of the form
        <div role="group" aria-label="Personnes à mentionner" className="flex flex-wrap gap-2 pt-2">
          {suggestions.map(({ id: personId, name, organisationName }) => (
            <button key={personId} type="button" className="fr-tag fr-tag--sm" onClick={() => complete(name)}>
              {name} ({organisationName})
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
