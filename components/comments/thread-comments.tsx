import { correctCommentPath } from "@/lib/features/comments/routes";
import { minutesLeft } from "@/lib/features/comments/rules";
import type { CommentView, ThreadPage } from "@/lib/features/comments/types";
import { CommentForm } from "./comment-form";
import { CommentItem } from "./comment-item";
import { ThreadFrame } from "./thread-frame";

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
  return <ThreadFrame root={root} answers={answers} itemOf={itemOf} />;
}
