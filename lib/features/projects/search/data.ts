import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { Prisma } from "@/prisma/generated/client";
import { listChoices, understandWords } from "./choices/data";
import { type FilterName, type FilterParameter, NOT_STATED, NOT_STATED_TOKEN } from "./constants";
import type {
  FilterChoices,
  IgnoredValue,
  NamedValue,
  ProjectFilters,
  ResolvedFilters,
  SearchMode,
} from "./types";

const REFERENCE = /^QP-[A-Z0-9-]+-\d{4,}$/;

export type Resolution = {
  readonly filters: ResolvedFilters;
  readonly choices: FilterChoices;
  /** Slugs and codes that look right and name nothing. They are not applied. */
  readonly ignored: readonly IgnoredValue[];
};

/** A funder that was merged since has no projects today: its successor is meant. The past still names it. */
export type FundingTime = "today" | "past";

/**
 * Turns the words of an address into ids, and brings what the form offers. The same view is
 * resolved the same way for the list, the dashboard and the exports, so that they count the same projects.
 */
export async function resolveFilters(
  actor: Actor,
  filters: ProjectFilters,
  funding: FundingTime = "today",
): Promise<Resolution> {
  const isReference = REFERENCE.test(filters.query.toUpperCase());
  const searched = isReference ? "" : filters.query;
  const [lists, { qpvs: offered, objectives: ownObjectives, found }] = await Promise.all([
    listChoices(actor),
    understandWords(actor, filters, searched),
  ]);
  const choices: FilterChoices = { ...lists, qpvs: offered, objectives: ownObjectives };

  const ignored: IgnoredValue[] = [];
  /** The values that exist, and what they stand for; the others are told. */
  function known<Item>(
    parameter: FilterParameter,
    values: readonly string[],
    find: (value: string) => Item | undefined,
  ) {
    return values.flatMap((value) => {
      const item = find(value);
      if (item === undefined) ignored.push({ parameter, value, reason: "unknown" });
      return item === undefined ? [] : [item];
    });
  }
  const bySlug = (items: readonly NamedValue[]) => (slug: string) => items.find((item) => item.slug === slug);
  const notStated: NamedValue = { id: 0, slug: NOT_STATED_TOKEN, label: NOT_STATED };

  const territories = known("territoire", filters.territories, bySlug(choices.territories));
  const priorities = known("priorite", filters.priorities, bySlug(choices.priorities));
  const mainPriorities = known(
    "principale",
    filters.mainPriorities,
    bySlug([...choices.priorities, notStated]),
  );
  const { mergedFunders } = choices;
  const successorOf = (slug: string) =>
    mergedFunders.find((merged) => merged.slug === slug)?.successor ?? slug;
  const funders =
    funding === "today"
      ? known("financeur", [...new Set(filters.funders.map(successorOf))], bySlug(choices.funders))
      : known("financeur", filters.funders, bySlug([...choices.funders, ...mergedFunders]));
  const qpvs = known("qpv", filters.qpvCodes, (code) => choices.qpvs.find((qpv) => qpv.code === code));
  const objectives = known("objectif", filters.objectives, (key) =>
    key === NOT_STATED_TOKEN ? key : choices.objectives.find((one) => one.key === key)?.key,
  );
  const ids = (items: readonly NamedValue[]) =>
    items.filter((item) => item !== notStated).map((item) => item.id);
  const slugs = (items: readonly NamedValue[]) => items.map((item) => item.slug);
  return {
    choices,
    ignored,
    filters: {
      ...filters,
      territories: slugs(territories),
      priorities: slugs(priorities),
      mainPriorities: slugs(mainPriorities),
      funders: slugs(funders),
      qpvCodes: qpvs.map((qpv) => qpv.code),
      objectives,
      territoryIds: ids(territories),
      priorityIds: ids(priorities),
      mainPriorityIds: ids(mainPriorities),
      mainPriorityNotStated: mainPriorities.includes(notStated),
      objectiveKeys: objectives.filter((key) => key !== NOT_STATED_TOKEN),
      objectiveNotStated: objectives.includes(NOT_STATED_TOKEN),
      funderIds: ids(funders),
      searchMode: searchMode(filters.query, isReference, found),
    },
  };
}

