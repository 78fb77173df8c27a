import type { ProjectField } from "../constants";
import type { CompletenessAim } from "./constants";

export type Completeness = {
  readonly aim: CompletenessAim;
  readonly filled: number;
  readonly total: number;
  /** Whole percent, rounded down: 100 says that nothing is missing. */
  readonly percent: number;
  /** In the order of the form. */
  readonly missing: readonly ProjectField[];
};
