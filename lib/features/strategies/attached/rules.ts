import { PROGRESS_STATUSES, type ReviewStatus } from "@/lib/features/projects/constants";
import { NOT_STATED } from "@/lib/features/projects/search/constants";
import { NO_FILTERS } from "@/lib/features/projects/search/schema";
import type { ProjectFilters } from "@/lib/features/projects/search/types";
import { isCounted } from "../attachments/rules";
import type { StrategyContent } from "../content/types";
import type { NumberedAxis } from "./types";

const COUNTED_PROGRESS: ProjectFilters["progressStatuses"] = [
  ...PROGRESS_STATUSES.filter((progressStatus) => isCounted({ reviewStatus: "accepted", progressStatus })),
  NOT_STATED,
];

/** What the list behind a figure is narrowed by. */
export type BehindPlace = Partial<
  Pick<ProjectFilters, "objectives" | "mainPriorities" | "qpvCodes" | "phases" | "progressStatuses">
>;

/**
 * The counted projects of one territory behind a figure, `seen` being the review statuses of which the reader sees some.
 * What the list shows is what the figure counted.
 */
export function countedFilters(
  territory: string,
  seen: readonly ReviewStatus[],
  place: BehindPlace,
): ProjectFilters {
  return {
    ...NO_FILTERS,
    progressStatuses: COUNTED_PROGRESS,
    reviewStatuses: seen.filter((reviewStatus) => isCounted({ reviewStatus, progressStatus: null })),
    territories: [territory],
    ...place,
  };
}

/** Axes and objectives with the numbers under which pages, drawings and files name them. */
export function numberedAxes({ axes }: Pick<StrategyContent, "axes">): NumberedAxis[] {
  return axes.map(({ title, objectives }, place) => ({
    number: String(place + 1),
    title,
    objectives: objectives.map((objective, position) => ({
      key: objective.key,
      number: `${place + 1}.${position + 1}`,
      title: objective.title,
      qpvs: objective.qpvs,
    })),
  }));
}
