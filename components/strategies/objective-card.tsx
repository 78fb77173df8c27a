import Link from "next/link";
import type { ReactNode } from "react";
import { NEED_KIND_LABELS } from "@/lib/features/projects/labels";
import { type ContentNames, priorityName } from "@/lib/features/strategies/content/labels";
import type { StrategyObjective } from "@/lib/features/strategies/content/types";
import { UNTITLED_OBJECTIVE } from "@/lib/features/strategies/labels";
import { objectiveAnchor } from "@/lib/features/strategies/routes";
import { QpvTags } from "./qpv-tags";
import { TargetsTable } from "./targets-table";

export type ObjectiveCardProps = {
  readonly objective: StrategyObjective;
  /** « 2.1 »: the first objective of the second axis. */
  readonly number: string;
  readonly names: ContentNames;
  /** Null for whoever does not write it, or not now. */
  readonly editHref: string | null;
  /** Not where targets were left out: whether there are any is then not known. */
  readonly saysMissingTargets?: boolean;
  /** What rests on it: its progress, its projects, what is said of it. */
  readonly children?: ReactNode;
};

/** One objective: what it serves, who answers for it, how it will be known that it is reached. */
export function ObjectiveCard(props: ObjectiveCardProps) {
  const { objective, number, names, editHref, saysMissingTargets = true, children } = props;
  const { key, title, text, priorities, qpvs, needs, answersFor, targets } = objective;
  const name = title || UNTITLED_OBJECTIVE;
  return (
    <article id={objectiveAnchor(key)} tabIndex={-1} className="strategy-objective flex flex-col gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h4 className="fr-h6 m-0 wrap-anywhere">
          {number}&nbsp; {name}
        </h4>
        {editHref !== null && (
          <Link className="fr-link fr-link--sm strategy-screen-only" href={editHref} prefetch={false}>
            Modifier<span className="fr-sr-only"> l’objectif {number}</span>
          </Link>
        )}
      </div>
      {priorities.length > 0 && (
        <ul className="fr-raw-list m-0 flex flex-wrap gap-2 p-0" aria-label="Priorités servies">
          {priorities.map((slug) => (
            <li key={slug} className="flex p-0">
              <p className="fr-tag fr-tag--sm m-0">{priorityName(slug, names)}</p>
            </li>
          ))}
        </ul>
      )}
      {text !== "" && <p className="strategy-text m-0">{text}</p>}
      <QpvTags codes={qpvs} names={names} />
      {answersFor !== "" && (
        <p className="fr-text--sm m-0">
          <strong>Qui en répond&nbsp;:</strong> {answersFor}
        </p>
      )}
      {needs.length > 0 && (
        <p className="fr-text--sm m-0">
          <strong>Besoins&nbsp;:</strong> {needs.map((need) => NEED_KIND_LABELS[need]).join(", ")}
        </p>
      )}
      {targets.length > 0 && <TargetsTable objective={number} targets={targets} names={names} />}
      {targets.length === 0 && saysMissingTargets && (
        <p className="fr-text--sm m-0 text-ink-muted">
          Aucune cible n’est fixée
          {editHref === null ? "." : "\u00A0: dites à quel indicateur on saura qu’il est atteint."}
        </p>
      )}
      {children}
    </article>
  );
}
