import { PageTitle } from "@/components/ui/page-title";
import { PROJECT_NOT_SHOWN } from "@/lib/features/projects/labels";
import { CommentForm } from "./comment-form";

type LostCommentProps = {
  readonly reference: string;
  readonly threadId: number | null;
  /** Null for a new comment. */
  readonly correctedId: number | null;
  readonly path: string;
};

/**
 * The answer, without JavaScript, to a comment sent after the session has ended or the project has gone: nothing of the
 * project can be shown, what was typed is given back all the same.
 */
export function LostComment({ reference, threadId, correctedId, path }: LostCommentProps) {
  return (
    <div className="fr-container pt-8 pb-16">
      <PageTitle title={`Commentaires du projet ${reference}`} lead={PROJECT_NOT_SHOWN} />
      <CommentForm
        reference={reference}
        path={path}
        threadId={threadId}
        corrected={correctedId === null ? null : { id: correctedId, body: "" }}
        audiences={[]}
        isTerritory={false}
        people={[]}
        creationKey=""
      />
    </div>
  );
}
