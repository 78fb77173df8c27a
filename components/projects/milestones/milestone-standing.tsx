import { Badge } from "@/components/ui/badge";
import { MILESTONE_STATE_LABELS } from "@/lib/features/projects/labels";
import { latenessLabel } from "@/lib/features/projects/milestones/labels";
import type { Lateness } from "@/lib/features/projects/milestones/rules";
import type { MilestoneState } from "@/lib/features/projects/types";

export type MilestoneStandingProps = Pick<MilestoneState, "state"> & { readonly lateness: Lateness | null };

/** The state and, in words, how late: a badge is never the only one to say it. */
export function MilestoneStanding({ state, lateness }: MilestoneStandingProps) {
  const isLate = lateness?.kind === "late";
  const severity =
    state === "reached" ? "success" : isLate ? "error" : state === "dropped" ? "neutral" : "info";
  return (
    <span className="inline-flex flex-col items-start gap-1">
      <Badge severity={severity}>{MILESTONE_STATE_LABELS[state]}</Badge>
      {lateness !== null && <span className="fr-text--xs m-0">{latenessLabel(lateness)}</span>}
    </span>
  );
}
