import Link from "next/link";
import { ReviewStatusBadge } from "@/components/projects/detail/review-status-badge";
import { DemoBadge } from "@/components/ui/demo-badge";
import { Unparted } from "@/components/ui/unparted";
import { PHASE_LABELS } from "@/lib/features/projects/labels";
import { projectPath } from "@/lib/features/projects/routes";
import { shortReason } from "@/lib/features/schemes/criteria/project-page/labels";
import type { MatchingProject } from "@/lib/features/schemes/criteria/projects/types";
import { formatMoney } from "@/lib/kernel/format";
import { AnswerList } from "./answer-list";
import { NearMissList } from "./near-miss-list";
import { SchemeVerdictBadge } from "./verdict-badge";

type Props = {
  readonly project: MatchingProject;
  readonly isOwn: boolean;
  readonly answerHref: string | null;
};

/** One project for one scheme: what it answers, and why. */
export function ProjectMatchCard({ project, isOwn, answerHref }: Props) {
  const { reference, title, match, totalCostCents, fundingGapCents } = project;
  const reasons = match.answers.filter(({ verdict }) => verdict !== "met");
  const facts = [
    project.mainPriority,
    project.phase && PHASE_LABELS[project.phase],
    totalCostCents === null ? "coût total à préciser" : `coût total ${formatMoney(totalCostCents)}`,
    fundingGapCents === null ? null : `reste à financer ${formatMoney(fundingGapCents)}`,
  ].filter((fact) => fact !== null && fact !== "");
  return (
    <article className="border border-line p-4 sm:p-6">
      <h3 className="fr-h6">
        <Link className="wrap-anywhere" href={projectPath(reference)} prefetch={false}>
          {title || "Projet sans intitulé"}
        </Link>
      </h3>
      <p className="flex flex-wrap gap-2">
        <SchemeVerdictBadge verdict={match.verdict} />
        <ReviewStatusBadge status={project.reviewStatus} />
        {project.demo && <DemoBadge />}
      </p>
      <p className="fr-text--sm">
        <Unparted>{reference}</Unparted> – {project.territory}
        <br />
        {facts.join("\u00A0; ")}
      </p>
      <div className="flex flex-col gap-4">
        {reasons.length > 0 && (
          <ul className="m-0">
            {reasons.map((answer) => (
              <li key={answer.id} className="wrap-anywhere">
                {shortReason(answer)}
              </li>
            ))}
          </ul>
        )}
        <NearMissList nearMisses={match.nearMisses} editable={isOwn ? { reference } : null} />
        {match.answers.length > 0 && (
          <details>
            <summary>
              Critère par critère<span className="fr-sr-only"> pour {title || reference}</span>
            </summary>
            <div className="pt-4">
              <AnswerList answers={match.answers} editable={isOwn ? { reference } : null} />
            </div>
          </details>
        )}
        {answerHref !== null && (
          <p className="m-0">
            <Link className="fr-btn fr-btn--secondary fr-btn--sm" href={answerHref} prefetch={false}>
              Répondre<span className="fr-sr-only"> au projet {title || reference}</span>
            </Link>
          </p>
        )}
      </div>
    </article>
  );
}
