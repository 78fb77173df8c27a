import type { NeedKind } from "@/lib/features/projects/constants";
import type { StrategyCommand } from "@/lib/features/strategies/life/rules";
import type { PublishablePart } from "@/lib/features/strategies/publication/constants";

/** A sentence of the diagnosis, and the QPVs that it is about. */
export type DemoSentence = readonly [text: string, ...qpvs: string[]];
/** What it measures, value, unit, source, day, and the QPV if it is of one. */
export type DemoFigure = readonly [
  label: string,
  value: string,
  unit: string,
  source: string,
  day: string,
  qpv?: string,
];
/** An amount, or a numerator and its denominator. */
export type DemoMeasure = number | readonly [number, number];
export type DemoTarget = readonly [
  indicator: string,
  baseline: { readonly value: DemoMeasure; readonly day: string; readonly source: string } | null,
  target: DemoMeasure,
  year: number,
];

export type DemoObjective = {
  readonly title: string;
  readonly text?: string;
  readonly priorities: readonly string[];
  readonly qpvs?: readonly string[];
  readonly needs?: readonly NeedKind[];
  readonly answersFor?: string;
  readonly targets?: readonly DemoTarget[];
  /** First words of the titles of the demonstration's projects; the first one has it as its main objective. */
  readonly projects?: readonly string[];
};

export type DemoStrategy = {
  readonly territory: string;
  /** What was done with the text once it was written, one after the other. */
  readonly steps: readonly StrategyCommand[];
  /** What is public of the last edition. */
  readonly published?: readonly PublishablePart[];
  /** Days before now of its first version. */
  readonly begunDaysAgo: number;
  readonly title: string;
  readonly summary: string;
  readonly strengths: readonly DemoSentence[];
  readonly weaknesses: readonly DemoSentence[];
  readonly opportunities: readonly DemoSentence[];
  readonly threats: readonly DemoSentence[];
  readonly figures: readonly DemoFigure[];
  readonly axes: readonly {
    readonly title: string;
    readonly text?: string;
    readonly objectives: readonly DemoObjective[];
  }[];
};
