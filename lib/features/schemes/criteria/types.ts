import type { NeedKind, Phase } from "../../projects/constants";
import type { ApplicantKind } from "../constants";
import type {
  Combination,
  CriterionAmount,
  CriterionDate,
  CriterionRate,
  PriorityScope,
  QpvGeneration,
  SoughtNature,
  TerritoryKind,
} from "./constants";

/** Bounds are included; null: none on that side. */
type Between = { readonly from: number | null; readonly to: number | null };

/** One condition. Priorities, territories and indicators by their slug, days as `YYYY-MM-DD`. */
export type CriterionTest =
  | { readonly kind: "priority"; readonly priorities: readonly string[]; readonly scope: PriorityScope }
  | { readonly kind: "territory"; readonly territories: readonly string[] }
  | { readonly kind: "territoryKind"; readonly kinds: readonly TerritoryKind[] }
  /** Serves a QPV of one of these generations. */
  | { readonly kind: "inQpv"; readonly generations: readonly QpvGeneration[] }
  /** Its point is in a QPV of one of these generations, or at most so far from one. */
  | { readonly kind: "nearQpv"; readonly generations: readonly QpvGeneration[]; readonly metres: number }
  /** What its owner is. */
  | { readonly kind: "applicant"; readonly kinds: readonly ApplicantKind[] }
  /** Its owner's name holds one of these, word for word. */
  | { readonly kind: "ownerNamed"; readonly words: readonly string[] }
  | { readonly kind: "phase"; readonly phases: readonly Phase[] }
  /** Euro cents. */
  | ({ readonly kind: "amount"; readonly of: CriterionAmount } & Between)
  /** Thousandths: 200 is 20 %. */
  | ({ readonly kind: "rate"; readonly of: CriterionRate } & Between)
  /** Looks for money of one of these natures. */
  | { readonly kind: "nature"; readonly natures: readonly SoughtNature[] }
  /** Its latest measure, or else its furthest target, in its unit; a ratio in per cent. Two decimals at most. */
  | ({ readonly kind: "indicator"; readonly indicator: string } & Between)
  | {
      readonly kind: "date";
      readonly of: CriterionDate;
      readonly from: string | null;
      readonly to: string | null;
    }
  /** Has an unmet need of one of these kinds. */
  | { readonly kind: "need"; readonly needs: readonly NeedKind[] }
  /** Its texts hold one of these, as the search of projects finds them. */
  | { readonly kind: "keywords"; readonly words: readonly string[] }
  /** What no field records: always to be checked, never hidden. */
  | { readonly kind: "unknown"; readonly text: string };

/** A tree as it is typed: without numbers. */
export type CriterionDraft =
  | { readonly combine: Combination; readonly children: readonly CriterionDraft[] }
  | { readonly test: CriterionTest; readonly sentence: string; readonly source: string };

export type CriterionGroup = {
  readonly id: number;
  readonly combine: Combination;
  readonly children: readonly CriterionNode[];
};
export type CriterionLeaf = {
  readonly id: number;
  readonly test: CriterionTest;
  readonly sentence: string;
  readonly source: string;
};
/** `id`: from 1, in reading order, through the whole tree. */
export type CriterionNode = CriterionGroup | CriterionLeaf;

/** All of the first nodes must be met. A tree without any says nothing: to be checked. */
export type CriteriaTree = readonly CriterionNode[];

/** Of a support scheme, or of an intervention profile. */
export type CriteriaOwner = { readonly schemeSlug: string } | { readonly profileId: number };

export type Criteria = {
  readonly tree: CriteriaTree;
  /** 0: never written. */
  readonly version: number;
  readonly updatedAt: Date | null;
  readonly updatedByName: string;
};

/** What a tree names, as it stands today; by slug. What is not here is gone. */
export type Ground = {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly priorities: Readonly<Record<string, { readonly id: number; readonly label: string }>>;
  readonly territories: Readonly<
    Record<string, { readonly id: number; readonly name: string; readonly kind: TerritoryKind }>
  >;
  readonly indicators: Readonly<Record<string, GroundIndicator>>;
  /** The roots of each word that the tree looks for, as the search of projects reduces it; none of a word that is too common. */
  readonly roots: Readonly<Record<string, readonly string[]>>;
};

export type GroundIndicator = {
  readonly id: number;
  readonly label: string;
  readonly unit: string;
  readonly isRatio: boolean;
  readonly isActive: boolean;
};
