import { correctCommentPath } from "@/lib/features/comments/routes";
import { minutesLeft } from "@/lib/features/comments/rules";
import type { CommentView, ThreadPage } from "@/lib/features/comments/types";
import { CommentForm } from "./comment-form";
import { CommentItem } from "./comment-item";

/** One page of a thread; what its author corrects is a form in its place. */
export function ThreadComments({ page: found }: { readonly page: ThreadPage }) {
  const { project, reader, thread, corrected, now } = found;
  const { reference } = project;
  const { root, answers } = thread;
  const itemOf = (comment: CommentView) => {
    const href = correctCommentPath(reference, root.id, comment.id);
    if (comment.id === corrected?.id)
      return (
        <CommentForm
          reference={reference}
          path={href}
          threadId={root.id}
          corrected={comment}
          audiences={[root.audience]}
          isTerritory={reader.isTerritory}
          people={found.people}
          creationKey={found.creationKey}
        />
      );
    const minutes = minutesLeft(comment, reader.userId, now);
    return <CommentItem comment={comment} correction={minutes > 0 ? { href, minutes } : null} />;
  };
  return (
    <div className="flex flex-col gap-6">
      {itemOf(root)}
      <ol className="fr-raw-list m-0 flex flex-col gap-5 border-0 border-l-2 border-solid border-line p-0 pl-4">
        {answers.map((answer) => (
          <li key={answer.id}>{itemOf(answer)}</li>
        ))}
      </ol>
    </div>
  );
}
