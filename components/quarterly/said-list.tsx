import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Unparted } from "@/components/ui/unparted";
import { projectPath } from "@/lib/features/projects/routes";
import type { ProjectDirectory } from "@/lib/features/projects/types";
import { OUTCOME_LABELS, standingLabel } from "@/lib/features/quarterly/labels";
import { changesInWords } from "@/lib/features/quarterly/report/labels";
import { answerPath } from "@/lib/features/quarterly/routes";
import type { Answer } from "@/lib/features/quarterly/types";
import { formatInstant } from "@/lib/kernel/format";

type Said = Answer & { readonly reference: string };

export type SaidListProps = {
  readonly said: readonly Said[];
  readonly directory: ProjectDirectory;
  /** Not sent yet: each answer may be given again. */
  readonly isOpen: boolean;
};

/** What was said, project by project, as the project was called and stood then. */
export function SaidList({ said, directory, isOpen }: SaidListProps) {
  return (
    <ol className="fr-raw-list m-0 flex flex-col gap-4">
      {said.map((answer) => (
        <li key={answer.reference} className="border-0 border-t border-solid border-line pt-4">
          <SaidItem answer={answer} directory={directory} isOpen={isOpen} />
        </li>
      ))}
    </ol>
  );
}

function SaidItem({ answer, directory, isOpen }: Omit<SaidListProps, "said"> & { readonly answer: Said }) {
  const { reference, title, phase, progressStatus, outcome, changes, word } = answer;
  return (
    <>
      <h3 className="fr-h6 m-0 wrap-anywhere">
        <Link href={projectPath(reference)} prefetch={false}>
          <Unparted>{title || reference}</Unparted>
        </Link>
      </h3>
      <p className="m-0 flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <Badge severity={outcome === "changed" ? "info" : "neutral"}>{OUTCOME_LABELS[outcome]}</Badge>
        <span>{standingLabel(phase, progressStatus)}</span>
        <span className="text-ink-muted">
          {answer.answeredByName}, le {formatInstant(answer.answeredAt)}
        </span>
      </p>
      {Object.keys(changes).length > 0 && (
        <dl className="m-0 flex flex-col gap-2 py-2 pl-4">
          {changesInWords(changes, directory).map(({ label, before, after }) => (
            <div key={label}>
              <dt className="fr-text--sm m-0 font-bold">{label}</dt>
              {before !== "" && (
                <dd className="fr-text--sm m-0 whitespace-pre-line wrap-anywhere">
                  <span className="text-ink-muted">Avant&nbsp;:</span> {before}
                </dd>
              )}
              <dd className="fr-text--sm m-0 whitespace-pre-line wrap-anywhere">
                <span className="text-ink-muted">{before === "" ? "Ajouté" : "Après"}&nbsp;:</span> {after}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {word !== "" && (
        <blockquote className="m-0 border-0 border-l-4 border-solid border-line py-1 pl-4 whitespace-pre-line wrap-anywhere">
          {word}
        </blockquote>
      )}
      {isOpen && (
        <p className="m-0">
          <Link className="fr-link fr-link--sm" href={answerPath(reference)} prefetch={false}>
            Revenir sur cette réponse<span className="fr-sr-only">&nbsp;: {title || reference}</span>
          </Link>
        </p>
      )}
    </>
  );
}
