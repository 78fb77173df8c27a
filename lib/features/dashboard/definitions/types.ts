import type { Moment, Unit } from "./constants";

/** What a figure, a table or a column says: the screens, the files and their dictionaries read it here. */
export type Definition = {
  readonly label: string;
  /** What is counted. */
  readonly counts: string;
  /** From what it is computed, and by what rule. */
  readonly from: string;
  readonly asOf: Moment;
  readonly unit: Unit;
};

export type DefinitionGroup = {
  /** Anchor of the group, and beginning of those of its definitions. */
  readonly id: string;
  readonly title: string;
  readonly definitions: Readonly<Record<string, Definition>>;
};
