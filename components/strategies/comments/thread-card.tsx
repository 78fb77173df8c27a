import Link from "next/link";
import { CommentItem } from "@/components/comments/comment-item";
import { Badge } from "@/components/ui/badge";
import { answerCountLabel } from "@/lib/features/comments/labels";
import { ANSWER_ANCHOR } from "@/lib/features/comments/routes";
import { aboutLabel, threadStateLabel } from "@/lib/features/strategies/comments/labels";
import { strategyThreadPath } from "@/lib/features/strategies/comments/routes";
import type { StrategyCommentReader, StrategyThread } from "@/lib/features/strategies/comments/types";

export type StrategyThreadCardProps = {
  readonly slug: string;
  readonly thread: StrategyThread;
  readonly reader: StrategyCommentReader;
};

/** A thread in a list: what it speaks of, how it began, its last answers, and the way in. */
export function StrategyThreadCard({ slug, thread, reader }: StrategyThreadCardProps) {
  const { about, objectiveTitle, root, answers, answerCount, settled } = thread;
  const path = strategyThreadPath(slug, root.id);
  return (
    <li className="flex flex-col gap-3 border-0 border-l-2 border-solid border-line pl-4">
      <div className="flex flex-wrap items-center gap-2">
        <strong className="wrap-anywhere">{aboutLabel(about, objectiveTitle)}</strong>
        <Badge severity={settled === null ? "info" : "neutral"}>{threadStateLabel(thread)}</Badge>
      </div>
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
        <Link className="fr-link" href={path} prefetch={false}>
          {answerCount === 0 ? "Ouvrir l’échange" : answerCountLabel(answerCount)}
          <span className="fr-sr-only"> de {root.authorName}</span>
        </Link>
        {reader.mayWrite && (
          <Link className="fr-link" href={`${path}#${ANSWER_ANCHOR}`} prefetch={false}>
            {root.authorId === reader.userId ? "Répondre ou modifier" : "Répondre"}
            <span className="fr-sr-only"> à {root.authorName}</span>
          </Link>
        )}
      </p>
    </li>
  );
}
