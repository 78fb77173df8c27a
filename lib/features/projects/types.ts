import type { ApplicantKind } from "@/lib/features/schemes/constants";
import type {
  CostNature,
  FundingNature,
  FundingState,
  MilestoneStateName,
  NeedKind,
  Phase,
  ProgressStatus,
  ProjectField,
  ReviewStatus,
  TaxBasis,
} from "./constants";

/** Amounts in euro cents, days as `YYYY-MM-DD`. */
export type FundingLineState = {
  readonly funderId: number | null;
  /** A funder that the directory does not hold; empty beside a `funderId`. */
  readonly funderName: string;
  /** Which fund or scheme. */
  readonly detail: string;
  readonly nature: FundingNature | null;
  /** Envisaged or asked for. */
  readonly amountCents: number | null;
  /** Null: all that was asked for, once the line is granted. */
  readonly grantedCents: number | null;
  /** Null: nothing yet, or all that was granted once the line is paid. */
  readonly paidCents: number | null;
  readonly state: FundingState;
  readonly requestedOn: string | null;
  readonly grantedOn: string | null;
  readonly paidOn: string | null;
  readonly refusedOn: string | null;
  readonly refusalReason: string;
  /** The partner's answer that the line comes from; there only when it comes from one. */
  readonly answerId?: number;
};

export type CostLineState = {
  readonly nature: CostNature;
  readonly label: string;
  readonly amountCents: number | null;
};

export type MilestoneState = {
  readonly label: string;
  readonly plannedOn: string | null;
  readonly actualOn: string | null;
  readonly state: MilestoneStateName;
};

export type NeedState = { readonly kind: NeedKind; readonly text: string; readonly isMet: boolean };

/** Degrees, WGS 84. */
export type Point = { readonly longitude: number; readonly latitude: number };

/** One figure: of a ratio, `value` is the numerator. Two decimals at most. */
export type IndicatorFigure = {
  readonly on: string;
  readonly value: number;
  readonly denominator: number | null;
  readonly source: string;
  readonly comment: string;
};

/** One indicator followed by a project. Targets and measures in the order of their days. */
export type ProjectIndicatorState = {
  readonly indicatorId: number;
  readonly baseline: IndicatorFigure | null;
  readonly targets: readonly IndicatorFigure[];
  readonly measures: readonly IndicatorFigure[];
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
  /** Null: not said yet. */
  readonly projectOwnerKind: ApplicantKind | null;
  /** Id of a priority. */
  readonly mainPriority: number | null;
  /** Ids of the other priorities served, ascending, without the main one. */
  readonly priorities: readonly number[];
  /** Ascending. */
  readonly qpvCodes: readonly string[];
  readonly codeInsee: string | null;
  readonly point: Point | null;
  readonly phase: Phase | null;
  readonly progressStatus: ProgressStatus | null;
  /** `YYYY-MM-DD`. */
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  /** Euro cents. */
  readonly totalCost: number | null;
  /** Null: not said yet. */
  readonly taxBasis: TaxBasis | null;
  /** When there are any, `totalCost` is their sum. */
  readonly costLines: readonly CostLineState[];
  readonly fundingLines: readonly FundingLineState[];
  readonly milestones: readonly MilestoneState[];
  readonly indicators: readonly ProjectIndicatorState[];
  readonly needs: readonly NeedState[];
  readonly contact: ProjectContactState;
  readonly privateNote: string;
};

/** What a version keeps: the fields, and where the review stood. Archived: it was in nobody's lists or figures then. */
export type ProjectSnapshot = ProjectState & {
  readonly reviewStatus: ReviewStatus;
  readonly isArchived?: true;
};

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
export type IndicatorOption = {
  readonly id: number;
  readonly slug: string;
  readonly label: string;
  readonly unit: string;
  readonly direction: "up" | "down";
  readonly aggregation: "sum" | "ratio" | "never";
  readonly numeratorLabel: string;
  readonly denominatorLabel: string;
  readonly priorityIds: readonly number[];
  /** Those that are no longer offered keep their name on the projects that follow them. */
  readonly isActive: boolean;
};
export type FunderOption = {
  readonly id: number;
  readonly name: string;
  readonly shortName: string;
  /** The funder that has taken its place: only the past still names this one. */
  readonly successorId: number | null;
};

/** What a project of one territory may be tagged with, and the French names of what it is tagged with. */
export type ProjectDirectory = {
  readonly territory: { readonly id: number; readonly slug: string; readonly programmeName: string };
  readonly priorities: readonly PriorityOption[];
  readonly qpvs: readonly QpvOption[];
  readonly communes: readonly CommuneOption[];
  readonly funders: readonly FunderOption[];
  readonly indicators: readonly IndicatorOption[];
};

export type FundingLineDetail = FundingLineState & {
  /** `isPublic`: whether its grants are public money. */
  readonly funder: { readonly slug: string; readonly name: string; readonly isPublic: boolean } | null;
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
  /** Null: not said yet. */
  readonly projectOwnerKind: ApplicantKind | null;
  readonly mainPriority: PriorityOption | null;
  readonly otherPriorities: readonly PriorityOption[];
  readonly qpvs: readonly QpvOption[];
  readonly commune: CommuneOption | null;
  readonly point: Point | null;
  readonly phase: Phase | null;
  readonly progressStatus: ProgressStatus | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly totalCostCents: number | null;
  readonly taxBasis: TaxBasis | null;
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
  readonly costLines: readonly CostLineState[] | null;
  readonly fundingLines: readonly FundingLineDetail[] | null;
  readonly milestones: readonly MilestoneState[] | null;
  readonly indicators: readonly ProjectIndicatorState[] | null;
  readonly needs: readonly NeedState[] | null;
  readonly contact: ProjectContactState | null;
  readonly privateNote: string | null;
  readonly updatedByName: string | null;
  readonly publishedFields: readonly string[] | null;
};
