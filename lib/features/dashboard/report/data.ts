import "server-only";
import { NO_FILTERS } from "@/lib/features/projects/search/schema";
import type { Actor } from "@/lib/kernel/actor";
import { countedProjects } from "../labels";
import { getDashboardAt } from "../past/data";
import { PROGRAMME_SUBJECT } from "./labels";
import {
  figuresSection,
  fundersSection,
  phasesSection,
  prioritiesSection,
  reviewSection,
  territoriesSection,
} from "./overview/rules";
import { definitionsOf } from "./rules";
import type { Report } from "./types";

export type ReportDates = { readonly at: string; readonly since: string | null };

/** The figures of a territory, by its slug, or of the programme, as of one evening or between two. */
export async function getReport(
  actor: Actor,
  territory: string | null,
  { at, since }: ReportDates,
): Promise<Report> {
  const filters = { ...NO_FILTERS, territories: territory === null ? [] : [territory] };
  const dashboard = await getDashboardAt(actor, filters, at);
  const sections = [
    figuresSection(at, dashboard),
    territoriesSection(dashboard),
    prioritiesSection(dashboard),
    phasesSection(dashboard),
    reviewSection(dashboard),
    fundersSection(dashboard),
  ];
  const named = dashboard.choices.territories.find(({ slug }) => slug === territory);
  return {
    format: 1,
    subject: named?.label ?? PROGRAMME_SUBJECT,
    territory: named?.label ?? null,
    at,
    since,
    counted: countedProjects(dashboard.statuses, dashboard.statuses),
    sections,
    definitions: definitionsOf(sections),
  };
}
