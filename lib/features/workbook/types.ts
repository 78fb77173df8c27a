/** One value of a table: text as it was typed, cents, a number of things, a share of 1, a day `YYYY-MM-DD`, or nothing. */
export type Cell =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "amount"; readonly cents: number }
  | { readonly kind: "count"; readonly count: number }
  | { readonly kind: "share"; readonly share: number }
  | { readonly kind: "day"; readonly day: string }
  | { readonly kind: "empty" };

export type SheetColumn = {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  /** Long texts go on below instead of running under the next column. */
  readonly wraps?: boolean;
};

export type SheetLine = readonly Cell[];

export type Sheet = {
  /** As a person would name it: what a spreadsheet refuses in it is taken out. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** The lines, some at a time: what is in memory at once, whatever their number. */
  readonly batches: () => AsyncIterable<readonly SheetLine[]> | Iterable<readonly SheetLine[]>;
  /** A last line, in bold. */
  readonly totals?: SheetLine;
};
