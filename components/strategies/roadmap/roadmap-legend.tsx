import { useId } from "react";
import { HatchPattern } from "@/components/charts/hatch-pattern";
import { PHASES } from "@/lib/features/projects/constants";
import { MILESTONE_LOOKS } from "@/lib/features/strategies/roadmap/constants";
import { MILESTONE_LOOK_LABELS, phaseOf } from "@/lib/features/strategies/roadmap/labels";
import { MilestoneShape } from "./milestone-shape";
import { PhaseBar } from "./phase-bar";

const BAR = { from: 1, to: 33, before: false, after: false };

/** What fills and shapes stand for. */
export function RoadmapLegend() {
  const hatchId = useId();
  return (
    <ul className="m-0 flex list-none flex-wrap gap-x-6 gap-y-1 p-0 fr-text--sm" aria-label="Légende">
      {[...PHASES, null].map((phase) => (
        <li key={phase ?? "none"} className="flex items-center gap-2 p-0">
          <svg width={34} height={14} aria-hidden="true">
            <HatchPattern id={hatchId} />
            <PhaseBar span={BAR} y={1} phase={phase} hatchId={hatchId} />
          </svg>
          {phaseOf({ phase })}
        </li>
      ))}
      {MILESTONE_LOOKS.map((look) => (
        <li key={look} className="flex items-center gap-2 p-0">
          <svg width={22} height={22} aria-hidden="true">
            <MilestoneShape x={11} y={11} look={look} />
          </svg>
          Jalon {MILESTONE_LOOK_LABELS[look]}
        </li>
      ))}
    </ul>
  );
}
