import type { NeedKind, Phase, ProjectField } from "../../../projects/constants";
import type { ApplicantKind } from "../../constants";
import type { CriterionDate, QpvGeneration, SoughtNature } from "../constants";
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
  /** A line that looks for money does not say of which nature. */
  | "unsaidNature"
  /** An unmet need of funding, which has no nature. */
  | "fundingNeed"
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

/** One change that is enough by itself; of several choices, any. Ids of priorities, cents, days. */
export type Change =
  | { readonly kind: "addPriority" | "mainPriority"; readonly choices: readonly number[] }
  | { readonly kind: "chooseQpv"; readonly choices: readonly QpvGeneration[] }
  | { readonly kind: "ownerKind"; readonly choices: readonly ApplicantKind[] }
  | { readonly kind: "phase"; readonly choices: readonly Phase[] }
  | { readonly kind: "addNeed"; readonly choices: readonly NeedKind[] }
  /** One more line, of an amount that is still to be said. */
  | { readonly kind: "seekNature"; readonly choices: readonly SoughtNature[] }
  | { readonly kind: "amount"; readonly of: ChangedAmount; readonly from: number; readonly to: number }
  /** In hundredths; of a ratio, the numerator. */
  | { readonly kind: "indicator"; readonly indicatorId: number; readonly to: number }
  | {
      readonly kind: "date";
      readonly of: CriterionDate;
      readonly from: string;
      readonly to: string;
    };

export type ChangedAmount = "totalCost" | "fundingAsked" | "ownShare" | "publicMoney" | "granted";

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
