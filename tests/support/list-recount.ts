import type { Pool } from "pg";
import type { Phase, ProgressStatus, ReviewStatus } from "@/lib/features/projects/constants";
import { maySeeFundingAndContact, maySeeProject } from "@/lib/features/projects/policy";
import { NOT_STATED_TOKEN } from "@/lib/features/projects/search/constants";
import type { FacetName } from "@/lib/features/projects/search/facets/types";
import type { ProjectFilters } from "@/lib/features/projects/search/types";
import { type Actor, isTerritoryMember, readsForMinistry } from "@/lib/kernel/actor";

export type PlainProject = {
  reference: string;
  title: string;
  territoryId: number;
  territory: string;
  reviewStatus: ReviewStatus;
  priorities: string[];
  mainPriority: string | null;
  phase: Phase | null;
  progressStatus: ProgressStatus | null;
  qpvCodes: string[];
  objectives: string[];
  funders: string[];
  costCents: number | null;
  gapCents: number | null;
  startsOn: string | null;
};

/** Every project, read past both walls. */
export async function readEverything(pool: Pool): Promise<PlainProject[]> {
  const { rows } = await pool.query<PlainProject>(
    `SELECT p.reference, p.title, p.territory_id AS "territoryId", t.slug AS territory, p.review_status AS "reviewStatus",
       ARRAY(SELECT slug FROM priority WHERE id = ANY (p.priority_ids)) AS priorities,
       (SELECT slug FROM priority WHERE id = p.main_priority_id) AS "mainPriority", p.phase, p.progress_status AS "progressStatus",
       p.qpv_codes AS "qpvCodes",
       ARRAY(SELECT objective_key::text FROM objective_project WHERE project_id = p.id) AS objectives,
       ARRAY(SELECT DISTINCT o.slug FROM funding_line l JOIN organisation o ON o.id = l.funder_id WHERE l.project_id = p.id) AS funders,
       p.total_cost_cents::float8 AS "costCents", p.funding_gap_cents::float8 AS "gapCents", p.starts_on::text AS "startsOn"
     FROM project p JOIN territory t ON t.id = p.territory_id`,
  );
  return rows;
}

/** What the words of tests/support/programme.ts stand for, typos included. */
const WORDS: Readonly<Record<string, string>> = { pépinière: "Pépinière", halle: "Halle", fablba: "Fablab" };

/** One predicate per filter, in the plainest words. */
function predicates(
  actor: Actor,
  filters: ProjectFilters,
): Record<FacetName | "others", (p: PlainProject) => boolean> {
  const among = (chosen: readonly string[], value: string | null, missing: string) =>
    chosen.length === 0 || chosen.includes(value ?? missing);
  const anyOf = (chosen: readonly string[], values: readonly string[]) =>
    chosen.length === 0 || chosen.some((one) => values.includes(one));
  const within = (value: number | string | null, from: number | string | null, to: number | string | null) =>
    (from === null || (value !== null && value >= from)) && (to === null || (value !== null && value <= to));
  const found = (p: PlainProject) =>
    filters.query === "" || p.reference === filters.query || p.title.split(" ")[0] === WORDS[filters.query];
  return {
    territory: (p) => among(filters.territories, p.territory, ""),
    reviewStatus: (p) => among(filters.reviewStatuses, p.reviewStatus, ""),
    priority: (p) => anyOf(filters.priorities, p.priorities),
    mainPriority: (p) => among(filters.mainPriorities, p.mainPriority, NOT_STATED_TOKEN),
    phase: (p) => among(filters.phases, p.phase, "notStated"),
    progress: (p) => among(filters.progressStatuses, p.progressStatus, "notStated"),
    qpv: (p) => anyOf(filters.qpvCodes, p.qpvCodes),
    objective: (p) => anyOf(filters.objectives, servedObjectives(actor, p)),
    funder: (p) => anyOf(filters.funders, seenFunders(actor, p)),
    others: (p) =>
      found(p) &&
      within(p.costCents, filters.costFromCents, filters.costToCents) &&
      within(p.gapCents, filters.gapFromCents, filters.gapToCents) &&
      within(p.startsOn, filters.startsFrom, filters.startsTo),
  };
}

/** Of strategies that are shared with the ministry, and of no edition: partners and other territories see none. */
export function servedObjectives(actor: Actor, p: PlainProject): string[] {
  const isOwn = isTerritoryMember(actor) && actor.territoryId === p.territoryId;
  const seen = isOwn || readsForMinistry(actor) ? p.objectives : [];
  return seen.length > 0 ? seen : [NOT_STATED_TOKEN];
}

export const seenFunders = (actor: Actor, p: PlainProject) =>
  maySeeFundingAndContact(actor, p) ? p.funders : [];

/** The projects of a view, by looking at each; `except` leaves one filter out, as its facet does. */
export function recount(
  projects: readonly PlainProject[],
  actor: Actor,
  filters: ProjectFilters,
  except?: FacetName,
): PlainProject[] {
  const kept = Object.entries(predicates(actor, filters)).filter(([name]) => name !== except);
  return projects.filter((p) => maySeeProject(actor, p) && kept.every(([, holds]) => holds(p)));
}
