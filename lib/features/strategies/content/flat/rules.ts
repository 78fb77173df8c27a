import { DIAGNOSIS_LISTS } from "../../constants";
import type {
  DiagnosisItem,
  ObjectiveTarget,
  StrategyAxis,
  StrategyContent,
  StrategyFigure,
  StrategyObjective,
} from "../types";
import type { Collection, FlatContent, Row } from "./types";

export const COLLECTIONS = [...DIAGNOSIS_LISTS, "figures", "axes", "objectives", "targets"] as const;

type Keyed = { readonly key: string };
const rowsOf = <Item extends Keyed>(items: readonly Item[], parent: string | null) =>
  items.map(({ key, ...fields }): [string, Row] => [key, { parent, fields }]);

/** Taken apart, rows keep the order in which they stood. */
export function flatten(content: StrategyContent): FlatContent {
  const { title, summary, diagnosis, figures, axes } = content;
  const objectives = axes.flatMap((axis) => axis.objectives.map((objective) => ({ objective, axis })));
  return {
    texts: { title, summary },
    rows: {
      strengths: new Map(rowsOf(diagnosis.strengths, null)),
      weaknesses: new Map(rowsOf(diagnosis.weaknesses, null)),
      opportunities: new Map(rowsOf(diagnosis.opportunities, null)),
      threats: new Map(rowsOf(diagnosis.threats, null)),
      figures: new Map(rowsOf(figures, null)),
      axes: new Map(
        rowsOf(
          axes.map(({ objectives: _, ...axis }) => axis),
          null,
        ),
      ),
      objectives: new Map(
        objectives.flatMap(({ objective: { targets: _, ...objective }, axis }) =>
          rowsOf([objective], axis.key),
        ),
      ),
      targets: new Map(objectives.flatMap(({ objective }) => rowsOf(objective.targets, objective.key))),
    },
  };
}

/** The reverse: `flatten` and back is the same text. */
export function assemble({ texts, rows }: FlatContent): StrategyContent {
  // What a row holds was taken out of a text by `flatten`.
  const itemsOf = <Item extends Keyed>(collection: Collection, parent: string | null) =>
    [...rows[collection]]
      .filter(([, row]) => row.parent === parent)
      .map(([key, { fields }]) => ({ key, ...fields }) as unknown as Item);
  return {
    ...texts,
    diagnosis: {
      strengths: itemsOf<DiagnosisItem>("strengths", null),
      weaknesses: itemsOf<DiagnosisItem>("weaknesses", null),
      opportunities: itemsOf<DiagnosisItem>("opportunities", null),
      threats: itemsOf<DiagnosisItem>("threats", null),
    },
    figures: itemsOf<StrategyFigure>("figures", null),
    axes: itemsOf<Omit<StrategyAxis, "objectives">>("axes", null).map((axis) => ({
      ...axis,
      objectives: itemsOf<Omit<StrategyObjective, "targets">>("objectives", axis.key).map((objective) => ({
        ...objective,
        targets: itemsOf<ObjectiveTarget>("targets", objective.key),
      })),
    })),
  };
}