function searchMode(query: string, isReference: boolean, found: boolean): SearchMode {
  if (query === "") return "none";
  if (isReference) return "reference";
  // Whoever excludes a word or quotes a phrase has weighed each: what is merely alike would betray them.
  if (/(^|\s)-\S|"/.test(query)) return "words";
  return found ? "words" : "fuzzy";
}

/** The value is one of the list, or missing when the list says so. */
function amongStated(column: Prisma.Sql, values: readonly string[]): Prisma.Sql {
  const stated = values.filter((value) => value !== NOT_STATED);
  const among = Prisma.sql`${column} = ANY (${stated}::text[])`;
  return stated.length === values.length ? among : Prisma.sql`(${among} OR ${column} IS NULL)`;
}

/**
 * Where the words stand. As an array: Postgres then walks the index of ids once, where `IN (SELECT …)` looks every id up
 * from the root. Territories and statuses are said to the search too, unless a facet counts across them.
 */
function searchCondition(filters: ResolvedFilters, except: readonly FilterName[]): Prisma.Sql | null {
  const { query, searchMode } = filters;
  if (searchMode === "none") return null;
  if (searchMode === "reference") return Prisma.sql`p.reference = ${query.toUpperCase()}`;
  const territories =
    except.includes("territory") || filters.territoryIds.length === 0 ? null : filters.territoryIds;
  const statuses =
    except.includes("reviewStatus") || filters.reviewStatuses.length === 0 ? null : filters.reviewStatuses;
  return Prisma.sql`p.id = ANY (ARRAY(
    SELECT search_projects(${query}, ${searchMode === "fuzzy"}, ${territories}::smallint[], ${statuses}::text[])))`;
}

/** Which projects (alias `p`) the filters keep, filter by filter. Visibility is added by row-level security. */
function conditionsByFilter(
  filters: ResolvedFilters,
  except: readonly FilterName[],
): Map<FilterName, Prisma.Sql> {
  const { sql } = Prisma;
  const conditions = new Map<FilterName, Prisma.Sql>();
  const search = searchCondition(filters, except);
  if (search !== null) conditions.set("search", search);
  if (filters.territoryIds.length > 0)
    conditions.set("territory", sql`p.territory_id = ANY (${filters.territoryIds}::smallint[])`);
  if (filters.priorityIds.length > 0)
    conditions.set("priority", sql`p.priority_ids && ${filters.priorityIds}::smallint[]`);
  if (filters.mainPriorityIds.length > 0 || filters.mainPriorityNotStated) {
    const among = sql`p.main_priority_id = ANY (${filters.mainPriorityIds}::smallint[])`;
    conditions.set(
      "mainPriority",
      filters.mainPriorityNotStated ? sql`(${among} OR p.main_priority_id IS NULL)` : among,
    );
  }
  if (filters.phases.length > 0) conditions.set("phase", amongStated(sql`p.phase`, filters.phases));
  if (filters.progressStatuses.length > 0)
    conditions.set("progress", amongStated(sql`p.progress_status`, filters.progressStatuses));
  if (filters.reviewStatuses.length > 0)
    conditions.set("reviewStatus", sql`p.review_status = ANY (${filters.reviewStatuses}::text[])`);
  if (filters.qpvCodes.length > 0) conditions.set("qpv", sql`p.qpv_codes && ${filters.qpvCodes}::text[]`);
  const objective = objectiveCondition(filters);
  if (objective !== null) conditions.set("objective", objective);
  if (filters.funderIds.length > 0)
    conditions.set(
      "funder",
      sql`p.id = ANY (ARRAY(SELECT f.project_id FROM project_funder f WHERE f.funder_id = ANY (${filters.funderIds}::integer[])))`,
    );
  const ranges = rangeConditions(filters);
  if (ranges.length > 0) conditions.set("range", Prisma.join(ranges, " AND "));
  return conditions;
}

/** Attached to one of these objectives, as far as the reader may read them; or to none. */
function objectiveCondition({ objectiveKeys, objectiveNotStated }: ResolvedFilters): Prisma.Sql | null {
  const { sql } = Prisma;
  const attached = sql`p.id = ANY (ARRAY(SELECT a.project_id FROM objective_project a WHERE a.objective_key = ANY (${objectiveKeys}::uuid[])))`;
  if (!objectiveNotStated) return objectiveKeys.length > 0 ? attached : null;
  const alone = sql`NOT EXISTS (SELECT FROM objective_project a WHERE a.project_id = p.id)`;
  return objectiveKeys.length > 0 ? sql`(${attached} OR ${alone})` : alone;
}

function rangeConditions(filters: ProjectFilters): Prisma.Sql[] {
  const { sql } = Prisma;
  const conditions: Prisma.Sql[] = [];
  if (filters.costFromCents !== null)
    conditions.push(sql`p.total_cost_cents >= ${filters.costFromCents}::bigint`);
  if (filters.costToCents !== null)
    conditions.push(sql`p.total_cost_cents <= ${filters.costToCents}::bigint`);
  if (filters.gapFromCents !== null)
    conditions.push(sql`p.funding_gap_cents >= ${filters.gapFromCents}::bigint`);
  if (filters.gapToCents !== null) conditions.push(sql`p.funding_gap_cents <= ${filters.gapToCents}::bigint`);
  if (filters.startsFrom !== null) conditions.push(sql`p.starts_on >= ${filters.startsFrom}::date`);
  if (filters.startsTo !== null) conditions.push(sql`p.starts_on <= ${filters.startsTo}::date`);
  // A day is a day in Paris.
  if (filters.updatedFrom !== null)
    conditions.push(sql`p.updated_at >= (${filters.updatedFrom}::timestamp AT TIME ZONE 'Europe/Paris')`);
  return conditions;
}

/** The condition of a WHERE on `project p`; `except` leaves filters out, for a facet that shows its other values. */
export function projectConditions(filters: ResolvedFilters, except: readonly FilterName[] = []): Prisma.Sql {
  const kept = [...conditionsByFilter(filters, except)].filter(([name]) => !except.includes(name));
  if (kept.length === 0) return Prisma.sql`true`;
  return Prisma.join(
    kept.map(([, condition]) => condition),
    " AND ",
  );
}
