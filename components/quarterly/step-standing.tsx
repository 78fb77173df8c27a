import { latenessLabel } from "@/lib/features/projects/milestones/labels";
import { latenessOf } from "@/lib/features/projects/milestones/rules";
import type { MilestoneState, ProjectDetail } from "@/lib/features/projects/types";
import { ageLabel, standingLabel } from "@/lib/features/quarterly/labels";
import { askedMilestones, isMeasureDue } from "@/lib/features/quarterly/step/rules";
import type { Confirmation } from "@/lib/features/quarterly/types";
import { formatCount, formatDate, formatInstantDay, formatMoney } from "@/lib/kernel/format";

export type StepStandingProps = {
  readonly id: string;
  readonly project: ProjectDetail;
  readonly confirmation: Confirmation | null;
  /** The day in Paris. */
  readonly today: string;
  readonly now: Date;
};

/** What stands today, in a few lines: what « rien de nouveau » confirms. */
export function StepStanding({ id, project, confirmation, today, now }: StepStandingProps) {
  const facts = [
    ["Avancement", standingLabel(project.phase, project.progressStatus)],
    ["Jalons à venir", milestoneInWords(project.milestones ?? [], today)],
    ["Financements", fundingInWords(project)],
    ["Indicateurs", indicatorsInWords(project, today)],
    ["Dernière mise à jour", updateInWords(project, confirmation, now)],
  ] as const;
  return (
    <dl id={id} className="m-0 grid gap-x-6 gap-y-1 pb-2 sm:grid-cols-[auto_1fr]">
      {facts.map(([label, value]) => (
        <div key={label} className="sm:contents">
          <dt className="fr-text--bold">{label}</dt>
          <dd className="m-0 pb-1 wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function milestoneInWords(milestones: readonly MilestoneState[], today: string): string {
  const asked = askedMilestones(milestones, today);
  if (asked.length === 0) return "Aucun jalon à venir";
  return asked
    .map((milestone) => {
      const lateness = latenessOf(milestone, today);
      const planned =
        milestone.plannedOn === null ? "sans date" : `prévu le ${formatDate(milestone.plannedOn)}`;
      return `${milestone.label}, ${planned}${lateness ? ` (${latenessLabel(lateness)})` : ""}`;
    })
    .join("\u00A0; ");
}

function fundingInWords({
  fundingLines,
  fundingAskedCents,
  fundingGrantedCents,
  fundingPaidCents,
}: ProjectDetail) {
  if (!fundingLines || fundingLines.length === 0) return "Aucun financement inscrit";
  return `${formatMoney(fundingAskedCents)} demandés, ${formatMoney(fundingGrantedCents)} obtenus, ${formatMoney(fundingPaidCents)} versés`;
}

function indicatorsInWords({ indicators }: ProjectDetail, today: string): string {
  if (!indicators || indicators.length === 0) return "Aucun indicateur suivi";
  const due = indicators.filter((followed) => isMeasureDue(followed, today)).length;
  return due === 0 ? "Mesurés ce trimestre" : `${formatCount(due, "mesure", "mesures")} à faire`;
}

function updateInWords(
  { updatedAt, updatedByName }: ProjectDetail,
  confirmation: Confirmation | null,
  now: Date,
) {
  const by = updatedByName ? ` par ${updatedByName}` : "";
  const update = `le ${formatInstantDay(updatedAt)}${by} (${ageLabel(updatedAt, now)})`;
  if (!confirmation || confirmation.confirmedAt <= updatedAt) return update;
  return `${update}, confirmée sans changement le ${formatInstantDay(confirmation.confirmedAt)} par ${confirmation.confirmedByName}`;
}
