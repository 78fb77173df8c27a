import type { ProjectField } from "../projects/constants";
import type { Choice, FundingLineState, ProjectDirectory, ProjectState } from "../projects/types";
import type { Attachment } from "../strategies/attachments/types";
import type { ImportField, ImportStatus, Verdict } from "./constants";
import type { ObjectiveCells } from "./rows/objectives/types";

export type MappingProblem = "noTitle" | "fieldTwice";

/** A spreadsheet as it was read: days as `YYYY-MM-DD`, numbers with a dot, everything else as it was typed. */
export type Table = {
  readonly format: "xlsx" | "csv";
  readonly headers: readonly string[];
  readonly rows: readonly TableRow[];
  readonly notes: readonly ReadNote[];
};
/** What a file holds besides the table that was read, and its reader has to know. */
export type ReadNote =
  | { readonly kind: "otherSheets"; readonly read: string; readonly others: readonly string[] }
  | { readonly kind: "mergedCells"; readonly example: string }
  | { readonly kind: "hiddenLines"; readonly count: number }
  | { readonly kind: "brokenLine"; readonly number: number }
  | { readonly kind: "unitAbove"; readonly text: string };
/** `number`: of the line in the file, as the spreadsheet counts it. */
export type TableRow = { readonly number: number; readonly cells: readonly string[] };

/** What each column holds, in their order; null: left aside. */
export type ColumnMapping = readonly (ImportField | null)[];

/** One cell that cannot be understood: what was found there, and what was expected. */
export type CellProblem = {
  readonly column: string;
  readonly found: string;
  readonly expected: string;
};

/** A field of the project or, in words, the objectives that it serves, which are no part of its versions. */
export type ImportedField = ProjectField | "servedObjectives";

export type CellChange = {
  readonly field: ImportedField;
  readonly before: unknown;
  readonly after: unknown;
};

/** Somebody else changed meanwhile what the file changes too. */
export type CellConflict = {
  readonly field: ImportedField;
  readonly mine: unknown;
  readonly theirs: unknown;
  readonly author: string;
};

export type LikelyDuplicate = {
  /** Null: another line of the same file. */
  readonly reference: string | null;
  readonly line: number | null;
  readonly title: string;
  /** Between 0 and 1. */
  readonly similarity: number;
};

export type PrioritySuggestion = { readonly priorityId: number; readonly word: string };

/** The objectives that a line gives its project; `seen`: what it served when they were compared, as `stampOf` says it. */
export type ProposedAttachment = Attachment & { readonly seen: string };

/** What a line would do, cell by cell, and why. */
export type Proposal = {
  readonly title: string;
  readonly problems: readonly CellProblem[];
  /** What the reader should know of a line that can be imported all the same, or why it cannot. */
  readonly notes: readonly string[];
  readonly changes: readonly CellChange[];
  readonly conflicts: readonly CellConflict[];
  readonly duplicates: readonly LikelyDuplicate[];
  readonly suggestions: readonly PrioritySuggestion[];
  readonly attachment: ProposedAttachment | null;
  /** The cells of objectives, as `stampOfTexts` says them, for the same line when it comes again. */
  readonly saidObjectives: string | null;
};

/** What the person has settled about a line. */
export type Decision = {
  /** `new`, or the reference of the project to complete. */
  readonly duplicate: string | null;
  readonly priority: number | null;
  readonly conflicts: Readonly<Partial<Record<ImportedField, Choice>>>;
};

/** What a line says of a project. A field that no column holds, or that is empty there, is not in it. */
export type RowValues = Partial<ProjectState>;

export type RowReading = {
  readonly reference: string | null;
  readonly version: number | null;
  readonly externalId: string | null;
  readonly values: RowValues;
  /** Fields whose cell is empty. */
  readonly emptied: readonly ProjectField[];
  readonly funding: FundingLineState | null;
  readonly objectives: ObjectiveCells | null;
  readonly problems: readonly CellProblem[];
  readonly notes: readonly string[];
  /** Why the line is not for this territory. */
  readonly leftOut: string | null;
};

export type ImportHead = {
  readonly id: number;
  readonly fileName: string;
  readonly format: "xlsx" | "csv";
  readonly status: ImportStatus;
  readonly headers: readonly string[];
  readonly columns: ColumnMapping;
  readonly rowCount: number;
  readonly progressDone: number;
  readonly message: string;
  readonly createdAt: Date;
  readonly createdByName: string;
  readonly finishedAt: Date | null;
};

export type ImportCounts = {
  readonly verdicts: Readonly<Record<Verdict, number>>;
  readonly accepted: number;
  /** Lines that « Tout accepter » would add. */
  readonly acceptable: number;
  readonly suggested: number;
  readonly written: number;
};

export type ImportRowView = {
  readonly number: number;
  readonly verdict: Verdict;
  readonly proposal: Proposal;
  readonly accepted: boolean;
  readonly decision: Decision;
  readonly targetReference: string | null;
  readonly outcome: string | null;
};

export type PastImport = ImportHead & { readonly written: number };

/** One step of an import as its page shows it. */
export type ImportPage = {
  readonly head: ImportHead;
  readonly counts: ImportCounts;
  readonly directory: ProjectDirectory;
  readonly samples: readonly (readonly string[])[];
  readonly mappingProblem: { readonly problem: MappingProblem; readonly field: ImportField } | null;
  readonly rows: readonly ImportRowView[];
  readonly verdict: Verdict | null;
  readonly page: number;
  readonly pageCount: number;
};
