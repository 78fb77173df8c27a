import Link from "next/link";
import { projectListPath } from "@/lib/features/projects/search/routes";
import { countedFilters } from "@/lib/features/strategies/attached/rules";
import type { StrategyObjective } from "@/lib/features/strategies/content/types";
import { basisInWords, stepInWords } from "@/lib/features/strategies/progress/labels";
import { sumsOf } from "@/lib/features/strategies/progress/rules";
import type { LoadedProgress, StepCount } from "@/lib/features/strategies/progress/types";
import { formatCount } from "@/lib/kernel/format";
import { TargetProgressItem } from "./target-progress";

export type ObjectiveProgressProps = {
  /** Slug of the territory. */
  readonly territory: string;
  readonly objective: StrategyObjective;
  readonly number: string;
  readonly progress: LoadedProgress;
};

/** What an objective rests on and how far that has come: counted from its projects, never typed. */
export function ObjectiveProgress({ territory, objective, number, progress }: ObjectiveProgressProps) {
  const sums = sumsOf(progress.objectives, objective.key);
  const filters = countedFilters(territory, progress.seen, { objectives: [objective.key] });
  const stepPath = ({ phase, progress: status }: StepCount) =>
    projectListPath({
      ...filters,
      phases: [phase ?? "notStated"],
      progressStatuses: [status ?? "notStated"],
    });
  return (
    <section
      aria-label={`Avancement de l’objectif ${number}`}
      className="flex flex-col gap-2 bg-surface-alt p-4"
    >
      <p className="m-0">
        <strong>Avancement.</strong>{" "}
        {sums.counted === 0 ? (
          basisInWords(sums)
        ) : (
          <Link href={projectListPath(filters)} prefetch={false}>
            {basisInWords(sums)}
          </Link>
        )}
      </p>
      {sums.steps.length > 0 && (
        <ul className="m-0 flex list-none flex-wrap gap-x-6 gap-y-1 p-0 fr-text--sm">
          {sums.steps.map((step) => (
            <li key={stepInWords(step)} className="p-0">
              <Link href={stepPath(step)} prefetch={false}>
                {stepInWords(step)}&nbsp;: {formatCount(step.projects, "projet", "projets")}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {objective.targets.length > 0 && (
        <ul className="m-0 flex list-none flex-col gap-3 p-0">
          {objective.targets.map((target) => (
            <TargetProgressItem
              key={target.key}
              target={target}
              sums={sums}
              indicator={progress.indicators.find(({ slug }) => slug === target.indicator)}
              filters={filters}
              today={progress.today}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
