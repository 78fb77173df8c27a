import type { ProjectDirectory } from "@/lib/features/projects/types";

export type TargetValues = {
  readonly key: string;
  /** Slug of the indicator. */
  readonly indicator: string;
  /** Whether to ask for one number or two; the library has the last word. */
  readonly aggregation: string;
  readonly baselineValue: string;
  readonly baselineDenominator: string;
  readonly baselineDay: string;
  readonly baselineSource: string;
  readonly value: string;
  readonly denominator: string;
  readonly year: string;
};

export type ObjectiveFormValues = {
  /** Key of the axis under which it stands. */
  readonly axis: string;
  readonly title: string;
  readonly text: string;
  readonly priorities: readonly string[];
  readonly qpvs: readonly string[];
  readonly needs: readonly string[];
  readonly answersFor: string;
  readonly targets: readonly TargetValues[];
  /** The indicator of the target to add next, `slug:aggregation`; empty when none is chosen. */
  readonly chosen: string;
};

/** What the form of an objective chooses from. */
export type ObjectiveLists = Pick<ProjectDirectory, "priorities" | "qpvs" | "indicators">;
export type AxisOption = { readonly key: string; readonly title: string };
