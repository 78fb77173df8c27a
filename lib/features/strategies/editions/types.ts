import type { DocumentFile } from "@/lib/features/documents/types";

/** An adopted edition in a list. */
export type EditionSummary = {
  readonly number: number;
  readonly adoptedOn: string;
  readonly adoptedByName: string;
  readonly isInForce: boolean;
  /** Its deliberation. */
  readonly file: Omit<DocumentFile, "id">;
};

/** A project that was attached when the edition was adopted, and that its reader may see today. */
export type EditionProject = {
  readonly reference: string;
  /** As it was called then. */
  readonly title: string;
  readonly objectiveKey: string;
  readonly isMain: boolean;
};
