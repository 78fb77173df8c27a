import { type Audience, COMMENT_INPUTS } from "@/lib/features/comments/constants";
import { audienceLabel } from "@/lib/features/comments/labels";
import type { NamedPerson } from "@/lib/features/comments/types";

type MentionFieldProps = {
  readonly people: readonly (NamedPerson & { readonly audience?: Audience })[];
  readonly mentionedIds: readonly string[];
  /** Says of each person from which audience on they read, where the audience is still to be chosen. */
  readonly saysAudience: boolean;
  readonly idPrefix: string;
};

/** Mentioning without typing a name; folded until wanted. */
export function MentionField({ people, mentionedIds, saysAudience, idPrefix }: MentionFieldProps) {
  if (people.length === 0) return null;
  return (
    <details open={mentionedIds.length > 0} suppressHydrationWarning>
      <summary>Prévenir quelqu’un par courriel ({people.length})</summary>
      <fieldset className="fr-fieldset m-0 pt-3" aria-label="Personnes à prévenir par courriel">
        {people.map(({ id, name, organisationName, audience }) => (
          <div key={id} className="fr-fieldset__element">
            <div className="fr-checkbox-group fr-checkbox-group--sm">
              <input
                type="checkbox"
                id={`${idPrefix}-${id}`}
                name={COMMENT_INPUTS.mentionedId}
                value={id}
                defaultChecked={mentionedIds.includes(id)}
              />
              <label className="fr-label" htmlFor={`${idPrefix}-${id}`}>
                {name} ({organisationName})
                {saysAudience && audience !== undefined && audience !== "territory" && (
                  <span className="fr-hint-text">
                    Si le commentaire est visible par {audienceLabel(audience, true)}.
                  </span>
                )}
              </label>
            </div>
          </div>
        ))}
      </fieldset>
    </details>
  );
}
