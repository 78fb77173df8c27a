import type { ReactNode } from "react";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { NOT_STATED_TOKEN } from "@/lib/features/projects/search/constants";
import {
  axisName,
  objectiveName,
  priorityName,
  TOTAL_LABEL,
  UNATTACHED_LABEL,
} from "@/lib/features/strategies/matrix/labels";
import { cellPath, matrixColumns, sumsAt } from "@/lib/features/strategies/matrix/rules";
import type { MatrixCell, StrategyMatrix } from "@/lib/features/strategies/matrix/types";
import { MatrixCellView } from "./matrix-cell";

type Line = {
  readonly key: string;
  readonly label: ReactNode;
  /** The same, heard alone. */
  readonly about: string;
  readonly cells: readonly MatrixCell[];
  readonly line: string;
  readonly objectives: readonly string[];
};

/** Objectives down, by axis; main priorities across; what no objective claims, below. */
export function MatrixTable({ matrix }: { readonly matrix: StrategyMatrix }) {
  const { axes, cells, unattached } = matrix;
  const keys = axes.flatMap(({ objectives }) => objectives.map(({ key }) => key));
  const lines: Line[] = [
    ...axes.flatMap((axis): Line[] => [
      ...axis.objectives.map((objective): Line => {
        const name = objectiveName(objective);
        return {
          key: objective.key,
          label: name,
          about: name,
          cells,
          line: objective.key,
          objectives: [objective.key],
        };
      }),
      {
        key: `axe-${axis.number}`,
        label: <strong>{axisName(axis)}, total</strong>,
        about: `${axisName(axis)}, total`,
        cells,
        line: axis.number,
        objectives: axis.objectives.map(({ key }) => key),
      },
    ]),
    {
      key: "ensemble",
      label: <strong>{TOTAL_LABEL}</strong>,
      about: TOTAL_LABEL,
      cells,
      line: "",
      objectives: keys,
    },
    {
      key: "sans-objectif",
      label: UNATTACHED_LABEL,
      about: UNATTACHED_LABEL,
      cells: unattached,
      line: "",
      objectives: [NOT_STATED_TOKEN],
    },
  ];
  const cell = (line: Omit<Line, "key" | "label">, priority: string | null) => (
    <MatrixCellView
      sums={sumsAt(line.cells, line.line, priority)}
      href={cellPath(matrix, { priority, objectives: line.objectives })}
      about={priority === null ? line.about : `${line.about}, ${priorityName(matrix, priority)}`}
    />
  );
  const priorities = matrixColumns(matrix);
  const columns: DataColumn<Line>[] = [
    { key: "objective", header: "Objectif", rowHeader: true, wrap: true, cell: ({ label }) => label },
    ...priorities.map(
      (priority): DataColumn<Line> => ({
        key: priority,
        header: priorityName(matrix, priority),
        numeric: true,
        cell: (line) => cell(line, priority),
      }),
    ),
    { key: "total", header: "Toutes priorités", numeric: true, cell: (line) => cell(line, null) },
  ];
  return (
    <DataTable
      caption="Projets et financements par objectif et par priorité principale"
      captionHidden
      columns={columns}
      rows={lines}
      rowKey={({ key }) => key}
    />
  );
}
