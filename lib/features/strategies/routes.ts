import { territoryPath } from "../territories/routes";

/** Every territory's strategy, for those who follow several. */
export const strategiesPath = "/strategies";

/** Leads a territory's people to their own. */
export const ownStrategyPath = "/strategie";

export const strategyPath = (slug: string) => `${territoryPath(slug)}/strategie`;
const below = (page: string) => (slug: string) => `${strategyPath(slug)}/${page}`;

export const createStrategyPath = below("creer");
export const strategyHistoryPath = below("historique");
/** Share, take back, adopt, revise, publish. */
export const strategyStatePath = below("etat");
export const strategyCommentsPath = below("commentaires");
/** Which projects serve which objective. */
export const strategyProjectsPath = below("projets");
export const strategyEditionPath = (slug: string, number: number) =>
  `${strategyPath(slug)}/editions/${number}`;
/** For programs. */
export const strategyDataPath = below("donnees.json");
export const strategyMatrixPath = below("matrice");
export const strategyMatrixDataPath = below("matrice/donnees.json");
export const strategyRoadmapPath = below("feuille-de-route");
export const strategySuggestionsPath = below("suggestions");
export const strategyComparisonPath = below("comparaison");

/** Sections that have a form of their own; an objective is one more. */
export const STRATEGY_SECTIONS = ["texte", "diagnostic", "chiffres", "axes"] as const;
export type StrategySection = (typeof STRATEGY_SECTIONS)[number];
export const editStrategyPath = (slug: string, section: StrategySection) =>
  `${strategyPath(slug)}/modifier/${section}`;
export const editObjectivePath = (slug: string, objectiveKey: string) =>
  `${strategyPath(slug)}/modifier/objectifs/${objectiveKey}`;
/** Names the copy that the browser keeps of a form, and whose it is. */
export const strategyCopyKey = (userId: string | null, slug: string, section: string) =>
  `${userId}/strategie:${slug}/${section}`;
/** Where a form is found again, by the name of its section: see objectiveKeyOf. */
export const strategyFormPath = (slug: string, section: string) =>
  `${strategyPath(slug)}/modifier/${section.replace(/^objectif:/, "objectifs/")}`;
/** What the page is told by the form that has just saved it, and whether a colleague had saved something meanwhile. */
export const SAVED_SECTION_PARAMETER = "enregistre";
export const MERGED_PARAMETER = "reuni";
export const savedStrategyPath = (slug: string, section: string, isMerged: boolean) =>
  `${strategyPath(slug)}?${SAVED_SECTION_PARAMETER}=${section}${isMerged ? `&${MERGED_PARAMETER}=oui` : ""}`;

/** In the address of the form of a new objective: the axis that it is added to. */
export const AXIS_PARAMETER = "axe";
export const newObjectivePath = (slug: string, axisKey: string) =>
  `${strategyPath(slug)}/modifier/objectifs/nouveau?${AXIS_PARAMETER}=${axisKey}`;

/** Where an objective stands on the page. */
export const objectiveAnchor = (objectiveKey: string) => `objectif-${objectiveKey}`;
export const objectivePath = (slug: string, objectiveKey: string) =>
  `${strategyPath(slug)}#${objectiveAnchor(objectiveKey)}`;

/** Parts of the page that a link leads to. */
export const STRATEGY_ANCHORS = {
  summary: "resume",
  diagnosis: "diagnostic",
  figures: "chiffres",
  axes: "axes",
} as const;
export const axisAnchor = (axisKey: string) => `axe-${axisKey}`;
/** In the address of the page: only what names this QPV. */
export const STRATEGY_QPV_PARAMETER = "qpv";
