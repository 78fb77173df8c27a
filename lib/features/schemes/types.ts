import type {
  ApplicantKind,
  SchemeNature,
  SchemeSort,
  SchemeSource,
  SchemeZone,
  Situation,
} from "./constants";
import type { Notice } from "./imports/types";

/** Everything that filters and sorts a scheme. */
export type SchemeHead = {
  readonly slug: string;
  readonly name: string;
  readonly operatorGroup: string;
  readonly natures: readonly SchemeNature[];
  /** Slugs. */
  readonly priorities: readonly string[];
  readonly applicants: readonly ApplicantKind[];
  readonly zones: readonly SchemeZone[];
  readonly situation: Situation;
  /** `YYYY-MM-DD`. */
  readonly closesOn: string | null;
  /** Euro cents, for one applicant. */
  readonly highestAmountCents: number | null;
  readonly source: SchemeSource;
  /** Pilot territories that its perimeter touches, by slug; null: not known, or said by its zones only. */
  readonly territories: readonly string[] | null;
  /** Day on which it was first not found in its source any more. */
  readonly goneOn: string | null;
  /** How well it answers the words that were searched; 0 without any. */
  readonly rank: number;
};

export type SchemeSummary = SchemeHead & {
  readonly operator: string;
  readonly purpose: string;
  readonly amount: string;
};

export type SchemeDetail = Omit<SchemeSummary, "rank" | "priorities" | "territories"> & {
  readonly priorityLabels: readonly string[];
  readonly audience: string;
  readonly conditions: readonly string[];
  readonly howToApply: string;
  readonly opensOn: string | null;
  readonly situationNote: string;
  readonly warning: string;
  /** A year, a month or a day; empty when the sources bear none. */
  readonly sourceDate: string;
  readonly confidence: "high" | "medium" | "low";
  readonly url: string | null;
  readonly sources: readonly string[];
  /** Whom to ask at the operator; empty when it is not known. */
  readonly contact: string;
  /** When it was last held against its source, by which organisation, and which source. */
  readonly checkedOn: string | null;
  readonly checkedBy: string;
  readonly checkedSource: string;
  /** No longer in the catalogue since that day. */
  readonly retiredOn: string | null;
  readonly retiredReason: string;
  /** The scheme that took its place. */
  readonly successorSlug: string | null;
  /** Of the operator, when its members have accounts. */
  readonly organisationId: number | null;
  /** Where, as the source says it; and the pilot territories that this touches, null when it is not known. */
  readonly perimeter: string;
  readonly territoryLabels: readonly string[] | null;
  /** Day on which its source was last taken over; null for the programme's own. */
  readonly importedOn: string | null;
  /** What its source says at length. */
  readonly notice: Notice | null;
  /** The same scheme as another source describes it. */
  readonly twins: readonly { readonly slug: string; readonly name: string; readonly source: SchemeSource }[];
};

/** A scheme that is no longer in the catalogue, and where it leads. */
export type RetiredScheme = {
  readonly slug: string;
  readonly name: string;
  readonly retiredOn: string;
  readonly successorName: string | null;
};

/** Where a scheme stands on one day. */
export type SchemeState = Situation | "closingSoon" | "gone";

export const SCHEME_FACETS = [
  "priority",
  "operator",
  "nature",
  "applicant",
  "zone",
  "territory",
  "state",
  "source",
] as const;
export type SchemeFacet = (typeof SCHEME_FACETS)[number];

export type SchemeFilters = { readonly query: string } & Readonly<Record<SchemeFacet, readonly string[]>>;

export type SchemeView = {
  readonly filters: SchemeFilters;
  readonly sort: SchemeSort;
  readonly page: number;
  /** What the address asks and cannot get, as it says it. */
  readonly ignored: readonly string[];
};

/** How many schemes each value of a facet would leave, by its word in the address. */
export type FacetCounts = Readonly<Record<SchemeFacet, Readonly<Record<string, number>>>>;

export type SchemeList = SchemeView & {
  readonly schemes: readonly SchemeSummary[];
  readonly total: number;
  readonly pageCount: number;
  readonly counts: FacetCounts;
  /** True when no scheme has the words as they are written, and the nearest are shown. */
  readonly isFuzzy: boolean;
  readonly priorities: readonly { readonly slug: string; readonly label: string }[];
  /** No longer in the catalogue: told, so that nothing is hidden. */
  readonly retired: readonly RetiredScheme[];
  /** Pilot territories, by slug. */
  readonly territories: readonly { readonly slug: string; readonly label: string }[];
  /** By their word in the address. */
  readonly operators: readonly { readonly value: string; readonly label: string }[];
};
