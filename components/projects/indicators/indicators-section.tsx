import Link from "next/link";
import { PROJECT_INDICATORS_ANCHOR } from "@/lib/features/projects/indicators/constants";
import { editSectionPath } from "@/lib/features/projects/routes";
import type { IndicatorOption, ProjectIndicatorState } from "@/lib/features/projects/types";
import { FollowedIndicator } from "./followed-indicator";
import { CurveLegend } from "./indicator-curve";

type IndicatorsSectionProps = {
  readonly reference: string;
  readonly followed: readonly {
    readonly indicator: IndicatorOption;
    readonly figures: ProjectIndicatorState;
  }[];
  readonly mayEdit: boolean;
};

export function IndicatorsSection({ reference, followed, mayEdit }: IndicatorsSectionProps) {
  return (
    <section id={PROJECT_INDICATORS_ANCHOR} className="pt-8" aria-labelledby="indicateurs-titre">
      <div className="flex flex-wrap items-baseline justify-between gap-4">
        <h2 id="indicateurs-titre" className="fr-h4">
          Indicateurs
        </h2>
        {mayEdit && (
          <Link className="fr-link" href={editSectionPath(reference, "indicateurs")} prefetch={false}>
            Modifier<span className="fr-sr-only"> les indicateurs</span>
          </Link>
        )}
      </div>
      {followed.length === 0 ? (
        <p>Le projet ne suit encore aucun indicateur.</p>
      ) : (
        <>
          <CurveLegend />
          <div className="grid grid-cols-1 gap-x-12 gap-y-8 pt-6 lg:grid-cols-2">
            {followed.map(({ indicator, figures }) => (
              <FollowedIndicator key={indicator.slug} indicator={indicator} figures={figures} />
            ))}
          </div>
        </>
      )}
    </section>
  );
}
