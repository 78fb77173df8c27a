import { listBehind } from "@/lib/features/dashboard/behind/data";
import { getComparison } from "@/lib/features/dashboard/comparison/data";
import { getDashboardAt } from "@/lib/features/dashboard/past/data";
import { sumFunderPayments } from "@/lib/features/dashboard/payments/data";
import type { FigureSources } from "@/lib/features/dashboard/types";
import { NO_FILTERS } from "@/lib/features/projects/search/schema";
import type { Actor } from "@/lib/kernel/actor";
import { addDays, parisDay } from "@/lib/kernel/dates";
import type { FixtureProject } from "./visibility-fixture";
import { READABLE } from "./visibility-matrix";

const FIRST_PAGE = { page: 1, size: 50 };

function readable(table: string) {
  const line = READABLE[table];
  if (!line) throw new Error(`no line for ${table}`);
  return line;
}
const summary = readable("project_day");
const funding = readable("project_funder_day");
const today = () => parisDay(new Date());

/** Of the fixture's territory, at the status of the project. */
const viewOf = ({ reviewStatus }: FixtureProject) => ({
  ...NO_FILTERS,
  territories: ["roubaix"],
  reviewStatuses: [reviewStatus],
});
const LIVE: FigureSources = { cells: "live", funders: "live" };

async function isCounted(actor: Actor, project: FixtureProject, sources?: FigureSources) {
  const { total } = await getDashboardAt(actor, viewOf(project), today(), sources);
  return total.projects > 0 && total.costCents > 0;
}

async function isCompared(actor: Actor, project: FixtureProject, sources?: FigureSources) {
  const span = { from: addDays(today(), -1), to: today() };
  const { bridge } = await getComparison(actor, viewOf(project), span, sources);
  if (bridge.arrived.projects !== bridge.end.projects) throw new Error("the projects are of today");
  return bridge.arrived.granted > 0;
}

/** The reads of past evenings: what the same reader was shown then. */
export const EVENING_READS = {
  getDashboardAt: { allowed: summary, sees: isCounted },
  "getDashboardAt: counted live": {
    allowed: summary,
    sees: (actor: Actor, project: FixtureProject) => isCounted(actor, project, LIVE),
  },
  "getDashboardAt: funders": {
    allowed: funding,
    sees: async (actor: Actor, project: FixtureProject) =>
      (await getDashboardAt(actor, viewOf(project), today())).funders.length > 0,
  },
  "getDashboardAt: funders counted live": {
    allowed: funding,
    sees: async (actor: Actor, project: FixtureProject) =>
      (await getDashboardAt(actor, viewOf(project), today(), LIVE)).funders.length > 0,
  },
  sumFunderPayments: {
    allowed: funding,
    sees: async (actor: Actor, project: FixtureProject) =>
      (await sumFunderPayments(actor, viewOf(project), today())).size > 0,
  },
  "sumFunderPayments: counted live": {
    allowed: funding,
    sees: async (actor: Actor, project: FixtureProject) =>
      (await sumFunderPayments(actor, { ...viewOf(project), costFromCents: 0 }, today())).size > 0,
  },
  getComparison: { allowed: summary, sees: isCompared },
  "getComparison: counted live": {
    allowed: summary,
    sees: (actor: Actor, project: FixtureProject) => isCompared(actor, project, LIVE),
  },
  listBehind: {
    allowed: summary,
    sees: async (actor: Actor, project: FixtureProject) => {
      const evenings = { at: today(), from: null };
      const { projects } = await listBehind(actor, viewOf(project), { kind: "figure" }, evenings, FIRST_PAGE);
      return projects.some(({ reference }) => reference === project.reference);
    },
  },
  "listBehind: between two evenings": {
    allowed: summary,
    sees: async (actor: Actor, project: FixtureProject) => {
      const evenings = { at: today(), from: addDays(today(), -1) };
      const { projects } = await listBehind(
        actor,
        viewOf(project),
        { kind: "arrived" },
        evenings,
        FIRST_PAGE,
      );
      return projects.some(({ reference }) => reference === project.reference);
    },
  },
};
