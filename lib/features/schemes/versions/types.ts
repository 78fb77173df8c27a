import type { SchemeContent, SchemeDirectory, SchemeFieldComparison } from "../content/types";
import type { ChangeCause } from "./constants";

/** What a version is, without its content. */
export type SchemeVersionHead = {
  readonly number: number;
  readonly validFrom: Date;
  /** Null: it is the present one. */
  readonly validTo: Date | null;
  /** Empty when the application did it by itself. */
  readonly authorName: string;
  readonly organisationName: string;
  readonly cause: ChangeCause;
  readonly reason: string;
};

export type SchemeVersion = SchemeVersionHead & { readonly content: SchemeContent };

export type SchemeHistory = {
  readonly slug: string;
  readonly name: string;
  /** Newest first. */
  readonly versions: readonly SchemeVersion[];
  readonly directory: SchemeDirectory;
};

export type SchemeVersionsView =
  | { readonly kind: "list" }
  | { readonly kind: "version"; readonly number: number }
  | { readonly kind: "comparison"; readonly from: number; readonly to: number };

export type SchemeVersionsPage = {
  readonly slug: string;
  readonly name: string;
  readonly mayRestore: boolean;
  readonly latest: number;
} & (
  | {
      readonly kind: "list";
      readonly entries: readonly {
        readonly version: SchemeVersionHead;
        /** Since the version before; none for the first. */
        readonly changes: readonly SchemeFieldComparison[];
      }[];
    }
  | {
      readonly kind: "version";
      readonly version: SchemeVersion;
      readonly fields: readonly SchemeFieldComparison[];
    }
  | {
      readonly kind: "comparison";
      readonly from: SchemeVersionHead;
      readonly to: SchemeVersionHead;
      readonly fields: readonly SchemeFieldComparison[];
    }
);
