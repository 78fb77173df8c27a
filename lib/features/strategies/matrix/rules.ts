import { addUp, NOTHING } from "@/lib/features/dashboard/rules";
import type { Sums } from "@/lib/features/dashboard/types";
import { NOT_STATED_TOKEN } from "@/lib/features/projects/search/constants";
import { projectListPath } from "@/lib/features/projects/search/routes";
import { type BehindPlace, countedFilters } from "../attached/rules";
import type { MatrixCell, MatrixQpv, StrategyMatrix } from "./types";

/** Of one line and one main priority; null: the whole line. */
export function sumsAt(cells: readonly MatrixCell[], line: string, priority: string | null): Sums {
  const own = cells.filter((cell) => cell.line === line && (priority === null || cell.priority === priority));
  return own.length === 0 ? NOTHING : addUp(own);
}

/** The priorities as columns, and « none » where a project shown has none. */
export function matrixColumns({
  priorities,
  cells,
  unattached,
}: Pick<StrategyMatrix, "priorities" | "cells" | "unattached">): readonly string[] {
  const hasNone = [...cells, ...unattached].some(({ priority }) => priority === NOT_STATED_TOKEN);
  return [...priorities.map(({ slug }) => slug), ...(hasNone ? [NOT_STATED_TOKEN] : [])];
}

/** The list behind a cell: the same projects, for the same reader. */
export function cellPath(
  { territory, seen, choice }: Pick<StrategyMatrix, "territory" | "seen" | "choice">,
  { priority, qpv = choice.qpv, objectives }: CellPlace,
): string {
  const place: BehindPlace = {
    ...(objectives !== undefined && { objectives }),
    ...(priority !== null && { mainPriorities: [priority] }),
    ...(qpv !== null && { qpvCodes: [qpv] }),
  };
  return projectListPath(countedFilters(territory.slug, seen, place));
}
export type CellPlace = {
  /** Null: whatever the priority. */
  readonly priority: string | null;
  readonly qpv?: string | null;
  /** Keys, or "non-renseigne" for the projects of none. */
  readonly objectives?: readonly string[];
};

/** QPV that no attached project serves, those of the generation in force first, as the database orders them. */
export const emptyQpvs = (qpvs: readonly MatrixQpv[]): MatrixQpv[] =>
  qpvs.filter(({ attached }) => attached === 0);

/** Objectives that no counted project carries, whatever the choice of QPV says of the others. */
export function bareObjectives({ axes, cells }: Pick<StrategyMatrix, "axes" | "cells">) {
  const carried = new Set(cells.map(({ line }) => line));
  return axes.flatMap(({ objectives }) => objectives.filter(({ key }) => !carried.has(key)));
}
