import type {
  DiagnosisItem,
  Measure,
  ObjectiveTarget,
  StrategyContent,
} from "@/lib/features/strategies/content/types";
import { typeset } from "@/lib/kernel/typeset";
import { uuidOf } from "@/prisma/seed/demo/directory";
import type { DemoMeasure, DemoSentence, DemoStrategy, DemoTarget } from "@/prisma/seed/demo/strategy-format";

/** The text as the application would have saved it; the same words give the same keys. */
export function contentOfStrategy(strategy: DemoStrategy): StrategyContent {
  const { territory, title, summary, figures, axes } = strategy;
  const keyOf = (...names: string[]) => uuidOf([territory, "strategy", ...names].join("/"));
  const items = (sentences: readonly DemoSentence[]): DiagnosisItem[] =>
    sentences.map(([text, ...qpvs]) => ({ key: keyOf(text), text: typeset(text), qpvs: qpvs.sort() }));
  const targetOf = (objective: string, [indicator, baseline, target, year]: DemoTarget): ObjectiveTarget => ({
    key: keyOf(objective, indicator),
    indicator,
    baseline: baseline && {
      ...measureOf(baseline.value),
      day: baseline.day,
      source: typeset(baseline.source),
    },
    target: measureOf(target),
    year,
  });
  return {
    title: typeset(title),
    summary: typeset(summary),
    diagnosis: {
      strengths: items(strategy.strengths),
      weaknesses: items(strategy.weaknesses),
      opportunities: items(strategy.opportunities),
      threats: items(strategy.threats),
    },
    figures: figures.map(([label, value, unit, source, day, qpv = null]) => ({
      key: keyOf(label),
      label: typeset(label),
      value: typeset(value),
      unit,
      source: typeset(source),
      day,
      qpv,
    })),
    axes: axes.map((axis) => ({
      key: keyOf(axis.title),
      title: typeset(axis.title),
      text: typeset(axis.text ?? ""),
      objectives: axis.objectives.map((objective) => ({
        key: keyOf("objective", objective.title),
        title: typeset(objective.title),
        text: typeset(objective.text ?? ""),
        priorities: objective.priorities.toSorted(),
        qpvs: (objective.qpvs ?? []).toSorted(),
        needs: objective.needs ?? [],
        answersFor: typeset(objective.answersFor ?? ""),
        targets: (objective.targets ?? []).map((target) => targetOf(objective.title, target)),
      })),
    })),
  };
}

const measureOf = (measure: DemoMeasure): Measure =>
  typeof measure === "number"
    ? { value: measure, denominator: null }
    : { value: measure[0], denominator: measure[1] };

/** Which project serves which objective: the first objective that names a project is its main one. */
export function attachmentsOf({ territory, axes }: DemoStrategy) {
  const seen = new Set<string>();
  return axes
    .flatMap(({ objectives }) => objectives)
    .flatMap(({ title, projects = [] }) =>
      projects.map((project) => {
        const isMain = !seen.has(project);
        seen.add(project);
        const objectiveKey = uuidOf([territory, "strategy", "objective", title].join("/"));
        return { objectiveKey, project: typeset(project), isMain };
      }),
    );
}
