import { DASHBOARD_PATH, dashboardPath, projectListPath } from "@/lib/features/projects/search/routes";
import type { ProjectFilters } from "@/lib/features/projects/search/types";
import { type FigurePlace, filtersBehind } from "./rules";

/** The list of the projects that make up a figure. */
export const figurePath = (filters: ProjectFilters, place: FigurePlace = {}) =>
  projectListPath(filtersBehind(filters, place));

/** The same answer as the page, as JSON. */
export const dashboardDataPath = (filters: ProjectFilters) =>
  `${DASHBOARD_PATH}/donnees.json${dashboardPath(filters).slice(DASHBOARD_PATH.length)}`;
