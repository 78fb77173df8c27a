import "server-only";
import { getIndicatorSums } from "@/lib/features/indicators/summary/data";
import { NO_FILTERS } from "@/lib/features/projects/search/schema";
import type { ProjectFilters } from "@/lib/features/projects/search/types";
import type { Actor } from "@/lib/kernel/actor";
import { getComparison } from "../comparison/data";
import { getCourse } from "../course/data";
import { getDeadlines, listDeadlines } from "../deadlines/data";
import { countedProjects } from "../labels";
import { getMissing } from "../missing/data";
import { getDashboardAt, getLaunchDay } from "../past/data";
import type { Dashboard } from "../types";
import { getWaveComparison } from "../waves/data";
import { comparisonSection } from "./comparison/rules";
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
    const { comparison, others } = await readOthers(actor, filters, dates);
    const before = overviewSections(dashboard, dates.at);
    dashboard = await getDashboardAt(actor, filters, dates.at);
    const [figures, ...overview] = overviewSections(dashboard, dates.at);
    // The parts are several statements: they are of one moment when nothing has moved between the first and the last.
    const isStill = JSON.stringify(before) === JSON.stringify([figures, ...overview]);
    if (isStill || reading === MOST_READINGS)
      return toReport(dashboard, territory, dates, [figures, ...comparison, ...overview, ...others]);
  }
}

type Others = { readonly comparison: readonly ReportSection[]; readonly others: readonly ReportSection[] };

async function readOthers(
  actor: Actor,
  filters: ProjectFilters,
  { at, since }: ReportDates,
): Promise<Others> {
  const evening = { on: at, at };
  const launchedOn = await getLaunchDay(actor);
  const [comparison, course, waves, missing, deadlines, late, due, indicators] = await Promise.all([
    since === null ? null : getComparison(actor, filters, { from: since, to: at }),
    getCourse(actor, filters, { ...evening, launchedOn, period: "12-mois" }),
    filters.territories.length === 0 ? getWaveComparison(actor, filters, { ...evening, age: null }) : null,
    getMissing(actor, filters, evening),
    getDeadlines(actor, filters, evening),
    listDeadlines(actor, filters, { on: at, kind: "en-retard", page: 1 }),
    listDeadlines(actor, filters, { on: at, kind: "a-venir", page: 1 }),
    getIndicatorSums(actor, filters, at),
  ]);
  return {
    comparison: comparison ? [comparisonSection(comparison)] : [],
    others: [
      courseSection(course),
      ...(waves ? [wavesSection(waves)] : []),
      missingSection(missing),
      deadlinesSection(deadlines, { late, due }),
      indicatorsSection(indicators),
    ],
  };
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
