import Link from "next/link";
import { Badge, type BadgeSeverity } from "@/components/ui/badge";
import { indicatorProjectsPath } from "@/lib/features/indicators/routes";
import { formatLevel } from "@/lib/features/projects/indicators/labels";
import type { ProjectFilters } from "@/lib/features/projects/search/types";
import type { IndicatorOption } from "@/lib/features/projects/types";
import type { ObjectiveTarget } from "@/lib/features/strategies/content/types";
import {
  coverageInWords,
  TARGET_VERDICT_LABELS,
  verdictInWords,
} from "@/lib/features/strategies/progress/labels";
import { targetProgress } from "@/lib/features/strategies/progress/rules";
import type { ObjectiveSums, TargetVerdict } from "@/lib/features/strategies/progress/types";

const SEVERITIES: Partial<Record<TargetVerdict, BadgeSeverity>> = {
  reached: "success",
  onTrack: "success",
  behind: "warning",
  missed: "error",
  noProject: "warning",
};

type Props = {
  readonly target: ObjectiveTarget;
  readonly sums: ObjectiveSums;
  readonly indicator: IndicatorOption | undefined;
  /** Of the projects that the figure counts. */
  readonly filters: ProjectFilters;
  readonly today: string;
};

/** One target: where it stands, why that is said, and how many projects and which days it rests on. */
export function TargetProgressItem({ target, sums, indicator, filters, today }: Props) {
  const reach = sums.indicators.find(({ slug }) => slug === target.indicator);
  const progress = targetProgress(target, indicator, sums.counted, reach, today);
  const name = indicator?.label ?? target.indicator;
  const { level, goal, following } = progress;
  return (
    <li className="border-l-4 border-line p-0 pl-3">
      <p className="m-0 flex flex-wrap items-baseline gap-x-3">
        <strong className="wrap-anywhere">{name}</strong>
        <Badge severity={SEVERITIES[progress.verdict] ?? "info"}>
          {TARGET_VERDICT_LABELS[progress.verdict]}
        </Badge>
      </p>
      {indicator !== undefined && level !== null && goal !== null && (
        <p className="m-0">
          {formatLevel(indicator, level)} sur {formatLevel(indicator, goal)} visés fin {target.year}
        </p>
      )}
      <p className="fr-text--sm m-0 text-ink-muted">
        {verdictInWords(indicator, progress, target.year)}
        {following > 0 && (
          <>
            {" "}
            <Link href={indicatorProjectsPath(target.indicator, filters)} prefetch={false}>
              {coverageInWords(progress, sums.counted)}
            </Link>
          </>
        )}
      </p>
    </li>
  );
}
