import { REVIEW_STATUSES, type ReviewStatus } from "@/lib/features/projects/constants";
import { REVIEW_STATUS_LABELS } from "@/lib/features/projects/labels";
import { formatCount, formatMoney } from "@/lib/kernel/format";
import type { DashboardView, Figure } from "./constants";
import type { FunderFigures } from "./types";

export const DASHBOARD_VIEW_LABELS: Record<DashboardView, string> = {
  programme: "Programme",
  territories: "Territoires",
  priorities: "Priorités",
  funders: "Financeurs",
  waves: "Générations",
  course: "Dans le temps",
  missing: "Ce qui manque",
  deadlines: "Jalons",
  measures: "Indicateurs",
};

/** Titles of the pages; the programme's is that of the whole. */
export const DASHBOARD_VIEW_TITLES: Record<DashboardView, string> = {
  programme: "Tableau de bord",
  territories: "Tableau de bord des territoires",
  priorities: "Tableau de bord des priorités",
  funders: "Tableau de bord des financeurs",
  waves: "Générations au même âge",
  course: "Le programme dans le temps",
  missing: "Ce qui manque",
  deadlines: "Jalons en retard ou à venir",
  measures: "Indicateurs du tableau de bord",
};

/** Where there is no room for more. */
export const SHORT_FIGURE_LABELS: Record<Figure, string> = {
  projects: "Projets",
  cost: "Coût total",
  asked: "Demandé",
  granted: "Obtenu",
  gap: "Reste à financer",
};

/** Sums to the euro, as the figures of a place say them. */
export function figureInWords(figure: Figure, value: number): string {
  if (figure === "projects") return value === 0 ? "aucun projet" : formatCount(value, "projet", "projets");
  return formatMoney(Math.round(value / 100) * 100);
}

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

/** As it was called then; what became of it, when it was merged into another since. */
export const funderName = ({ label, successor }: Pick<FunderFigures, "label" | "successor">): string =>
  successor === null ? label : `${label} (devenu ${successor})`;
