import { formatLevel } from "@/lib/features/projects/indicators/labels";
import { PHASE_LABELS, PROGRESS_STATUS_LABELS } from "@/lib/features/projects/labels";
import type { IndicatorOption } from "@/lib/features/projects/types";
import { formatCount, formatDate, formatShare } from "@/lib/kernel/format";
import type { ObjectiveSums, StepCount, TargetProgress, TargetVerdict } from "./types";

export const TARGET_VERDICT_LABELS: Record<TargetVerdict, string> = {
  noIndicator: "Indicateur retiré",
  noProject: "Ne repose sur aucun projet",
  notFollowed: "Suivi par aucun projet",
  noMeasure: "Pas encore mesuré",
  noTotal: "Sans total",
  partial: "Mesure incomplète",
  reached: "Cible atteinte",
  onTrack: "En bonne voie",
  behind: "En retard",
  missed: "Échéance passée",
  noPath: "Sans point de départ",
};

export const STEP_NOT_STATED = "Non renseigné";
const phaseInWords = ({ phase }: StepCount) => (phase === null ? STEP_NOT_STATED : PHASE_LABELS[phase]);
const progressInWords = ({ progress }: StepCount) =>
  progress === null ? STEP_NOT_STATED : PROGRESS_STATUS_LABELS[progress];

/** « Étude, en retard ». */
export const stepInWords = (step: StepCount) =>
  `${phaseInWords(step)}, ${progressInWords(step).toLowerCase()}`;

/** What an objective rests on, and what is left out, in one sentence. */
export function basisInWords({ counted, accepted, rejected, abandoned }: ObjectiveSums): string {
  const left = [
    ...(rejected > 0 ? [formatCount(rejected, "refusé", "refusés")] : []),
    ...(abandoned > 0 ? [formatCount(abandoned, "abandonné", "abandonnés")] : []),
  ].join(" et ");
  const notCounted = left === "" ? "" : ` (${left}, sans être compté${rejected + abandoned > 1 ? "s" : ""})`;
  if (counted === 0) return `Aucun projet rattaché${notCounted}\u00A0: rien ne porte encore cet objectif.`;
  const some =
    accepted === counted
      ? counted === 1
        ? "accepté"
        : "tous acceptés"
      : accepted === 0
        ? counted === 1
          ? "pas encore accepté"
          : "aucun encore accepté"
        : `dont ${formatCount(accepted, "accepté", "acceptés")}`;
  return `${formatCount(counted, "projet rattaché", "projets rattachés")}, ${some}${notCounted}.`;
}

type Measured = Pick<IndicatorOption, "aggregation" | "unit">;

/** How many of the projects a figure rests on, and how old it is: « 3 projets mesurés sur 5 qui le suivent ; le plus ancien chiffre date du 3 mars 2026 ». */
export function coverageInWords(
  { covered, following, oldest, newest }: TargetProgress,
  counted: number,
): string {
  const of = `${formatCount(covered, "projet mesuré", "projets mesurés")} sur ${formatCount(following, "qui le suit", "qui le suivent")}, ${formatCount(counted, "rattaché", "rattachés")}`;
  if (oldest === null) return `${of}.`;
  return oldest === newest
    ? `${of}\u00A0; chiffre du ${formatDate(oldest)}.`
    : `${of}\u00A0; chiffre le plus ancien\u00A0: ${formatDate(oldest)}.`;
}

/** Why the verdict is what it is. */
export function verdictInWords(
  indicator: Measured | undefined,
  { verdict, expected, elapsed }: TargetProgress,
  year: number,
): string {
  switch (verdict) {
    case "noIndicator":
      return "Cet indicateur n’est plus dans la bibliothèque.";
    case "noProject":
      return "Tant qu’aucun projet n’est rattaché à l’objectif, rien ne porte cette cible.";
    case "notFollowed":
      return "Aucun des projets rattachés ne suit cet indicateur.";
    case "noMeasure":
      return "Les projets qui le suivent n’ont encore rien mesuré.";
    case "noTotal":
      return "D’un projet à l’autre, les mêmes peuvent être comptés deux fois\u00A0: il n’y a pas de total.";
    case "partial":
      return "Une baisse ne se lit que lorsque tous les projets qui suivent l’indicateur sont mesurés.";
    case "reached":
      return "La cible est atteinte par ce que les projets ont mesuré.";
    case "missed":
      return `L’année ${year} est passée sans que la cible soit atteinte.`;
    case "noPath":
      return "Sans point de départ daté, rien ne dit où l’on devrait en être aujourd’hui.";
    case "onTrack":
    case "behind": {
      const asked = indicator === undefined || expected === null ? "" : formatLevel(indicator, expected);
      return `${formatShare(elapsed ?? 0)} du temps est passé d’ici fin ${year}\u00A0: en ligne droite, il faudrait ${asked} aujourd’hui.`;
    }
  }
}
