import { formatCount } from "@/lib/kernel/format";
import { MILESTONE_STATE_LABELS } from "../labels";
import type { MilestoneState } from "../types";
import type { Lateness, MilestoneFault } from "./rules";
import type { MilestoneValues } from "./types";

export const MILESTONE_INPUT_LABELS: Record<keyof MilestoneValues, string> = {
  label: "Intitulé du jalon",
  plannedOn: "Prévu le",
  actualOn: "Atteint le",
  state: "État",
};

export const MILESTONE_FAULTS: Record<MilestoneFault, string> = {
  labelMissing: "Donnez un intitulé à ce jalon, par exemple «\u00A0Permis de construire obtenu\u00A0»",
  actualMissing: "Indiquez le jour où ce jalon a été atteint",
  actualInFuture: "Ce jour n’est pas encore venu\u00A0: mettez-le en date prévue",
  notReached: "Choisissez l’état «\u00A0Atteint\u00A0», ou effacez le jour où il l’a été",
};

export const tooManyMilestones = (count: number, limit: number) =>
  `${formatCount(count, "jalon", "jalons")}\u00A0; la limite est de ${limit}`;

/** « 12 jours de retard », « atteint avec 1 jour de retard ». */
export function latenessLabel({ kind, days }: Lateness): string {
  const late = `${formatCount(days, "jour", "jours")} de retard`;
  return kind === "late" ? late : `atteint avec ${late}`;
}

/** The state of a milestone in words, lateness included. */
export function milestoneStanding(
  { state }: Pick<MilestoneState, "state">,
  lateness: Lateness | null,
): string {
  if (lateness?.kind === "late") return `${MILESTONE_STATE_LABELS[state]}, ${latenessLabel(lateness)}`;
  return lateness === null
    ? MILESTONE_STATE_LABELS[state]
    : `${MILESTONE_STATE_LABELS[state]}, ${formatCount(lateness.days, "jour", "jours")} après la date prévue`;
}

/** « Jalon 2, prévu le », as the summary of errors calls an input. */
export function nameOfMilestoneInput(name: string): string {
  const [, position, input] = /^milestone-(\d+)-(\w+)$/.exec(name) ?? [];
  const known = Object.entries(MILESTONE_INPUT_LABELS).find(([key]) => key === input);
  return position !== undefined && known
    ? `Jalon ${Number(position) + 1}, ${known[1].toLowerCase()}`
    : "Jalons";
}
