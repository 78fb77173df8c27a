import type { FundingState, Phase, ProgressStatus, ProjectField, ReviewStatus } from "./constants";

export type FundingLineState = {
  readonly funderId: number | null;
  readonly detail: string;
  readonly amountCents: number | null;
  readonly state: FundingState;
};

export type ProjectContactState = { readonly name: string; readonly email: string; readonly phone: string };

/**
 * What the territory writes of a project: one key per PROJECT_FIELDS, JSON-safe, so that versions, history, conflicts
 * and reviews all compare the same thing field by field.
 */
export type ProjectState = {
  readonly title: string;
  readonly summary: string;
  readonly objectives: string;
  readonly projectOwner: string;
  /** Id of a priority. */
  readonly mainPriority: number | null;
  /** Ids of the other priorities served, ascending, without the main one. */
  readonly priorities: readonly number[];
  /** Ascending. */
  readonly qpvCodes: readonly string[];
  readonly codeInsee: string | null;
  readonly phase: Phase | null;
  readonly progressStatus: ProgressStatus | null;
  /** `YYYY-MM-DD`. */
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  /** Euro cents. */
  readonly totalCost: number | null;
  readonly fundingLines: readonly FundingLineState[];
  readonly contact: ProjectContactState;
  readonly privateNote: string;
};

/** What a version keeps: the fields, and where the review stood. */
export type ProjectSnapshot = ProjectState & { readonly reviewStatus: ReviewStatus };

export type FieldChange<Field extends ProjectField = ProjectField> = {
  readonly field: Field;
  readonly before: ProjectState[Field];
  readonly after: ProjectState[Field];
};

/** One field that somebody else changed meanwhile, beside what I have there. */
export type FieldDispute = {
  readonly field: ProjectField;
  readonly base: ProjectState[ProjectField];
  readonly theirs: ProjectState[ProjectField];
  readonly mine: ProjectState[ProjectField];
  /** False: I left the field as it was, so theirs is proposed. */
  readonly bothChanged: boolean;
};

export type Choice = "mine" | "theirs";

/** Why nothing was saved: `authorName` saved `version` while I was writing. */
export type EditConflict = {
  readonly version: number;
  readonly authorName: string;
  readonly at: Date;
  readonly disputes: readonly FieldDispute[];
};

export type PriorityOption = { readonly id: number; readonly slug: string; readonly label: string };
export type QpvOption = {
  readonly code: string;
  readonly generation: number;
  readonly name: string;
  readonly communeNames: string;
};
export type CommuneOption = { readonly codeInsee: string; readonly nom: string };
export type FunderOption = { readonly id: number; readonly name: string; readonly shortName: string };

/** What a project of one territory may be tagged with, and the French names of what it is tagged with. */
export type ProjectDirectory = {
  readonly territory: { readonly id: number; readonly slug: string; readonly programmeName: string };
  readonly priorities: readonly PriorityOption[];
  readonly qpvs: readonly QpvOption[];
  readonly communes: readonly CommuneOption[];
  readonly funders: readonly FunderOption[];
};

export type FundingLineDetail = FundingLineState & {
  readonly funder: { readonly slug: string; readonly name: string } | null;
};

/** One project as its reader may see it. */
export type ProjectDetail = {
  readonly id: number;
  readonly reference: string;
  readonly version: number;
  readonly reviewStatus: ReviewStatus;
  readonly demo: boolean;
  readonly territory: { readonly id: number; readonly slug: string; readonly programmeName: string };
  readonly title: string;
  readonly summary: string;
  readonly objectives: string;
  readonly projectOwner: string;
  readonly mainPriority: PriorityOption | null;
  readonly otherPriorities: readonly PriorityOption[];
  readonly qpvs: readonly QpvOption[];
  readonly commune: CommuneOption | null;
  readonly phase: Phase | null;
  readonly progressStatus: ProgressStatus | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly totalCostCents: number | null;
  readonly fundingAskedCents: number;
  readonly fundingGrantedCents: number;
  readonly fundingPaidCents: number;
  /** Null without a total cost. */
  readonly fundingGapCents: number | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly submittedAt: Date | null;
  readonly decidedAt: Date | null;
  readonly publishedAt: Date | null;
  /** From here on, null means: not for this reader. */
  readonly fundingLines: readonly FundingLineDetail[] | null;
  readonly contact: ProjectContactState | null;
  readonly privateNote: string | null;
  readonly updatedByName: string | null;
  readonly publishedFields: readonly string[] | null;
};
