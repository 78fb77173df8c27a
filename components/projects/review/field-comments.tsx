import { PROJECT_FIELD_LABELS } from "@/lib/features/projects/labels";
import type { FieldComment } from "@/lib/features/projects/review/types";
import { editFieldPath } from "@/lib/features/projects/routes";

type FieldCommentsProps = {
  readonly comments: readonly FieldComment[];
  /** With it, each comment leads to its field in the form. */
  readonly editReference?: string;
};

export function FieldComments({ comments, editReference }: FieldCommentsProps) {
  if (comments.length === 0) return null;
  return (
    <ul>
      {comments.map(({ field, comment }) => (
        <li key={`${field}-${comment}`} className="whitespace-pre-line wrap-anywhere">
          {editReference === undefined ? (
            <strong>{PROJECT_FIELD_LABELS[field]}</strong>
          ) : (
            // A plain link: the browser then moves the focus to the field, which a client-side navigation does not.
            <a href={editFieldPath(editReference, field)}>{PROJECT_FIELD_LABELS[field]}</a>
          )}
          {"\u00A0: "}
          {comment}
        </li>
      ))}
    </ul>
  );
}
