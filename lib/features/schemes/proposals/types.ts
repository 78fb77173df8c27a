import type { TextPart } from "@/lib/kernel/text-diff";
import type { SchemeField } from "../content/constants";
import type { SchemeContent, SchemeErrors, SchemeFormValues } from "../content/types";
import type { ProposalState } from "./constants";

export type ProposalHead = {
  readonly id: number;
  /** Null while it proposes a new scheme. */
  readonly schemeSlug: string | null;
  readonly schemeName: string;
  readonly isNew: boolean;
  readonly organisationName: string;
  readonly authorName: string;
  readonly at: Date;
  readonly proposedFields: readonly SchemeField[];
  readonly publishedFields: readonly SchemeField[];
  readonly state: ProposalState;
  readonly decidedAt: Date | null;
  readonly decidedByName: string;
  readonly reason: string;
};

export type Proposal = ProposalHead & {
  readonly baseVersion: number | null;
  readonly content: SchemeContent;
  readonly note: string;
  readonly source: string;
  /** What the scheme said when the proposal was begun; nothing for a new one. */
  readonly base: SchemeContent;
  /** What it says now, and in which version; nothing for a new one. */
  readonly current: SchemeContent;
  readonly currentVersion: number;
  readonly isRetired: boolean;
  /** The scheme is another organisation's by now. */
  readonly hasMoved: boolean;
  /** Still a partner of that organisation; null for whoever may not read accounts. */
  readonly authorStands: boolean | null;
};

/** What an operator's form starts from. */
export type ProposalStart = {
  /** Null for a new scheme. */
  readonly slug: string | null;
  readonly name: string;
  readonly version: number;
  readonly content: SchemeContent;
  /** Proposals of the organisation for this scheme that nobody has decided. */
  readonly waiting: readonly { readonly id: number; readonly authorName: string; readonly at: Date }[];
};

/** One proposed field, in words. */
export type ProposedField = {
  readonly field: SchemeField;
  readonly today: string;
  readonly proposed: string;
  readonly parts: readonly TextPart[];
  /** What it said when the proposal was begun, where that has changed since. */
  readonly base: string | null;
};

export type ProposalFormState = {
  readonly submission: number;
  readonly values: SchemeFormValues;
  readonly note: string;
  readonly source: string;
  readonly errors: SchemeErrors;
  readonly refusal: string | null;
  readonly signedOut: boolean;
};

export type DecisionState = {
  readonly submission: number;
  /** Null: nothing was sent yet. */
  readonly fields: readonly string[] | null;
  readonly reason: string;
  readonly reasonError: string | null;
  readonly error: string | null;
};

export type ProposeInput = {
  readonly slug: string | null;
  readonly baseVersion: number;
  readonly content: SchemeContent;
  readonly note: string;
  readonly source: string;
  readonly creationKey: string;
};

export type DecideInput = {
  readonly id: number;
  /** The scheme's version that the administrator had before their eyes; 0 for a new one. */
  readonly version: number;
  readonly decision: "publish" | "refuse";
  readonly fields: readonly SchemeField[];
  readonly reason: string;
};
