import { PHASES, PROGRESS_STATUSES } from "@/lib/features/projects/constants";
import { NOT_STATED } from "@/lib/features/projects/search/constants";

/** Every figure and panel has its definition one click away (definitions/). */
export const FIGURES = ["projects", "cost", "asked", "granted", "gap"] as const;
export type Figure = (typeof FIGURES)[number];

/** Where sums hold each figure. */
export const FIGURE_SUMS = {
  projects: "projects",
  cost: "costCents",
  asked: "askedCents",
  granted: "grantedCents",
  gap: "gapCents",
} as const satisfies Record<Figure, string>;

/** The figure that the map shows, as the address says it. */
export const FIGURE_TOKENS: Record<Figure, string> = {
  projects: "projets",
  cost: "cout",
  asked: "demandes",
  granted: "obtenus",
  gap: "reste",
};

/** Pages that show the same figures from another side, in the order of their navigation. */
export const DASHBOARD_VIEWS = [
  "programme",
  "territories",
  "priorities",
  "funders",
  "waves",
  "course",
  "missing",
  "deadlines",
  "measures",
] as const;
export type DashboardView = (typeof DASHBOARD_VIEWS)[number];

export const PANELS = [
  "map",
  "matrix",
  "phases",
  "funnel",
  "waiting",
  "funders",
  "without",
  "territories",
  "priorities",
  "qpvs",
  "bridge",
  "movements",
  "standing",
  "amounts",
  "funderMonths",
  "ages",
  "activity",
  "emptyCells",
  "unfunded",
  "openNeeds",
  "freshness",
  "deadlines",
  "measures",
] as const;
export type Panel = (typeof PANELS)[number];

/** Address words of what is drawn: the anchor of each panel. */
export const PANEL_ANCHORS: Record<Panel, string> = {
  map: "carte",
  matrix: "territoires-et-priorites",
  phases: "phases",
  funnel: "instruction",
  waiting: "en-attente",
  funders: "financeurs",
  without: "territoires-sans-projet",
  territories: "par-territoire",
  priorities: "par-priorite",
  qpvs: "quartiers",
  bridge: "d-une-date-a-l-autre",
  movements: "mouvements",
  standing: "projets-par-statut",
  amounts: "cout-et-financements",
  funderMonths: "financeurs-mois-par-mois",
  ages: "meme-age",
  activity: "territoires-silencieux",
  emptyCells: "priorites-sans-projet",
  unfunded: "sans-financeur",
  openNeeds: "besoins-sans-reponse",
  freshness: "age-des-chiffres",
  deadlines: "jalons",
  measures: "indicateurs",
};

/** In the order of the screen; what is not stated comes last. */
export const SHOWN_PHASES = [...PHASES, NOT_STATED] as const;
export const SHOWN_PROGRESS = [...PROGRESS_STATUSES, NOT_STATED] as const;

/** Funders drawn; the table has them all. */
export const DRAWN_FUNDERS = 10;
