import type { Phase, ProgressStatus, ReviewStatus } from "../constants";

/** Parameters of a view in the address, in the order in which every link writes them. */
export const FILTER_PARAMETERS = [
  "q",
  "territoire",
  "priorite",
  "principale",
  "phase",
  "avancement",
  "instruction",
  "qpv",
  "objectif",
  "financeur",
  "cout-min",
  "cout-max",
  "reste-min",
  "reste-max",
  "debut-apres",
  "debut-avant",
  "maj-apres",
] as const;
export type FilterParameter = (typeof FILTER_PARAMETERS)[number];
/** Of the dashboard and its views. */
export type DashboardParameter =
  | "au"
  | "depuis"
  | "carte"
  | "mouvement"
  | "periode"
  | "montant"
  | "age"
  | "chiffre"
  | "echeance"
  | "manque";
export type ViewParameter = FilterParameter | DashboardParameter | "tri" | "page" | "apres" | "vue";

/** Filters by name, so that a facet can leave its own out. */
export const FILTER_NAMES = [
  "territory",
  "reviewStatus",
  "priority",
  "mainPriority",
  "phase",
  "progress",
  "qpv",
  "objective",
  "funder",
  "search",
  "range",
] as const;
export type FilterName = (typeof FILTER_NAMES)[number];

/** Stands for « nothing was entered », so that what is missing can be listed too. */
export const NOT_STATED = "notStated";
export type OrNotStated<Value> = Value | typeof NOT_STATED;

export const NOT_STATED_TOKEN = "non-renseigne";

/** Address words of the closed lists: French there, as every address. */
export const PHASE_TOKENS: Record<OrNotStated<Phase>, string> = {
  idea: "idee",
  study: "etude",
  operation: "operation",
  notStated: NOT_STATED_TOKEN,
};
export const PROGRESS_STATUS_TOKENS: Record<OrNotStated<ProgressStatus>, string> = {
  onTrack: "en-cours",
  late: "en-retard",
  paused: "en-pause",
  blocked: "bloque",
  abandoned: "abandonne",
  completed: "termine",
  notStated: NOT_STATED_TOKEN,
};
export const REVIEW_STATUS_TOKENS: Record<ReviewStatus, string> = {
  draft: "brouillon",
  submitted: "transmis",
  changesRequested: "complements",
  accepted: "accepte",
  rejected: "refuse",
};

export const SORTS = ["recent", "title", "cost", "gap", "start"] as const;
export type ProjectSort = (typeof SORTS)[number];
export const SORT_TOKENS: Record<ProjectSort, string> = {
  recent: "recents",
  title: "titre",
  cost: "cout",
  gap: "reste",
  start: "debut",
};

export const PAGE_SIZE = 25;
/** Beyond it an address is a mistake: 25 million projects. */
export const MAX_PAGE = 1_000_000;
/** Code points of a search; a longer text is refused, never cut. */
export const MAX_QUERY_LENGTH = 200;
/** Values of one repeated parameter. */
export const MAX_VALUES = 60;
