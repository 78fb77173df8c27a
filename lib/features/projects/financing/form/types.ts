/** One cost line, as typed. */
export type CostLineValues = { readonly nature: string; readonly label: string; readonly amount: string };

/** One funding line, as typed. */
export type FundingLineValues = {
  readonly funder: string;
  readonly funderName: string;
  readonly detail: string;
  readonly nature: string;
  readonly state: string;
  readonly amount: string;
  readonly requestedOn: string;
  readonly granted: string;
  readonly grantedOn: string;
  readonly paid: string;
  readonly paidOn: string;
  readonly refusedOn: string;
  readonly refusalReason: string;
  /** Of the partner that the line was agreed with: carried along, never typed. */
  readonly answer: string;
};

/** The form exactly as it was typed, right or wrong: what must never be lost. */
export type FinancingValues = {
  readonly taxBasis: string;
  /** The project's total, in words; empty while it is unknown. Shown, never saved: the cost lines make it. */
  readonly total: string;
  readonly costLines: readonly CostLineValues[];
  readonly fundingLines: readonly FundingLineValues[];
};
