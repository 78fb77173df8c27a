import Link from "next/link";
import { PROJECT_FIELD_LABELS } from "@/lib/features/projects/labels";
import { editFieldPath } from "@/lib/features/projects/routes";
import type { Answer } from "@/lib/features/schemes/criteria/matching/types";
import { VerdictBadge } from "./verdict-badge";

export type AnswerListProps = {
  readonly answers: readonly Answer[];
  /** Where what is missing can be filled in; null for whoever does not write the project. */
  readonly editable: { readonly reference: string } | null;
};

/** Criterion by criterion: what it asks, what was found, and where to say what is missing. */
export function AnswerList({ answers, editable }: AnswerListProps) {
  return (
    <ul className="m-0 flex list-none flex-col gap-3 p-0">
      {answers.map((answer) => (
        <li key={answer.id} className="border-l-4 border-line p-0 pl-3">
          <VerdictBadge verdict={answer.verdict} />
          {"answers" in answer ? (
            <>
              <p className="fr-text--sm m-0">{answer.explanation}</p>
              <div className="pt-2">
                <AnswerList answers={answer.answers} editable={editable} />
              </div>
            </>
          ) : (
            <>
              <p className="m-0 wrap-anywhere">{answer.leaf.sentence}</p>
              {answer.leaf.test.kind !== "unknown" && (
                <p className="fr-text--sm m-0 wrap-anywhere text-ink-muted">{answer.explanation}</p>
              )}
              {answer.field !== null && editable !== null && (
                <Link
                  className="fr-link fr-link--sm"
                  href={editFieldPath(editable.reference, answer.field)}
                  prefetch={false}
                >
                  Renseigner&nbsp;: {PROJECT_FIELD_LABELS[answer.field]}
                </Link>
              )}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
