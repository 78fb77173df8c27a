/** elaboration → shared with the ministry → adopted → elaboration again, by revising it (life/rules.ts). */
export const STRATEGY_STATES = ["elaboration", "shared", "adopted"] as const;
export type StrategyState = (typeof STRATEGY_STATES)[number];

/** The four lists of the diagnosis, in the order of the page. */
export const DIAGNOSIS_LISTS = ["strengths", "weaknesses", "opportunities", "threats"] as const;
export type DiagnosisList = (typeof DIAGNOSIS_LISTS)[number];

/** Code points. */
export const STRATEGY_LIMITS = {
  title: 200,
  summary: 4000,
  diagnosisText: 1000,
  figureLabel: 200,
  figureValue: 60,
  figureUnit: 60,
  figureSource: 200,
  axisTitle: 200,
  axisText: 3000,
  objectiveTitle: 300,
  objectiveText: 3000,
  answersFor: 200,
  baselineSource: 200,
} as const;

/** Of each list of the diagnosis. */
export const MAX_DIAGNOSIS_ITEMS = 30;
export const MAX_FIGURES = 60;
export const MAX_AXES = 12;
/** Of the whole strategy. */
export const MAX_OBJECTIVES = 60;
/** Of one objective. */
export const MAX_TARGETS = 12;
