import { Badge, type BadgeSeverity } from "@/components/ui/badge";
import { DemoBadge } from "@/components/ui/demo-badge";
import { Unparted } from "@/components/ui/unparted";
import { PROFILE_VERDICT_LABELS } from "@/lib/features/profiles/labels";
import { PHASE_LABELS } from "@/lib/features/projects/labels";
import { projectPath } from "@/lib/features/projects/routes";
import type { Answer, LeafAnswer } from "@/lib/features/schemes/criteria/matching/types";
import type { MatchingProject } from "@/lib/features/schemes/criteria/projects/types";
import { formatMoney } from "@/lib/kernel/format";

const SEVERITIES: Record<MatchingProject["match"]["verdict"], BadgeSeverity> = {
  eligible: "success",
  toCheck: "warning",
  ineligible: "neutral",
};

const leaves = (answers: readonly Answer[]): readonly LeafAnswer[] =>
  answers.flatMap((answer) => ("leaf" in answer ? [answer] : leaves(answer.answers)));

/** One project, and why it fits: each thing that is asked, with what the project says of it. */
export function FitCard({ project, isNew }: { readonly project: MatchingProject; readonly isNew: boolean }) {
  const { reference, title, territory, phase, totalCostCents, fundingGapCents, demo, match } = project;
  const facts = [
    territory,
    ...(phase === null ? [] : [PHASE_LABELS[phase]]),
    ...(totalCostCents === null ? [] : [`${formatMoney(totalCostCents)} au total`]),
    ...(fundingGapCents === null ? [] : [`${formatMoney(fundingGapCents)} à financer`]),
  ];
  return (
    <li className="flex flex-col gap-2 border border-line p-4">
      <div className="flex flex-wrap items-center gap-2">
        <Badge severity={SEVERITIES[match.verdict]}>{PROFILE_VERDICT_LABELS[match.verdict]}</Badge>
        {isNew && <Badge severity="new">Nouveau</Badge>}
        {demo && <DemoBadge />}
      </div>
      <h3 className="fr-h6 m-0 break-words">
        <a href={projectPath(reference)}>{title || "Sans intitulé"}</a>
      </h3>
      <p className="fr-text--sm m-0">
        <Unparted>{reference}</Unparted> · {facts.join(" · ")}
      </p>
      <ul className="m-0" aria-label={`Raisons, ${reference}`}>
        {leaves(match.answers).map(({ id, explanation }) => (
          <li key={id} className="break-words">
            {explanation}
          </li>
        ))}
      </ul>
    </li>
  );
}
