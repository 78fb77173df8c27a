import type { ApplicantKind, SchemeNature, SchemeZone, Situation } from "../constants";
import type { Finding, ImportedField, ImportStatus, Shortfall, Verdict } from "./constants";
import type { RichText } from "./text/types";

/** What an import writes of a scheme; days as `YYYY-MM-DD`. */
export type ImportedFields = {
  readonly name: string;
  readonly operator: string;
  readonly operatorGroup: string;
  readonly natures: readonly SchemeNature[];
  /** Slugs, in the order of the programme. */
  readonly priorities: readonly string[];
  readonly applicants: readonly ApplicantKind[];
  readonly zones: readonly SchemeZone[];
  readonly perimeter: string;
  /** Slugs of the pilot territories that the perimeter touches; null: not known; empty: none of them. */
  readonly territories: readonly string[] | null;
  readonly purpose: string;
  readonly audience: string;
  readonly amount: string;
  readonly highestAmountCents: number | null;
  readonly opensOn: string | null;
  readonly closesOn: string | null;
  readonly situation: Situation;
  readonly situationNote: string;
  readonly warning: string;
  readonly sourceDate: string;
  readonly url: string | null;
  readonly sources: readonly string[];
};

export const NOTICE_TEXTS = ["description", "eligibility", "examples", "contact"] as const;
export type NoticeText = (typeof NOTICE_TEXTS)[number];

/** What the source says at length. */
export type Notice = {
  readonly texts: Readonly<Record<NoticeText, RichText>>;
  readonly programs: readonly string[];
  readonly mention: string;
  /** Its page there, absolute. */
  readonly page: string;
};

export type LabelKind = "audience" | "type" | "scale" | "theme" | "recurrence";

/** What a reader of the report should know of an aid. */
export type AidIssue =
  | { readonly kind: "unknownLabel"; readonly of: LabelKind; readonly label: string }
  | { readonly kind: "wrongValue"; readonly of: string; readonly found: string }
  | { readonly kind: "unreadable"; readonly reason: string };

export type ReadAid = {
  readonly externalId: string;
  /** The part of its address that the source gives; may be empty. */
  readonly slug: string;
  readonly hash: string;
  readonly fields: ImportedFields;
  readonly notice: Notice;
  readonly issues: readonly AidIssue[];
};

export type FieldChange = {
  readonly field: ImportedField;
  readonly before: unknown;
  readonly after: unknown;
  /** Changed by hand since: left as it is, unless the administrator says otherwise. */
  readonly kept: boolean;
};

/** An imported scheme as the catalogue has it. */
export type KnownScheme = {
  readonly id: number;
  readonly slug: string;
  readonly contentHash: string;
  readonly isGone: boolean;
  readonly keptFields: readonly string[];
  readonly fields: ImportedFields;
};

export type VerdictCounts = Readonly<Partial<Record<Verdict | Finding, number>>>;

export type ImportRun = {
  readonly id: number;
  readonly origin: "file" | "api";
  readonly fileName: string;
  readonly status: ImportStatus;
  readonly pagesRead: number;
  readonly declaredCount: number | null;
  readonly aidCount: number;
  readonly progressDone: number;
  readonly shortfall: Shortfall | "";
  readonly goneHold: "" | "partial" | "countFell" | "unreadable";
  readonly message: string;
  readonly counts: VerdictCounts;
  readonly createdByName: string;
  readonly createdAt: Date;
  readonly appliedByName: string;
  readonly finishedAt: Date | null;
  /** A file whose reading stopped in the middle. */
  readonly isSilent: boolean;
};

export type SchemeLink = { readonly slug: string; readonly name: string };

export type ImportItem = {
  readonly externalId: string;
  readonly name: string;
  readonly verdict: Verdict;
  readonly changes: readonly FieldChange[];
  readonly issues: readonly AidIssue[];
  readonly scheme: SchemeLink | null;
  readonly twin: SchemeLink | null;
  readonly chosen: boolean;
  readonly linked: boolean;
  readonly released: readonly string[];
  readonly appliedAt: Date | null;
};

/** How many are ticked, and how many of these have been done. */
export type ItemSums = { readonly chosen: number; readonly applied: number };

export type SchemeImportsPage = {
  readonly runs: readonly ImportRun[];
  /** Where the API is asked; null without a key. */
  readonly source: { readonly host: string; readonly daily: boolean } | null;
};

/** One report, as its page shows it. */
export type SchemeImportPage = {
  readonly show: Verdict | Finding | null;
  readonly page: number;
  readonly run: ImportRun;
  readonly items: readonly ImportItem[];
  readonly sums: ItemSums;
  /** Of priorities and territories, by slug. */
  readonly names: Readonly<Record<string, string>>;
  readonly pageCount: number;
};
