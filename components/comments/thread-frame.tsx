import type { ReactNode } from "react";

type ThreadFrameProps<Comment> = {
  readonly root: Comment;
  readonly answers: readonly Comment[];
  readonly itemOf: (comment: Comment) => ReactNode;
};

/** A comment, and its answers under it. */
export function ThreadFrame<Comment extends { readonly id: number }>(props: ThreadFrameProps<Comment>) {
  const { root, answers, itemOf } = props;
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
