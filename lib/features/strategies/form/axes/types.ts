export type AxisObjectiveValues = { readonly key: string; readonly title: string };
export type AxisRowValues = {
  readonly key: string;
  readonly title: string;
  readonly text: string;
  /** Those that stand under it, in their order; they are written in forms of their own. */
  readonly objectives: readonly AxisObjectiveValues[];
};
export type AxesFormValues = {
  readonly axes: readonly AxisRowValues[];
  /** Keys of the objectives that may go although projects are attached to them. */
  readonly confirmed: readonly string[];
};
