import type { TextPart } from "@/lib/kernel/text-diff";
import type { ApplicantKind, SchemeNature, SchemeZone, Situation } from "../constants";
import type { CONFIDENCES, SchemeField } from "./constants";

export type Confidence = (typeof CONFIDENCES)[number];

/** What a scheme’s page says; what a version keeps, and a proposal proposes. */
export type SchemeContent = {
  readonly name: string;
  readonly operator: string;
  /** The name under which the operators of several schemes are gathered. */
  readonly operatorGroup: string;
  /** Of the operator, when its members have accounts. */
  readonly organisationSlug: string | null;
  readonly natures: readonly SchemeNature[];
  readonly priorityIds: readonly number[];
  readonly applicants: readonly ApplicantKind[];
  readonly zones: readonly SchemeZone[];
  readonly purpose: string;
  readonly audience: string;
  readonly amount: string;
  readonly highestAmountCents: number | null;
  readonly conditions: readonly string[];
  readonly howToApply: string;
  readonly contact: string;
  /** `YYYY-MM-DD`. */
  readonly opensOn: string | null;
  readonly closesOn: string | null;
  readonly situation: Situation;
  readonly situationNote: string;
  readonly warning: string;
  /** A year, a month or a day. */
  readonly sourceDate: string;
  readonly confidence: Confidence;
  readonly url: string | null;
  readonly sources: readonly string[];
};

/** The form exactly as it was typed. */
export type SchemeFormValues = {
  readonly [Field in SchemeField]: Field extends "natures" | "priorityIds" | "applicants" | "zones"
    ? readonly string[]
    : string;
};

/** Names of what a content points to, for choices and for words. */
export type SchemeDirectory = {
  readonly priorities: readonly { readonly id: number; readonly label: string }[];
  readonly organisations: readonly { readonly slug: string; readonly name: string }[];
};

export type SchemeErrors = Readonly<Partial<Record<string, string>>>;

/** One field of two contents side by side, in words. */
export type SchemeFieldComparison = {
  readonly field: SchemeField;
  readonly before: string;
  readonly after: string;
  /** Null where the two are the same. */
  readonly parts: readonly TextPart[] | null;
};

/** A field that somebody else changed since mine was begun, in words. */
export type SchemeDispute = {
  readonly field: SchemeField;
  readonly base: string;
  readonly theirs: string;
  readonly mine: string;
  readonly bothChanged: boolean;
  readonly choice: Side | null;
};
export type Side = "mine" | "theirs";
export type SideChoices = Readonly<Partial<Record<SchemeField, Side>>>;
