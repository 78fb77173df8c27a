import { commentAnchor } from "@/lib/features/comments/routes";
import type { CommentView } from "@/lib/features/comments/types";
import { formatInstant } from "@/lib/kernel/format";

type CommentItemProps = {
  readonly comment: Omit<CommentView, "audience" | "authorId">;
  /** What its author may still do. */
  readonly correction?: { readonly href: string; readonly minutes: number } | null;
};

/** Who wrote what, when; what was deleted says so. */
export function CommentItem({ comment, correction = null }: CommentItemProps) {
  const { id, authorName, organisationName, at, body, editedAt, deletedAt } = comment;
  return (
    <article id={commentAnchor(id)} aria-label={`Commentaire de ${authorName}`}>
      <p className="m-0">
        <strong>{authorName}</strong> ({organisationName})
      </p>
      <p className="fr-text--xs m-0 text-ink-muted">
        <time dateTime={at.toISOString()}>{formatInstant(at)}</time>
        {editedAt !== null && deletedAt === null && `, modifié le ${formatInstant(editedAt)}`}
      </p>
      {deletedAt === null ? (
        <p className="m-0 pt-2 whitespace-pre-line wrap-anywhere">{body}</p>
      ) : (
        <p className="m-0 pt-2 text-ink-muted italic">Commentaire supprimé par son auteur.</p>
      )}
      {correction !== null && (
        <p className="m-0 pt-1">
          <a className="fr-link fr-link--sm" href={correction.href}>
            Modifier ou supprimer (encore {correction.minutes}&nbsp;min)
          </a>
        </p>
      )}
    </article>
  );
}
