import { DIAGNOSIS_LISTS } from "../constants";
import type { StrategyContent, StrategyObjective } from "./types";

export const EMPTY_CONTENT: StrategyContent = {
  title: "",
  summary: "",
  diagnosis: { strengths: [], weaknesses: [], opportunities: [], threats: [] },
  figures: [],
  axes: [],
};

/** Axis by axis, in the order of the page. */
export const objectivesOf = ({ axes }: Pick<StrategyContent, "axes">): readonly StrategyObjective[] =>
  axes.flatMap(({ objectives }) => objectives);

/** « 2.1 » for the first objective of the second axis, by key. */
export function objectiveNumbers({ axes }: Pick<StrategyContent, "axes">): ReadonlyMap<string, string> {
  return new Map(
    axes.flatMap(({ objectives }, axis) =>
      objectives.map(({ key }, position) => [key, `${axis + 1}.${position + 1}`] as const),
    ),
  );
}

/** Codes of the QPVs that the text names, in the order in which it does. */
export function namedQpvs(content: StrategyContent): readonly string[] {
  const { diagnosis, figures } = content;
  return [
    ...new Set([
      ...DIAGNOSIS_LISTS.flatMap((list) => diagnosis[list].flatMap(({ qpvs }) => qpvs)),
      ...figures.flatMap(({ qpv }) => (qpv === null ? [] : [qpv])),
      ...objectivesOf(content).flatMap(({ qpvs }) => qpvs),
    ]),
  ];
}

/** What of the text names that QPV; an axis is left out with its last objective. */
export function contentAbout(content: StrategyContent, qpv: string): StrategyContent {
  const about = <Item extends { readonly qpvs: readonly string[] }>(items: readonly Item[]) =>
    items.filter(({ qpvs }) => qpvs.includes(qpv));
  const { strengths, weaknesses, opportunities, threats } = content.diagnosis;
  return {
    ...content,
    diagnosis: {
      strengths: about(strengths),
      weaknesses: about(weaknesses),
      opportunities: about(opportunities),
      threats: about(threats),
    },
    figures: content.figures.filter((figure) => figure.qpv === qpv),
    axes: content.axes
      .map((axis) => ({ ...axis, objectives: about(axis.objectives) }))
      .filter(({ objectives }) => objectives.length > 0),
  };
}
