import { REVIEW_STATUSES, type ReviewStatus } from "@/lib/features/projects/constants";
import { REVIEW_STATUS_LABELS } from "@/lib/features/projects/labels";
import type { Figure, Panel } from "./constants";

export const FIGURE_LABELS: Record<Figure, string> = {
  projects: "Projets",
  cost: "Coût total",
  asked: "Financements demandés",
  granted: "Financements obtenus",
  gap: "Reste à financer",
};

/** What is counted, and from what: the only place where the dashboard explains itself. */
export const FIGURE_DEFINITIONS: Record<Figure, string> = {
  projects:
    "Nombre de projets de la vue\u00A0: ceux des statuts d’instruction comptés, selon les filtres choisis.",
  cost: "Somme des coûts totaux déclarés. Un projet dont le coût n’est pas renseigné compte pour zéro.",
  asked:
    "Somme des lignes de financement qui n’ont pas été refusées\u00A0: demandées, accordées et versées, quel que soit le financeur.",
  granted: "Somme des lignes de financement accordées ou versées.",
  gap: "Projet par projet, coût total moins financements obtenus, jamais moins que zéro\u00A0; puis la somme. Un projet sans coût renseigné n’y compte pas. Un projet financé au-delà de son coût ne diminue pas le reste des autres.",
};

export const PANEL_TITLES: Record<Panel, string> = {
  matrix: "Territoires et priorités",
  phases: "Phases et avancement",
  funnel: "Où en est l’instruction",
  waiting: "Projets qui attendent une décision",
  funders: "Financeurs",
  without: "Territoires sans projet",
};

export const PANEL_DEFINITIONS: Record<Panel, string> = {
  matrix:
    "Chaque projet est compté une fois, dans son territoire et à sa priorité principale. Sous le nombre\u00A0: la somme des coûts totaux.",
  phases:
    "Chaque projet est compté une fois, à sa phase et à son avancement tels que le territoire les a saisis.",
  funnel:
    "Nombre de projets à chaque statut d’instruction, tous statuts confondus\u00A0: ce graphique suit les autres filtres, pas le choix des projets comptés.",
  waiting: "Projets transmis par un territoire, sur lesquels le ministère ou l’ANCT n’a pas encore décidé.",
  funders:
    "Par financeur\u00A0: nombre de projets où il figure, somme de ses lignes non refusées (demandé), et de celles accordées ou versées (obtenu). Un projet à plusieurs financeurs compte pour chacun.",
  without: "Territoires de la vue qui n’ont aucun des projets comptés ci-dessus.",
};

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
