import { DASHBOARD_PATH, projectListPath } from "@/lib/features/projects/search/routes";
import { type FilterEntry, filterEntries } from "@/lib/features/projects/search/rules";
import type { ProjectFilters } from "@/lib/features/projects/search/types";
import { type DashboardView, FIGURE_TOKENS, FIGURES, type Figure } from "./constants";
import { type FigurePlace, filtersBehind } from "./rules";
import type { Dashboard, ViewAddress } from "./types";

const VIEW_PATHS: Record<DashboardView, string> = {
  programme: DASHBOARD_PATH,
  territories: `${DASHBOARD_PATH}/territoires`,
  priorities: `${DASHBOARD_PATH}/priorites`,
  funders: `${DASHBOARD_PATH}/financeurs`,
  waves: `${DASHBOARD_PATH}/generations`,
  course: `${DASHBOARD_PATH}/dans-le-temps`,
  missing: `${DASHBOARD_PATH}/ce-qui-manque`,
  deadlines: `${DASHBOARD_PATH}/jalons`,
  measures: `${DASHBOARD_PATH}/indicateurs`,
};

/** What an address of the dashboard says beside its filters; the figure of the map goes without saying when it is the first. */
export type ViewChoice = {
  readonly on: string | null;
  readonly since?: string | null;
  readonly mapFigure?: Figure;
};

export const choiceEntries = ({ on, since, mapFigure = FIGURES[0] }: ViewChoice): ViewAddress["extra"] => [
  ...(since ? [["depuis", since] as const] : []),
  ...(on === null ? [] : [["au", on] as const]),
  ...(mapFigure === FIGURES[0] ? [] : [["carte", FIGURE_TOKENS[mapFigure]] as const]),
];

export const viewAddress = (view: DashboardView, choice: ViewChoice): ViewAddress => ({
  path: VIEW_PATHS[view],
  extra: choiceEntries(choice),
});

/** The same page on other evenings. */
export const withDates = (
  { path, extra }: ViewAddress,
  { on, since }: Pick<ViewChoice, "on" | "since">,
): ViewAddress => ({
  path,
  extra: [
    ...choiceEntries({ on, since: since ?? null }),
    ...extra.filter(([name]) => name !== "au" && name !== "depuis"),
  ],
});

/** The same page with another figure on its map. */
export const withMapFigure = ({ path, extra }: ViewAddress, mapFigure: Figure): ViewAddress => ({
  path,
  extra: [...extra.filter(([name]) => name !== "carte"), ...choiceEntries({ on: null, mapFigure })],
});

export const pastProjectsPath = `${DASHBOARD_PATH}/projets`;

/** The list of the projects that make up a figure: those of today, or those of the evening that the figure tells of. */
export function figurePath(
  { filters, on }: Pick<Dashboard, "filters" | "on">,
  place: FigurePlace = {},
): string {
  const behind = filtersBehind(filters, place);
  return on === null
    ? projectListPath(behind)
    : viewPath({ path: pastProjectsPath, extra: choiceEntries({ on }) }, behind);
}

function withEntries({ path, extra }: ViewAddress, entries: readonly FilterEntry[]): string {
  const said = [...entries, ...extra].map(([name, value]) => [name, value]);
  const query = new URLSearchParams(said).toString();
  return query === "" ? path : `${path}?${query}`;
}

/** The same view with these filters. */
export const viewPath = (address: ViewAddress, filters: ProjectFilters): string =>
  withEntries(address, filterEntries(filters));

/** The same view without one value of one filter. */
export function viewPathWithout(address: ViewAddress, filters: ProjectFilters, removed: FilterEntry): string {
  const kept = filterEntries(filters).filter(([name, value]) => name !== removed[0] || value !== removed[1]);
  return withEntries(address, kept);
}
