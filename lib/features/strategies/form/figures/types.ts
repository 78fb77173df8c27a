export type FigureRowValues = {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly unit: string;
  readonly source: string;
  readonly day: string;
  /** Code of a QPV; empty: the whole territory. */
  readonly qpv: string;
};
export type FiguresFormValues = { readonly figures: readonly FigureRowValues[] };
