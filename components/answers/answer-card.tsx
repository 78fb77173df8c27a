import Link from "next/link";
import { lifeInWords, offerInWords, REFUSAL_REASON_LABELS } from "@/lib/features/answers/labels";
import { oneAnswerPath } from "@/lib/features/answers/routes";
import { isExpired } from "@/lib/features/answers/rules";
import type { Answer } from "@/lib/features/answers/types";
import { formatInstantDay } from "@/lib/kernel/format";
import { AnswerStateBadge } from "./answer-state-badge";

type AnswerCardProps = {
  readonly reference: string;
  readonly answer: Answer;
  readonly today: string;
  /** What the link says: the partner, or the project in lists of many. */
  readonly name?: string;
};

/** One answer in a list. */
export function AnswerCard({ reference, answer, today, name }: AnswerCardProps) {
  const { scheme, words } = answer;
  const life = lifeInWords(answer);
  return (
    <li className="flex flex-col gap-1 border-0 border-l-2 border-solid border-line pl-4">
      <div className="flex flex-wrap items-center gap-3">
        <Link href={oneAnswerPath(reference, answer.id)} prefetch={false} className="fr-text--bold">
          {name ?? answer.organisationName}
        </Link>
        <AnswerStateBadge kind={answer.kind} state={answer.state} />
        {isExpired(answer, today) && <span className="fr-text--sm m-0">Plus valable</span>}
      </div>
      {answer.kind === "proposal" && <p className="m-0">{offerInWords(answer)}</p>}
      {scheme !== null && <p className="fr-text--sm m-0">Dispositif&nbsp;: {scheme.name}</p>}
      {life.length > 0 && <p className="fr-text--sm m-0">{life.join(", ")}</p>}
      {words?.refusalReason && (
        <p className="fr-text--sm m-0">Motif&nbsp;: {REFUSAL_REASON_LABELS[words.refusalReason]}</p>
      )}
      {words !== null && words.text !== "" && (
        <p className="fr-text--sm m-0 line-clamp-3 whitespace-pre-line wrap-anywhere">{words.text}</p>
      )}
      <p className="fr-hint-text m-0">Mise à jour le {formatInstantDay(answer.updatedAt)}</p>
    </li>
  );
}
