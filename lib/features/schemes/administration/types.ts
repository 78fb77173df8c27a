import type { SchemeSource, Situation } from "../constants";
import type { SchemeContent, SchemeDispute, SchemeErrors, SchemeFormValues } from "../content/types";
import type { ChangeCause } from "../versions/constants";
import type { SchemeCommand, SchemeVerb } from "./constants";

export type AdministeredScheme = {
  readonly slug: string;
  readonly name: string;
  readonly operator: string;
  readonly situation: Situation;
  readonly closesOn: string | null;
  readonly source: SchemeSource;
  readonly goneOn: string | null;
  readonly sourceDate: string;
  /** What made it. */
  readonly origin: ChangeCause;
  readonly checkedOn: string | null;
  readonly checkedBy: string;
  readonly retiredOn: string | null;
  readonly successorName: string | null;
  /** Proposals of its operator that nobody has decided. */
  readonly waiting: number;
};

export type AdministrationView = {
  readonly query: string;
  /** A word of the address; empty: any. */
  readonly state: string;
  readonly source: string;
  readonly staleOnly: boolean;
  readonly waitingOnly: boolean;
  readonly page: number;
  readonly ignored: readonly string[];
};

/** One scheme as its administrator works on it. */
export type EditedScheme = {
  readonly slug: string;
  readonly version: number;
  readonly content: SchemeContent;
  readonly checkedOn: string | null;
  readonly checkedBy: string;
  readonly checkedSource: string;
  readonly retiredOn: string | null;
  readonly retiredReason: string;
  readonly successorName: string | null;
  readonly successorSlug: string | null;
  readonly waiting: number;
};

export type SchemeJournalEntry = {
  readonly id: number;
  readonly at: Date;
  readonly actorName: string;
  readonly organisationName: string;
  readonly verb: SchemeVerb;
  readonly changes: Readonly<Record<string, { readonly before: unknown; readonly after: unknown }>>;
};

export type SchemeConflict = {
  readonly version: number;
  readonly authorName: string;
  readonly at: Date;
  readonly disputes: readonly SchemeDispute[];
};

/** The answer to a form that did not end in a saved scheme. */
export type SchemeFormState = {
  readonly submission: number;
  readonly values: SchemeFormValues;
  readonly reason: string;
  readonly errors: SchemeErrors;
  readonly refusal: string | null;
  readonly signedOut: boolean;
  readonly conflict: (Omit<SchemeConflict, "at"> & { readonly at: string }) | null;
};

export type SchemeCommandState = {
  readonly submission: number;
  readonly text: string;
  readonly successor: string;
  readonly error: { readonly message: string; readonly input: "texte" | "successeur" | null } | null;
};

export type CommandInput = {
  readonly slug: string;
  readonly command: SchemeCommand;
  /** The source of a check, the reason of anything else. */
  readonly text: string;
  /** Which scheme takes the place of one that is retired; null: none. */
  readonly successor: string | null;
};
