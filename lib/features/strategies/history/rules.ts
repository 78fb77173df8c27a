import { type ContentNames, indicatorOf } from "../content/labels";
import { objectivesOf } from "../content/rules";
import type { StrategyContent } from "../content/types";

/** An old text without what it names that is no longer there – a priority, a QPV, an indicator –, and what that was. */
export function restorableContent(
  content: StrategyContent,
  names: ContentNames,
): { readonly content: StrategyContent; readonly leftOut: readonly string[] } {
  const leftOut = new Set<string>();
  const kept = (isKnown: boolean, name: string) => {
    if (!isKnown) leftOut.add(name);
    return isKnown;
  };
  const isQpv = (code: string) =>
    kept(
      names.qpvs.some((qpv) => qpv.code === code),
      code,
    );
  const isPriority = (slug: string) =>
    kept(
      names.priorities.some((priority) => priority.slug === slug),
      slug,
    );
  const isIndicator = (slug: string) => kept(indicatorOf(slug, names) !== null, slug);
  const about = <Item extends { readonly qpvs: readonly string[] }>(item: Item): Item => ({
    ...item,
    qpvs: item.qpvs.filter(isQpv),
  });
  const { strengths, weaknesses, opportunities, threats } = content.diagnosis;
  const restored: StrategyContent = {
    ...content,
    diagnosis: {
      strengths: strengths.map(about),
      weaknesses: weaknesses.map(about),
      opportunities: opportunities.map(about),
      threats: threats.map(about),
    },
    figures: content.figures.map((figure) => ({
      ...figure,
      qpv: figure.qpv !== null && isQpv(figure.qpv) ? figure.qpv : null,
    })),
    axes: content.axes.map((axis) => ({
      ...axis,
      objectives: axis.objectives.map((objective) => ({
        ...about(objective),
        priorities: objective.priorities.filter(isPriority),
        targets: objective.targets.filter(({ indicator }) => isIndicator(indicator)),
      })),
    })),
  };
  return { content: restored, leftOut: [...leftOut] };
}

/** The objectives that one text has and the other has not. */
export function objectivesLost(before: StrategyContent, after: StrategyContent) {
  const left = new Set(objectivesOf(after).map(({ key }) => key));
  return objectivesOf(before)
    .filter(({ key }) => !left.has(key))
    .map(({ key, title }) => ({ key, title }));
}
