import { getCourse } from "@/lib/features/dashboard/course/data";
import { getDeadlines, listDeadlines } from "@/lib/features/dashboard/deadlines/data";
import { listLackingProjects } from "@/lib/features/dashboard/missing/behind/data";
import { getMissing } from "@/lib/features/dashboard/missing/data";
import { getWaveComparison } from "@/lib/features/dashboard/waves/data";
import { getIndicatorSums, listIndicatorShares } from "@/lib/features/indicators/summary/data";
import { NO_FILTERS } from "@/lib/features/projects/search/schema";
import type { ProjectFilters } from "@/lib/features/projects/search/types";
import type { Actor } from "@/lib/kernel/actor";
import { addMonths, monthsFrom, parisDay } from "@/lib/kernel/dates";
import type { FixtureProject } from "./visibility-fixture";
import { READABLE } from "./visibility-matrix";

function readable(table: string) {
  const line = READABLE[table];
  if (!line) throw new Error(`no line for ${table}`);
  return line;
}
const [summary, funding] = [readable("project"), readable("funding_line")];

/** The territory of the fixture, at the status of this project: it has one of each. */
const viewOf = ({ reviewStatus }: FixtureProject): ProjectFilters => ({
  ...NO_FILTERS,
  territories: ["roubaix"],
  reviewStatuses: [reviewStatus],
});
/** No kept sums know any priority, nor the cost: counted project by project. */
const countedLive = (project: FixtureProject): ProjectFilters => ({
  ...viewOf(project),
  priorities: ["commerce-artisanat", "entrepreneuriat"],
  costFromCents: 1,
});
const LAUNCH = "2021-03-18";
const today = () => ({ on: parisDay(new Date()), at: null });

async function courseOf(actor: Actor, filters: ProjectFilters) {
  return getCourse(actor, filters, { ...today(), launchedOn: LAUNCH, period: "12-mois" });
}
const isCounted = async (actor: Actor, filters: ProjectFilters) =>
  ((await courseOf(actor, filters)).months.at(-1)?.total.costCents ?? 0) > 0;
const hasFunders = async (actor: Actor, filters: ProjectFilters) =>
  (await courseOf(actor, filters)).funders.length > 0;
const hasNeeds = async (actor: Actor, filters: ProjectFilters) =>
  (await getMissing(actor, filters, today())).needs.some(({ projects }) => projects > 0);

type Sees = (actor: Actor, project: FixtureProject) => Promise<boolean>;
const line = (allowed: typeof summary, sees: Sees) => ({ allowed, sees });

/** The views of the dashboard: over time, by generation, what is missing, what is due, what was measured. */
export const VIEW_READS = {
  getCourse: line(summary, (actor, project) => isCounted(actor, viewOf(project))),
  "getCourse: counted live": line(summary, (actor, project) => isCounted(actor, countedLive(project))),
  "getCourse: funders": line(funding, (actor, project) => hasFunders(actor, viewOf(project))),
  "getCourse: funders counted live": line(funding, (actor, project) =>
    hasFunders(actor, countedLive(project)),
  ),
  getWaveComparison: line(summary, async (actor, project) => {
    // The projects are of today: the next evening on which the wave has a whole number of months.
    const on = addMonths(LAUNCH, monthsFrom(LAUNCH, parisDay(new Date())) + 1);
    const { waves } = await getWaveComparison(actor, viewOf(project), { on, at: on, age: null });
    return (waves[0]?.total.projects ?? 0) > 0;
  }),
  getMissing: line(summary, async (actor, project) => {
    const { whole, emptyCells, cells } = await getMissing(actor, viewOf(project), today());
    if (whole.projects > 0 === (emptyCells.length === cells)) throw new Error("a project fills a cell");
    return whole.projects > 0;
  }),
  "getMissing: needs": line(funding, (actor, project) => hasNeeds(actor, viewOf(project))),
  "getMissing: needs counted live": line(funding, (actor, project) => hasNeeds(actor, countedLive(project))),
  listLackingProjects: line(funding, async (actor, project) => {
    const span = { ...today(), lack: { kind: "need", need: "land" }, page: 1 } as const;
    const { items } = await listLackingProjects(actor, viewOf(project), span);
    return items.some(({ reference }) => reference === project.reference);
  }),
  getDeadlines: line(funding, async (actor, project) => {
    const { territories } = await getDeadlines(actor, viewOf(project), today());
    return territories.some(({ slug, late }) => slug === "roubaix" && late > 0);
  }),
  listDeadlines: line(funding, async (actor, project) => {
    const span = { on: parisDay(new Date()), kind: "en-retard", page: 1 } as const;
    const { items } = await listDeadlines(actor, viewOf(project), span);
    return items.some(({ reference }) => reference === project.reference);
  }),
  "getIndicatorSums: of an evening": line(funding, async (actor, project) => {
    const { figures } = await getIndicatorSums(actor, viewOf(project), today().on);
    return figures.some(({ sums }) => sums.following > 0);
  }),
  "listIndicatorShares: of an evening": line(funding, async (actor, project) => {
    const page = await listIndicatorShares(actor, "emplois-crees", viewOf(project), 1, today().on);
    return page?.shares.some(({ reference }) => reference === project.reference) ?? false;
  }),
};
