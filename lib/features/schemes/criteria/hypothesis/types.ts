import type { NeedKind, Phase } from "../../../projects/constants";
import type { FormErrors } from "../../../projects/form/types";
import type { ApplicantKind } from "../../constants";
import type { QpvGeneration, SoughtNature } from "../constants";

/** The form as it was typed: what an address holds. */
export type HypothesisValues = {
  readonly mainPriority: string;
  readonly priorities: readonly string[];
  readonly qpvGenerations: readonly string[];
  readonly ownerKind: string;
  readonly phase: string;
  readonly totalCost: string;
  readonly ownShare: string;
  readonly natures: readonly string[];
  readonly startsOn: string;
  readonly endsOn: string;
  readonly needs: readonly string[];
};

/** What the project would be. Amounts in cents; null: not said. */
export type Hypothesis = {
  readonly mainPriorityId: number | null;
  readonly priorityIds: readonly number[];
  readonly qpvGenerations: readonly QpvGeneration[];
  readonly ownerKind: ApplicantKind | null;
  readonly phase: Phase | null;
  readonly totalCost: number | null;
  /** Null: it follows the cost. */
  readonly ownShare: number | null;
  readonly natures: readonly SoughtNature[];
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly openNeeds: readonly NeedKind[];
};

export type ParsedHypothesis =
  | { readonly ok: true; readonly hypothesis: Hypothesis }
  | { readonly ok: false; readonly errors: FormErrors };
