import type { Sums } from "@/lib/features/dashboard/types";
import { NOT_STATED_LABEL } from "@/lib/features/projects/search/labels";
import type { SheetLine } from "@/lib/features/workbook/types";
import { UNTITLED_OBJECTIVE } from "../labels";
import { matrixColumns, sumsAt } from "./rules";
import type { MatrixQpv, StrategyMatrix } from "./types";

export const objectiveName = ({ number, title }: { readonly number: string; readonly title: string }) =>
  `${number}\u00A0${title === "" ? UNTITLED_OBJECTIVE : title}`;

export const axisName = ({ number, title }: { readonly number: string; readonly title: string }) =>
  `Axe\u00A0${number}${title === "" ? "" : ` – ${title}`}`;

export const matrixQpvName = ({ name, code, generation }: MatrixQpv) => `${name} (${code}, ${generation})`;

/** The name of a column. */
export const priorityName = ({ priorities }: Pick<StrategyMatrix, "priorities">, slug: string) =>
  priorities.find((priority) => priority.slug === slug)?.label ?? NOT_STATED_LABEL;

export const UNATTACHED_LABEL = "Projets sans objectif";
export const TOTAL_LABEL = "Ensemble des objectifs";
export const NO_QPV_LABEL = "Sans quartier (QPV)";

const HEADS = [
  "Axe",
  "Objectif",
  "Priorité principale",
  "Quartier (QPV)",
  "Projets",
  "Demandé (€)",
  "Obtenu (€)",
  "Reste à financer (€)",
] as const;

type LineOf = (names: readonly [string, string, string, string], sums: Sums) => SheetLine;

/** Of the chosen objective, one line a neighbourhood and a priority. */
function byQpvLines(matrix: StrategyMatrix, line: LineOf): SheetLine[] {
  const { axes, byQpv, choice, qpvs } = matrix;
  const axis = axes.find(({ objectives }) => objectives.some(({ key }) => key === choice.objective));
  const objective = axis?.objectives.find(({ key }) => key === choice.objective);
  if (axis === undefined || objective === undefined) return [];
  return byQpv.map(({ line: code, priority, ...sums }) => {
    const qpv = qpvs.find((one) => one.code === code);
    const where = qpv === undefined ? NO_QPV_LABEL : matrixQpvName(qpv);
    return line([axisName(axis), objectiveName(objective), priorityName(matrix, priority), where], sums);
  });
}

/** The table as a file, one line a cell that holds something, with the totals in which a project counts once. */
export function matrixTable(matrix: StrategyMatrix): {
  readonly heads: readonly string[];
  readonly lines: readonly SheetLine[];
} {
  const qpv = matrix.qpvs.find(({ code }) => code === matrix.choice.qpv);
  const place = qpv === undefined ? "Tous" : matrixQpvName(qpv);
  const line: LineOf = ([axis, objective, priority, where], sums) => [
    { kind: "text", text: axis },
    { kind: "text", text: objective },
    { kind: "text", text: priority },
    { kind: "text", text: where },
    { kind: "count", count: sums.projects },
    { kind: "amount", cents: sums.askedCents },
    { kind: "amount", cents: sums.grantedCents },
    { kind: "amount", cents: sums.gapCents },
  ];
  const columns = matrixColumns(matrix);
  const linesOf = (axis: string, objective: string, cells: StrategyMatrix["cells"], key: string) =>
    [...columns, null].flatMap((priority) => {
      const sums = sumsAt(cells, key, priority);
      const name = priority === null ? "Toutes" : priorityName(matrix, priority);
      return sums.projects === 0 && priority !== null ? [] : [line([axis, objective, name, place], sums)];
    });
  const { axes, cells, unattached } = matrix;
  const lines = [
    ...axes.flatMap((axis) => [
      ...axis.objectives.flatMap((objective) =>
        linesOf(axisName(axis), objectiveName(objective), cells, objective.key),
      ),
      ...linesOf(axisName(axis), "Total de l’axe", cells, axis.number),
    ]),
    ...linesOf("", TOTAL_LABEL, cells, ""),
    ...linesOf("", UNATTACHED_LABEL, unattached, ""),
    ...byQpvLines(matrix, line),
  ];
  return { heads: HEADS, lines };
}
