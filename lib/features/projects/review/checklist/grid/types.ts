import type { RecordedChanges } from "../../../journal/types";
import type { CheckItem } from "../types";
import type { GridVerb } from "./constants";

export type CheckItemContent = Pick<CheckItem, "label" | "help">;

export type GridRefusal = "forbidden" | "notFound" | "tooMany";

export type GridEditOutcome =
  | { readonly kind: "saved" }
  /** Somebody else saved it since: what it says now, told before it is gone over. */
  | { readonly kind: "conflict"; readonly current: CheckItem };

export type GridJournalEntry = {
  readonly id: number;
  readonly at: Date;
  readonly actorName: string;
  readonly verb: GridVerb;
  readonly changes: RecordedChanges;
};

export type GridFormState = {
  readonly submission: number;
  readonly values: CheckItemContent;
  readonly version: number;
  readonly errors: Readonly<Partial<Record<keyof CheckItemContent, string>>>;
  readonly refusal: string | null;
  readonly theirs: readonly string[];
};
