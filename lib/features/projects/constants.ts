/** Phase × progress: the vocabulary that French public tools share (les communs, decision record STATUS). */
export const PHASES = ["idea", "study", "operation"] as const;
export type Phase = (typeof PHASES)[number];

export const PROGRESS_STATUSES = ["onTrack", "late", "paused", "blocked", "abandoned", "completed"] as const;
export type ProgressStatus = (typeof PROGRESS_STATUSES)[number];

/** The other axis, never mixed with the first: who has decided what. */
export const REVIEW_STATUSES = ["draft", "submitted", "changesRequested", "accepted", "rejected"] as const;
export type ReviewStatus = (typeof REVIEW_STATUSES)[number];

/** requested → granted → paid, or refused. */
export const FUNDING_STATES = ["requested", "granted", "paid", "refused"] as const;
export type FundingState = (typeof FUNDING_STATES)[number];

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
  reviewMessage: 5000,
  fieldComment: 2000,
} as const;

export const MAX_FUNDING_LINES = 30;

/** Fields of a project as forms, comments, history and links name them. The anchor of a field is `champ-${name}`. */
export const PROJECT_FIELDS = [
  "title",
  "summary",
  "objectives",
  "projectOwner",
  "mainPriority",
  "priorities",
  "qpvCodes",
  "codeInsee",
  "phase",
  "progressStatus",
  "startsOn",
  "endsOn",
  "totalCost",
  "fundingLines",
  "contact",
  "privateNote",
] as const;
export type ProjectField = (typeof PROJECT_FIELDS)[number];
