import type { Attachment, ServedObjective } from "../../../strategies/attachments/types";

type ObjectiveCell = {
  /** As the file names the column. */
  readonly column: string;
  readonly text: string;
};

/** What a line says of the objectives that its project serves; null: no column says it. */
export type ObjectiveCells = {
  readonly main: ObjectiveCell | null;
  readonly others: ObjectiveCell | null;
  /** What the two cells were when they were exported, as `stampOfTexts` says it; null: not known. */
  readonly stamp: string | null;
};

/** What a project serves while its line is looked at. */
export type StandingObjectives = Attachment & {
  /** Who has attached the latest; empty when nothing is attached. */
  readonly attachedByName: string;
};

/** The objectives of the territory's strategy, by everything that a cell may call them. */
export type ObjectiveIndex = {
  readonly all: readonly ServedObjective[];
  /** Their keys: none, one, or more than one when it is ambiguous. */
  readonly find: (text: string) => readonly string[];
};
