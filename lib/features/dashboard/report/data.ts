import "server-only";
import { getIndicatorSums } from "@/lib/features/indicators/summary/data";
import { NO_FILTERS } from "@/lib/features/projects/search/schema";
import type { ProjectFilters } from "@/lib/features/projects/search/types";
import type { Actor } from "@/lib/kernel/actor";
import { getCourse } from "../course/data";
import { getDeadlines, listDeadlines } from "../deadlines/data";
import { countedProjects } from "../labels";
import { getMissing } from "../missing/data";
import { getDashboardAt, getLaunchDay } from "../past/data";
import type { Dashboard } from "../types";
import { getWaveComparison } from "../waves/data";
import { courseSection } from "./course/rules";
import { deadlinesSection } from "./deadlines/rules";
import { indicatorsSection } from "./indicators/rules";
import { PROGRAMME_SUBJECT } from "./labels";
import { missingSection } from "./missing/rules";
import { overviewSections } from "./overview/rules";
import { definitionsOf } from "./rules";
import type { Report, ReportSection } from "./types";
import { wavesSection } from "./waves/rules";

export type ReportDates = { readonly at: string; readonly since: string | null };

/** How often the figures are read again when projects change meanwhile: of a past evening, never. */
const MOST_READINGS = 3;

/**
 * The figures of a territory, by its slug, or of the programme, as of one evening or between two. Only accepted projects are
 * counted, and named: whoever may see the report could have seen each of them.
 */
export async function getReport(actor: Actor, territory: string | null, dates: ReportDates): Promise<Report> {
  const filters = { ...NO_FILTERS, territories: territory === null ? [] : [territory] };
  let dashboard = await getDashboardAt(actor, filters, dates.at);
  for (let reading = 1; ; reading += 1) {
    const others = await readOthers(actor, filters, dates);
    const after = await getDashboardAt(actor, filters, dates.at);
    const [first, last] = [dashboard, after].map((one) => overviewSections(one, dates.at));
    // The parts are several statements: they are of one moment when nothing has moved between the first and the last.
    const isStill = JSON.stringify(first) === JSON.stringify(last);
    dashboard = after;
    if (isStill || reading === MOST_READINGS)
      return toReport(dashboard, territory, dates, inOrder(last ?? [], others));
  }
}

async function readOthers(
  actor: Actor,
  filters: ProjectFilters,
  { at }: ReportDates,
): Promise<readonly ReportSection[]> {
  const evening = { on: at, at };
  const launchedOn = await getLaunchDay(actor);
  const [course, waves, missing, deadlines, late, due, indicators] = await Promise.all([
    getCourse(actor, filters, { ...evening, launchedOn, period: "12-mois" }),
    filters.territories.length === 0 ? getWaveComparison(actor, filters, { ...evening, age: null }) : null,
    getMissing(actor, filters, evening),
    getDeadlines(actor, filters, evening),
    listDeadlines(actor, filters, { on: at, kind: "en-retard", page: 1 }),
    listDeadlines(actor, filters, { on: at, kind: "a-venir", page: 1 }),
    getIndicatorSums(actor, filters, at),
  ]);
  return [
    courseSection(course),
    ...(waves ? [wavesSection(waves)] : []),
    missingSection(missing),
    deadlinesSection(deadlines, { late, due }),
    indicatorsSection(indicators),
  ];
}

/** What changed since the other date comes right after the figures. */
function inOrder(
  [figures, ...rest]: readonly ReportSection[],
  others: readonly ReportSection[],
): readonly ReportSection[] {
  const changed = others.filter(({ id }) => id === COMPARISON_ID);
  return [
    ...(figures ? [figures] : []),
    ...changed,
    ...rest,
    ...others.filter(({ id }) => id !== COMPARISON_ID),
  ];
}

function toReport(
  { choices, statuses }: Dashboard,
  territory: string | null,
  { at, since }: ReportDates,
  sections: readonly ReportSection[],
): Report {
  const named = choices.territories.find(({ slug }) => slug === territory);
  return {
    format: 1,
    subject: named?.label ?? PROGRAMME_SUBJECT,
    territory: named?.label ?? null,
    at,
    since,
    counted: countedProjects(statuses, statuses),
    sections,
    definitions: definitionsOf(sections),
  };
}
