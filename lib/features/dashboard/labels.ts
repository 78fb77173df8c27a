import { REVIEW_STATUSES, type ReviewStatus } from "@/lib/features/projects/constants";
import { REVIEW_STATUS_LABELS } from "@/lib/features/projects/labels";

/** `Chiffres des …`: in words, what the figures count. */
export function countedProjects(statuses: readonly ReviewStatus[], visible: readonly ReviewStatus[]): string {
  if (visible.every((status) => statuses.includes(status)) && visible.length > 1)
    return "projets que vous pouvez voir, quel que soit leur statut d’instruction";
  const [only] = statuses;
  if (statuses.length === 1 && only !== undefined) return COUNTED_LABELS[only];
  const words = REVIEW_STATUSES.filter((status) => statuses.includes(status)).map((status) =>
    REVIEW_STATUS_LABELS[status].toLocaleLowerCase("fr"),
  );
  return `projets aux statuts «\u00A0${words.join("\u00A0», «\u00A0")}\u00A0»`;
}

export const COUNTED_LABELS: Record<ReviewStatus, string> = {
  draft: "projets en brouillon",
  submitted: "projets transmis",
  changesRequested: "projets en attente de compléments",
  accepted: "projets acceptés",
  rejected: "projets refusés",
};

const NONE_LABELS: Record<ReviewStatus, string> = {
  draft: "Sans brouillon",
  submitted: "Sans projet transmis",
  changesRequested: "Sans projet en attente de compléments",
  accepted: "Sans projet accepté",
  rejected: "Sans projet refusé",
};

/** What the territories of the last panel have none of. */
export function noneCounted(statuses: readonly ReviewStatus[]): string {
  const [only] = statuses;
  return statuses.length === 1 && only !== undefined ? NONE_LABELS[only] : "Sans aucun des projets comptés";
}

export const NOT_STATED_LABELS = {
  priority: "Sans priorité principale",
  phase: "Phase non renseignée",
  progress: "Non renseigné",
} as const;
