/** Phase × progress: the vocabulary that French public tools share (les communs, decision record STATUS). */
export const PHASES = ["idea", "study", "operation"] as const;
export type Phase = (typeof PHASES)[number];

export const PROGRESS_STATUSES = ["onTrack", "late", "paused", "blocked", "abandoned", "completed"] as const;
export type ProgressStatus = (typeof PROGRESS_STATUSES)[number];

/** The other axis, never mixed with the first: who has decided what. */
export const REVIEW_STATUSES = ["draft", "submitted", "changesRequested", "accepted", "rejected"] as const;
export type ReviewStatus = (typeof REVIEW_STATUSES)[number];

/** envisaged → requested → granted → paid, or refused. */
export const FUNDING_STATES = ["envisaged", "requested", "granted", "paid", "refused"] as const;
export type FundingState = (typeof FUNDING_STATES)[number];

export const FUNDING_NATURES = ["grant", "loan", "advance", "ownFunds", "guarantee", "other"] as const;
export type FundingNature = (typeof FUNDING_NATURES)[number];

export const COST_NATURES = [
  "studies",
  "land",
  "works",
  "equipment",
  "engineering",
  "operation",
  "other",
] as const;
export type CostNature = (typeof COST_NATURES)[number];

/** HT or TTC, said once for the whole financing plan. */
export const TAX_BASES = ["excluded", "included"] as const;
export type TaxBasis = (typeof TAX_BASES)[number];

export const MILESTONE_STATES = ["planned", "underway", "reached", "dropped"] as const;
export type MilestoneStateName = (typeof MILESTONE_STATES)[number];

export const NEED_KINDS = ["engineering", "land", "funding", "regulation", "marketing", "other"] as const;
export type NeedKind = (typeof NEED_KINDS)[number];

/** Code points; the same limits stand as CHECKs in the database. */
export const TEXT_LIMITS = {
  title: 200,
  summary: 2000,
  objectives: 5000,
  projectOwner: 200,
  contactName: 200,
  contactEmail: 254,
  contactPhone: 40,
  privateNote: 5000,
  fundingDetail: 200,
  funderName: 200,
  refusalReason: 500,
  costLabel: 200,
  milestoneLabel: 200,
  needText: 1000,
  measureSource: 200,
  measureComment: 1000,
  reviewMessage: 5000,
  fieldComment: 2000,
} as const;

export const MAX_FUNDING_LINES = 30;
export const MAX_COST_LINES = 30;
export const MAX_MILESTONES = 50;
export const MAX_NEEDS = 20;
export const MAX_INDICATORS = 20;
/** Targets, and measurements, of one indicator. */
export const MAX_INDICATOR_VALUES = 60;

/** Fields of a project as forms, comments, history and links name them. The anchor of a field is `champ-${name}`. */
export const PROJECT_FIELDS = [
  "title",
  "summary",
  "objectives",
  "projectOwner",
  "projectOwnerKind",
  "mainPriority",
  "priorities",
  "qpvCodes",
  "codeInsee",
  "point",
  "phase",
  "progressStatus",
  "startsOn",
  "endsOn",
  "totalCost",
  "taxBasis",
  "costLines",
  "fundingLines",
  "milestones",
  "indicators",
  "needs",
  "contact",
  "privateNote",
] as const;
export type ProjectField = (typeof PROJECT_FIELDS)[number];
