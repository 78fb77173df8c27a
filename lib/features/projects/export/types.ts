import type { Answer } from "@/lib/features/answers/types";
import type { ObjectiveTexts } from "@/lib/features/strategies/attachments/spreadsheet/types";

/** A project as a line of a file: what its reader may see of it, in words. */
export type ExportProject = {
  readonly reference: string;
  readonly title: string;
  readonly territory: string;
  readonly projectOwner: string;
  readonly projectOwnerKind: string;
  readonly summary: string;
  readonly objectives: string;
  readonly mainPriority: string;
  readonly priorities: readonly string[];
  readonly qpvCodes: readonly string[];
  readonly commune: string;
  readonly phase: string;
  readonly progressStatus: string;
  readonly reviewStatus: string;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly totalCostCents: number | null;
  readonly taxBasis: string;
  readonly grantedCents: number;
  readonly gapCents: number | null;
  /** Null where the reader may not see the funding lines: other territories. */
  readonly funding: ExportFunding | null;
  /** Of the strategy, as its reader may read it: « 2.1 Ouvrir une pépinière ». */
  readonly served: ObjectiveTexts;
  /** What the objectives were, for an import to compare; null for whoever attaches nothing. */
  readonly objectivesVersion: string | null;
  readonly updatedOn: string;
  readonly demo: boolean;
  /** Null for those who may not see it. */
  readonly contact: { readonly name: string; readonly email: string; readonly phone: string } | null;
  readonly privateNote: string | null;
  /** Of the state that is exported: a file that comes back says what it knew. For the territory's own people. */
  readonly version: number | null;
};

export type ExportFunding = {
  readonly askedCents: number;
  readonly paidCents: number;
  readonly funders: readonly string[];
  /** In words, one an answer. */
  readonly answers: readonly string[];
};

/** The projects of a view at one instant, in its order, read as the file is written. */
export type ProjectExport = {
  readonly total: number;
  readonly batches: () => AsyncGenerator<readonly ExportProject[]>;
};

/** `amountCents`: granted, or else proposed. */
export type ExportAnswer = Pick<
  Answer,
  "organisationId" | "organisationName" | "kind" | "state" | "amountCents"
>;
