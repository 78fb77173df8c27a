import type { ProjectField } from "../../../projects/constants";
import type { CriterionLeaf, CriterionNode } from "../types";

export type Verdict = "met" | "notMet" | "toCheck";
export type SchemeVerdict = "eligible" | "toCheck" | "ineligible";

/** Why a criterion cannot be answered. */
export type Doubt =
  /** The project does not say it. */
  | "missing"
  /** A QPV of another generation alone is named. */
  | "otherGeneration"
  /** « Collectivité », without saying which kind. */
  | "anyAuthority"
  /** No line of funding yet. */
  | "noPlan"
  /** A line does not say whether it is a public grant. */
  | "undecidedLines"
  /** A share of nothing. */
  | "noWhole"
  /** There is a point, and no contour to measure from. */
  | "noContour"
  /** What the criterion names is no longer there. */
  | "gone"
  /** Its indicator is no longer offered. */
  | "withdrawn"
  /** Its words are too common to be looked for. */
  | "commonWords"
  /** No field records it. */
  | "unrecorded"
  /** A group « au moins un » without anything in it. */
  | "emptyGroup";

/** What one criterion answers. */
export type LeafAnswer = {
  readonly id: number;
  readonly leaf: CriterionLeaf;
  readonly verdict: Verdict;
  /** Set beside `toCheck` alone. */
  readonly doubt: Doubt | null;
  /** What it looked at in the project, in French; null when that is not said. */
  readonly fact: string | null;
  /** One sentence: what was asked, and what was found. */
  readonly explanation: string;
  /** Where to say what is missing; null when nothing that a form holds would help. */
  readonly field: ProjectField | null;
};

export type GroupAnswer = {
  readonly id: number;
  readonly group: Extract<CriterionNode, { combine: unknown }>;
  readonly verdict: Verdict;
  readonly explanation: string;
  readonly answers: readonly Answer[];
};

export type Answer = LeafAnswer | GroupAnswer;

/** One change that is enough by itself. */
export type Change =
  | { readonly kind: "addPriority"; readonly priorities: readonly string[] }
  | { readonly kind: "mainPriority"; readonly priorities: readonly string[] }
  | { readonly kind: "chooseQpv"; readonly generations: readonly number[] }
  | { readonly kind: "ownerKind"; readonly kinds: readonly string[] }
  | { readonly kind: "phase"; readonly phases: readonly string[] }
  | { readonly kind: "totalCost"; readonly toCents: number; readonly byCents: number }
  | { readonly kind: "fundingAsked"; readonly toCents: number; readonly byCents: number }
  | { readonly kind: "ownShare"; readonly toCents: number; readonly byCents: number }
  | { readonly kind: "publicMoney"; readonly toCents: number; readonly byCents: number }
  | { readonly kind: "granted"; readonly toCents: number; readonly byCents: number }
  | { readonly kind: "indicator"; readonly indicator: string; readonly to: number }
  | { readonly kind: "date"; readonly of: "startsOn" | "endsOn"; readonly to: string; readonly isLater: boolean }
  | { readonly kind: "addNeed"; readonly needs: readonly string[] }
  | { readonly kind: "keywords"; readonly words: readonly string[] };

export type NearMiss = {
  /** Of the criterion that stands between. */
  readonly id: number;
  readonly change: Change;
  /** What the project would then be. */
  readonly becomes: Exclude<SchemeVerdict, "ineligible">;
  readonly sentence: string;
  readonly field: ProjectField;
};

export type Match = {
  readonly verdict: SchemeVerdict;
  readonly answers: readonly Answer[];
  /** Only of a project that is not eligible. */
  readonly nearMisses: readonly NearMiss[];
};
