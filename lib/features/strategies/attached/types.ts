/** An objective as lines and drawings name it. */
export type NumberedObjective = {
  readonly key: string;
  /** « 2.1 ». */
  readonly number: string;
  readonly title: string;
  readonly qpvs: readonly string[];
};
export type NumberedAxis = {
  /** « 2 ». */
  readonly number: string;
  readonly title: string;
  readonly objectives: readonly NumberedObjective[];
};
