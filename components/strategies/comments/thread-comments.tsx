import { CommentItem } from "@/components/comments/comment-item";
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
