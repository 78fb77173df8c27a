import Link from "next/link";
import { answerCountLabel } from "@/lib/features/comments/labels";
import { ANSWER_ANCHOR, threadPath } from "@/lib/features/comments/routes";
import type { CommentReader, ThreadView } from "@/lib/features/comments/types";
import { AudienceLine } from "./audience-line";
import { CommentItem } from "./comment-item";

type ThreadCardProps = {
  readonly reference: string;
  readonly thread: ThreadView;
  readonly reader: CommentReader;
};

/** A thread in a list: how it began, its last answers, and the way in. */
export function ThreadCard({ reference, thread, reader }: ThreadCardProps) {
  const { root, answers, answerCount } = thread;
  const path = threadPath(reference, root.id);
  const about = <span className="fr-sr-only"> du fil de {root.authorName}</span>;
  return (
    <li className="flex flex-col gap-3 border-0 border-l-2 border-solid border-line pl-4">
      <AudienceLine audience={root.audience} isTerritory={reader.isTerritory} />
      <CommentItem comment={root} />
      {answers.length > 0 && (
        <ul className="fr-raw-list m-0 flex flex-col gap-3 p-0 pl-6">
          {answers.map((answer) => (
            <li key={answer.id}>
              <CommentItem comment={answer} />
            </li>
          ))}
        </ul>
      )}
      <p className="m-0 flex flex-wrap gap-6">
        {answerCount > 0 && (
          <Link className="fr-link" href={path} prefetch={false}>
            {answerCountLabel(answerCount)}
            {about}
          </Link>
        )}
        {reader.audiences.includes(root.audience) && (
          <Link className="fr-link" href={`${path}#${ANSWER_ANCHOR}`} prefetch={false}>
            {root.authorId === reader.userId ? "Répondre ou modifier" : "Répondre"}
            <span className="fr-sr-only"> à {root.authorName}</span>
          </Link>
        )}
      </p>
    </li>
  );
}
