import { CommentItem } from "@/components/comments/comment-item";
import { ThreadFrame } from "@/components/comments/thread-frame";
import { minutesLeft } from "@/lib/features/comments/rules";
import { correctStrategyCommentPath } from "@/lib/features/strategies/comments/routes";
import type { StrategyCommentView, StrategyThreadPage } from "@/lib/features/strategies/comments/types";
import { StrategyCommentForm } from "./strategy-comment-form";

export type StrategyThreadCommentsProps = { readonly page: StrategyThreadPage };

/** One page of a thread; what its author corrects is a form in its place. */
export function StrategyThreadComments({ page }: StrategyThreadCommentsProps) {
  const { place, reader, thread, corrected, now } = page;
  const { slug } = place.territory;
  const { root, answers } = thread;
  const itemOf = (comment: StrategyCommentView) => {
    const href = correctStrategyCommentPath(slug, root.id, comment.id);
    if (comment.id === corrected?.id)
      return (
        <StrategyCommentForm
          slug={slug}
          path={href}
          threadId={root.id}
          corrected={comment}
          parts={null}
          people={page.people}
          creationKey={page.creationKey}
        />
      );
    const minutes = reader.mayWrite ? minutesLeft(comment, reader.userId, now) : 0;
    return <CommentItem comment={comment} correction={minutes > 0 ? { href, minutes } : null} />;
  };
  return <ThreadFrame root={root} answers={answers} itemOf={itemOf} />;
}
