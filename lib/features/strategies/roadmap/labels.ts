import { PHASE_LABELS } from "@/lib/features/projects/labels";
import { formatCount, formatDate } from "@/lib/kernel/format";
import { milestoneLook } from "./rules";
import type { MilestoneLook, RoadmapMilestone, RoadmapProject } from "./types";

export const MILESTONE_LOOK_LABELS: Record<MilestoneLook, string> = {
  planned: "prévu",
  underway: "en cours",
  reached: "atteint",
  late: "en retard",
};

export const PHASE_UNKNOWN = "Phase non renseignée";
export const phaseOf = ({ phase }: Pick<RoadmapProject, "phase">) =>
  phase === null ? PHASE_UNKNOWN : PHASE_LABELS[phase];

/** « Ouverture de la halle – 3 mars 2027, prévu ». */
export function milestoneInWords(milestone: RoadmapMilestone, today: string): string {
  const day = milestone.day === null ? "sans date" : formatDate(milestone.day);
  return `${milestone.label} – ${day}, ${MILESTONE_LOOK_LABELS[milestoneLook(milestone, today)]}`;
}

/** « du 3 mars 2026 au 1er juin 2028 ». */
export function datesInWords({ startsOn, endsOn }: Pick<RoadmapProject, "startsOn" | "endsOn">): string {
  if (startsOn !== null && endsOn !== null) return `du ${formatDate(startsOn)} au ${formatDate(endsOn)}`;
  if (startsOn !== null) return `à partir du ${formatDate(startsOn)}`;
  return endsOn === null ? "sans date" : `jusqu’au ${formatDate(endsOn)}`;
}

/** What did not find room in the drawing. */
export const leftOutInWords = (count: number) =>
  `${formatCount(count, "projet de plus n’est pas dessiné", "projets de plus ne sont pas dessinés")}\u00A0: le tableau les donne.`;
