import type { NeedKind } from "@/lib/features/projects/constants";
import type { DiagnosisList } from "../constants";

/** Days as `YYYY-MM-DD`; keys are UUIDs, given once and kept for good. */
export type DiagnosisItem = {
  readonly key: string;
  readonly text: string;
  /** Codes of the QPV that it is about; none: the whole territory. */
  readonly qpvs: readonly string[];
};

export type StrategyFigure = {
  readonly key: string;
  readonly label: string;
  /** As the source gives it: « 38,5 », « environ 2 000 ». */
  readonly value: string;
  readonly unit: string;
  readonly source: string;
  readonly day: string | null;
  /** Code of a QPV; null: the whole territory. */
  readonly qpv: string | null;
};

/** Of a ratio, `value` is the numerator, as a project's figures. Two decimals at most. */
export type Measure = { readonly value: number; readonly denominator: number | null };
export type Baseline = Measure & { readonly day: string; readonly source: string };

export type ObjectiveTarget = {
  readonly key: string;
  /** Slug of an indicator of the library. */
  readonly indicator: string;
  readonly baseline: Baseline | null;
  readonly target: Measure;
  readonly year: number;
};

export type StrategyObjective = {
  readonly key: string;
  readonly title: string;
  readonly text: string;
  /** Slugs of the priorities that it serves. */
  readonly priorities: readonly string[];
  readonly qpvs: readonly string[];
  readonly needs: readonly NeedKind[];
  /** Who answers for it. */
  readonly answersFor: string;
  readonly targets: readonly ObjectiveTarget[];
};

export type StrategyAxis = {
  readonly key: string;
  readonly title: string;
  readonly text: string;
  readonly objectives: readonly StrategyObjective[];
};

export type Diagnosis = Readonly<Record<DiagnosisList, readonly DiagnosisItem[]>>;

/** The whole text of a strategy: one document, so that versions, editions and conflicts all compare the same thing. */
export type StrategyContent = {
  readonly title: string;
  readonly summary: string;
  readonly diagnosis: Diagnosis;
  readonly figures: readonly StrategyFigure[];
  readonly axes: readonly StrategyAxis[];
};
