import { Badge, type BadgeSeverity } from "@/components/ui/badge";
import type { Stance } from "@/lib/features/projects/review/opinions/constants";
import { OPINION_STATE_LABELS, STANCE_LABELS } from "@/lib/features/projects/review/opinions/labels";
import { opinionState } from "@/lib/features/projects/review/opinions/rules";
import type { Opinion } from "@/lib/features/projects/review/opinions/types";
import { formatDate, formatInstantDay } from "@/lib/kernel/format";

const STANCE_SEVERITIES: Record<Stance, BadgeSeverity> = {
  favorable: "success",
  reserved: "warning",
  unfavorable: "error",
};

/** Of whom, for when, and what was said. */
export function OpinionItem({ opinion, today }: { readonly opinion: Opinion; readonly today: string }) {
  const { askedName, askedByName, askedAt, question, dueOn, stance, text, givenAt, givenByName } = opinion;
  const state = opinionState(opinion, today);
  return (
    <div className="flex flex-col gap-1">
      <p className="m-0 flex flex-wrap items-center gap-2">
        <strong>{askedName}</strong>
        {stance === null ? (
          <Badge severity={state === "late" ? "error" : "info"}>{OPINION_STATE_LABELS[state]}</Badge>
        ) : (
          <Badge severity={STANCE_SEVERITIES[stance]}>Avis {STANCE_LABELS[stance].toLowerCase()}</Badge>
        )}
      </p>
      {text !== "" && <p className="m-0 whitespace-pre-line wrap-anywhere">{text}</p>}
      <p className="fr-text--xs m-0 text-ink-muted">
        {givenAt === null
          ? `Demandé par ${askedByName} le ${formatInstantDay(askedAt)}, pour le ${formatDate(dueOn)}`
          : `Rendu par ${givenByName} le ${formatInstantDay(givenAt)}`}
      </p>
      {givenAt === null && question !== "" && (
        <p className="fr-text--sm m-0 whitespace-pre-line wrap-anywhere">«&nbsp;{question}&nbsp;»</p>
      )}
    </div>
  );
}
