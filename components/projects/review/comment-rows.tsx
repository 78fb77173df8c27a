import { PROJECT_FIELDS } from "@/lib/features/projects/constants";
import { PROJECT_FIELD_LABELS } from "@/lib/features/projects/labels";
import { ADD_COMMENT, MAX_FIELD_COMMENTS, REVIEW_INPUTS } from "@/lib/features/projects/review/constants";
import { reviewFieldId } from "@/lib/features/projects/review/rules";
import type { ReviewFormState } from "@/lib/features/projects/review/types";
import { FieldError } from "./field-error";

/** Remarks on fields, as many as needed. A line is added by the server, so that it works without JavaScript. */
export function CommentRows({ state }: { readonly state: ReviewFormState }) {
  const id = reviewFieldId(["fieldComments"]);
  const general = state.errors.find(({ fieldId }) => fieldId === id)?.message;
  return (
    <fieldset id={id} className="m-0 flex flex-col gap-4 border-0 p-0">
      <legend className="p-0">
        Remarques sur des champs
        <span className="fr-hint-text">
          Facultatif. Pour une demande de compléments&nbsp;: le territoire les lit à côté de chaque champ.
        </span>
      </legend>
      <FieldError id={`${id}-erreur`} message={general} />
      {state.rows.map((row, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are only ever added at the end
        <CommentRow key={position} state={state} row={row} position={position} />
      ))}
      {state.rows.length < MAX_FIELD_COMMENTS && (
        <div>
          <button
            type="submit"
            name="command"
            value={ADD_COMMENT}
            className="fr-btn fr-btn--tertiary fr-btn--sm fr-btn--icon-left fr-icon-add-line"
          >
            Ajouter une remarque
          </button>
        </div>
      )}
    </fieldset>
  );
}

type CommentRowProps = {
  readonly state: ReviewFormState;
  readonly row: ReviewFormState["rows"][number];
  readonly position: number;
};

function CommentRow({ state, row, position }: CommentRowProps) {
  const fieldId = reviewFieldId(["fieldComments", position, "field"]);
  const commentId = reviewFieldId(["fieldComments", position, "comment"]);
  const errorOf = (id: string) => state.errors.find((error) => error.fieldId === id)?.message;
  const fieldError = errorOf(fieldId);
  const commentError = errorOf(commentId);
  return (
    <div className="grid gap-4 md:grid-cols-[1fr_2fr]">
      <div className={`fr-select-group m-0 min-w-0 ${fieldError ? "fr-select-group--error" : ""}`}>
        <label className="fr-label" htmlFor={fieldId}>
          Champ<span className="fr-sr-only"> de la remarque {position + 1}</span>
        </label>
        <select
          className="fr-select"
          id={fieldId}
          name={REVIEW_INPUTS.field}
          defaultValue={row.field}
          // biome-ignore lint/a11y/noAutofocus: the reader has just asked for this line
          autoFocus={state.addedRow === position}
          aria-invalid={fieldError !== undefined}
          aria-describedby={fieldError ? `${fieldId}-erreur` : undefined}
        >
          <option value="">Aucun champ</option>
          {PROJECT_FIELDS.map((field) => (
            <option key={field} value={field}>
              {PROJECT_FIELD_LABELS[field]}
            </option>
          ))}
        </select>
        <FieldError id={`${fieldId}-erreur`} message={fieldError} />
      </div>
      <div className={`fr-input-group m-0 min-w-0 ${commentError ? "fr-input-group--error" : ""}`}>
        <label className="fr-label" htmlFor={commentId}>
          Remarque<span className="fr-sr-only"> {position + 1}</span>
        </label>
        <textarea
          className="fr-input"
          id={commentId}
          name={REVIEW_INPUTS.comment}
          rows={2}
          defaultValue={row.comment}
          aria-invalid={commentError !== undefined}
          aria-describedby={commentError ? `${commentId}-erreur` : undefined}
        />
        <FieldError id={`${commentId}-erreur`} message={commentError} />
      </div>
    </div>
  );
}
