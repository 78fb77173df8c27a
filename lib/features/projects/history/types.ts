import type { TextPart } from "@/lib/kernel/text-diff";
import type { ProjectField } from "../constants";
import type { ProjectVerb } from "../journal/constants";
import type { RecordedChanges } from "../journal/types";
import type { ProjectSnapshot, ProjectState } from "../types";

/** What a version is, without its content. */
export type VersionHead = {
  readonly number: number;
  readonly validFrom: Date;
  /** Null: it is the present one. */
  readonly validTo: Date | null;
  readonly authorName: string;
};

export type VersionEntry = VersionHead & {
  /** From the journal; null where it has no line of that instant. */
  readonly verb: ProjectVerb | null;
  readonly organisationName: string;
  readonly changes: RecordedChanges;
  /** While it was the present one: « rien de nouveau », oldest first. */
  readonly confirmations: readonly { readonly at: Date; readonly actorName: string }[];
};

export type VersionPage = { readonly entries: readonly VersionEntry[]; readonly total: number };

export type Version = VersionHead & { readonly state: ProjectSnapshot };

/** One field of two versions side by side, in words. */
export type FieldComparison = {
  readonly field: ProjectField | "reviewStatus";
  readonly label: string;
  readonly before: string;
  readonly after: string;
  /** Null where the two are the same. */
  readonly parts: readonly TextPart[] | null;
};

/** What a version names that is no longer there to choose. */
export type LeftOut = { readonly field: ProjectField; readonly words: string };
export type Restorable = { readonly state: ProjectState; readonly leftOut: readonly LeftOut[] };

export type RestoreFormState = { readonly submission: number; readonly error: string | null };
