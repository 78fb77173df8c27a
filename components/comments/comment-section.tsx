import Link from "next/link";
import { commentsPath, NEW_COMMENT_ANCHOR } from "@/lib/features/comments/routes";
import type { CommentsPage } from "@/lib/features/comments/types";
import { ThreadCard } from "./thread-card";

type CommentSectionProps = {
  readonly page: Pick<CommentsPage, "project" | "reader" | "threads" | "total">;
};

/** The last threads on the page of a project, and the way to the others. */
export function CommentSection({ page }: CommentSectionProps) {
  const { project, reader, threads, total } = page;
  const path = commentsPath(project.reference);
  return (
    <section className="pt-8" aria-labelledby="commentaires-titre">
      <h2 className="fr-h4" id="commentaires-titre">
        Commentaires
      </h2>
      {total === 0 && <p>Aucun commentaire que vous puissiez lire.</p>}
      <ul className="fr-raw-list m-0 flex flex-col gap-6 p-0">
        {threads.map((thread) => (
          <ThreadCard key={thread.root.id} reference={project.reference} thread={thread} reader={reader} />
        ))}
      </ul>
      <p className="m-0 flex flex-wrap gap-6 pt-4">
        {total > threads.length && (
          <Link className="fr-link" href={path} prefetch={false}>
            Tous les commentaires ({total})
          </Link>
        )}
        {reader.audiences.length > 0 && (
          <Link className="fr-link" href={`${path}#${NEW_COMMENT_ANCHOR}`} prefetch={false}>
            Écrire un commentaire
          </Link>
        )}
      </p>
    </section>
  );
}
