import type { IndicatorFigure, ProjectIndicatorState } from "@/lib/features/projects/types";
import type { Row } from "@/prisma/seed/insert-rows";

/** As the application writes them: one row a figure. */
export function indicatorRows(projectId: number, followed: readonly ProjectIndicatorState[]): Row[] {
  return followed.flatMap(({ indicatorId, baseline, targets, measures }, position) => {
    const row = (kind: string, figure: IndicatorFigure): Row => ({
      project_id: projectId,
      indicator_id: indicatorId,
      position,
      kind,
      ...figure,
    });
    return [
      ...(baseline === null ? [] : [row("baseline", baseline)]),
      ...targets.map((target) => row("target", target)),
      ...measures.map((measure) => row("measure", measure)),
    ];
  });
}
