/** One value of a line: text as it was typed, cents, a day `YYYY-MM-DD`, or nothing. */
export type ExportCell =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "amount"; readonly cents: number }
  | { readonly kind: "day"; readonly day: string }
  | { readonly kind: "empty" };

/** A project as a line of a file: what its reader may see of it, in words. */
export type ExportProject = {
  readonly reference: string;
  readonly title: string;
  readonly territory: string;
  readonly projectOwner: string;
  readonly summary: string;
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
  readonly grantedCents: number;
  readonly gapCents: number | null;
  /** Null where the reader may not see the funding lines: other territories. */
  readonly funding: ExportFunding | null;
  readonly updatedOn: string;
  readonly demo: boolean;
};

export type ExportFunding = {
  readonly askedCents: number;
  readonly paidCents: number;
  readonly funders: readonly string[];
};

/** The projects of a view at one instant, in its order, read as the file is written. */
export type ProjectExport = {
  readonly total: number;
  readonly batches: () => AsyncGenerator<readonly ExportProject[]>;
};
