import { warningText } from "@/lib/features/projects/financing/labels";
import { planWarnings } from "@/lib/features/projects/financing/rules";
import type { PlanLine } from "@/lib/features/projects/financing/types";
import type { FundingLineDetail } from "@/lib/features/projects/types";
import { funderNameOf } from "./funding-lines-table";

type PlanWarningsProps = {
  readonly lines: readonly FundingLineDetail[];
  readonly planLines: readonly PlanLine[];
  readonly total: number | null;
};

export function PlanWarnings({ lines, planLines, total }: PlanWarningsProps) {
  const warnings = planWarnings(planLines, total);
  if (warnings.length === 0) return null;
  const nameOf = (position: number) => {
    const line = lines[position];
    return line ? funderNameOf(line) : "";
  };
  return (
    <div className="fr-callout fr-callout--yellow-tournesol m-0">
      <h3 className="fr-callout__title">Points à vérifier dans le plan</h3>
      <p className="fr-text--sm m-0">Ils n’empêchent ni d’enregistrer, ni de transmettre le projet.</p>
      <ul>
        {warnings.map((warning) => {
          const { title, text, source } = warningText(warning, nameOf);
          return (
            <li key={title + text}>
              <strong>{title}.</strong> {text}{" "}
              <span className="fr-text--sm m-0 text-ink-muted">Source&nbsp;: {source}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
