import {
  editRows,
  moveRowId,
  moveRowIntent,
  type RowMove,
  readRows,
  removeRowIntent,
  rowInputName,
} from "@/lib/features/projects/form/rows/rules";
import { type Entries, inputId, readAll } from "@/lib/features/projects/form/rules";
import type { StrategyAxis, StrategyContent } from "../../content/types";
import type { AxesFormValues, AxisRowValues } from "./types";

export const AXIS_ROW = "axis";
/** `axis-2-objective`: the rows of the third axis's objectives. */
export const objectiveRow = (axis: number) => rowInputName(AXIS_ROW, axis, "objective");
export const CONFIRMED_INPUT = "confirmed";
/** Where it is asked whether an objective may go. */
export const removalInput = (objectiveKey: string) => `removal-${objectiveKey}`;

export const readAxesForm = (form: Entries): AxesFormValues => ({
  axes: readRows(form, AXIS_ROW, "key", (cell) => ({
    key: cell("key"),
    title: cell("title"),
    text: cell("text"),
  })).map((axis, position) => ({
    ...axis,
    objectives: readRows(form, objectiveRow(position), "key", (cell) => ({
      key: cell("key"),
      title: cell("title"),
    })),
  })),
  confirmed: readAll(form, CONFIRMED_INPUT),
});

export const axesFormValues = ({ axes }: Pick<StrategyContent, "axes">): AxesFormValues => ({
  axes: axes.map(({ key, title, text, objectives }) => ({
    key,
    title,
    text,
    objectives: objectives.map((objective) => ({ key: objective.key, title: objective.title })),
  })),
  confirmed: [],
});

type Edited = { readonly values: AxesFormValues; readonly focusId: string | null };

/** The buttons of the form: an axis more or less, or elsewhere; an objective less, or elsewhere. */
export function editAxesForm(values: AxesFormValues, intent: string, newKey: () => string): Edited | null {
  const { axes } = values;
  for (const [axis, { objectives }] of axes.entries())
    for (const position of objectives.keys()) {
      const edited = editObjective(axes, axis, position, intent);
      if (edited) return { values: { ...values, axes: edited.axes }, focusId: edited.focusId };
    }
  const empty: AxisRowValues = { key: newKey(), title: "", text: "", objectives: [] };
  const edited = editRows(axes, AXIS_ROW, intent, { empty, firstInput: "title" });
  return edited && { values: { ...values, axes: edited.rows }, focusId: edited.focusId };
}

type EditedAxes = { readonly axes: readonly AxisRowValues[]; readonly focusId: string | null };

function editObjective(
  axes: readonly AxisRowValues[],
  axis: number,
  position: number,
  intent: string,
): EditedAxes | null {
  const row = objectiveRow(axis);
  if (intent === removeRowIntent(row, position))
    return {
      axes: withObjectives(axes, axis, (objectives) => objectives.toSpliced(position, 1)),
      focusId: inputId(rowInputName(AXIS_ROW, axis, "title")),
    };
  const move = (["up", "down"] as const).find((one) => intent === moveRowIntent(row, position, one));
  return move === undefined ? null : moveObjective(axes, axis, position, move);
}

/** Past the first or the last of its axis, an objective goes on to the next axis. */
function moveObjective(
  axes: readonly AxisRowValues[],
  axis: number,
  position: number,
  move: RowMove,
): EditedAxes {
  const moved = axes[axis]?.objectives[position];
  const step = move === "up" ? -1 : 1;
  const isWithin = axes[axis]?.objectives[position + step] !== undefined;
  const toAxis = isWithin ? axis : axis + step;
  if (moved === undefined || axes[toAxis] === undefined)
    return { axes, focusId: moveRowId(objectiveRow(axis), position, move) };
  const to = isWithin ? position + step : move === "up" ? (axes[toAxis]?.objectives.length ?? 0) : 0;
  const without = withObjectives(axes, axis, (objectives) => objectives.toSpliced(position, 1));
  return {
    axes: withObjectives(without, toAxis, (objectives) => objectives.toSpliced(to, 0, moved)),
    focusId: moveRowId(objectiveRow(toAxis), to, move),
  };
}

function withObjectives(
  axes: readonly AxisRowValues[],
  at: number,
  change: (objectives: AxisRowValues["objectives"]) => AxisRowValues["objectives"],
): readonly AxisRowValues[] {
  return axes.map((axis, place) => (place === at ? { ...axis, objectives: change(axis.objectives) } : axis));
}

type TypedAxis = Pick<StrategyAxis, "key" | "title" | "text"> & { readonly objectiveKeys: readonly string[] };

/** The text with these axes: objectives keep what their own forms say of them; one that stands nowhere is removed. */
export function withAxes(content: StrategyContent, axes: readonly TypedAxis[]): StrategyContent {
  const known = new Map(
    content.axes.flatMap(({ objectives }) =>
      objectives.map((objective) => [objective.key, objective] as const),
    ),
  );
  return {
    ...content,
    axes: axes.map(({ objectiveKeys, ...axis }) => ({
      ...axis,
      objectives: objectiveKeys.flatMap((key) => known.get(key) ?? []),
    })),
  };
}
