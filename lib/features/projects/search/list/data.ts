import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import type { Phase, ProgressStatus, ReviewStatus } from "../../constants";
import { PAGE_SIZE, type ProjectSort } from "../constants";
import { projectConditions, resolveFilters } from "../data";
import { type CountPlan, MATCH_COLUMNS, planCounts } from "../facets/data";
import { addressCounts, type RawCount } from "../facets/rules";
import { formatCursor, parseCursor } from "../rules";
import type { FilterChoices, ListPosition, ParsedView, ResolvedFilters } from "../types";
import type { ProjectList, ProjectListItem } from "./types";

const { sql } = Prisma;

/** The order of a sort: its key in terms of `p`, the direction, and how a cursor's key is read back. Each has its index (migration 0002). */
type Order = {
  readonly key: Prisma.Sql;
  readonly descending: boolean;
  readonly type: Prisma.Sql;
  readonly written: Prisma.Sql;
};

const ORDERS: Record<ProjectSort, Order> = {
  recent: {
    key: sql`p.updated_at`,
    descending: true,
    type: sql`timestamptz`,
    written: sql`to_char(p.updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
  },
  title: { key: sql`p.title COLLATE "fr-x-icu"`, descending: false, type: sql`text`, written: sql`p.title` },
  cost: amountOrder(sql`coalesce(p.total_cost_cents, -1)`),
  gap: amountOrder(sql`coalesce(p.funding_gap_cents, -1)`),
  start: {
    key: sql`coalesce(p.starts_on, '-infinity'::date)`,
    descending: true,
    type: sql`date`,
    written: sql`coalesce(p.starts_on::text, '-infinity')`,
  },
};

function amountOrder(key: Prisma.Sql): Order {
  return { key, descending: true, type: sql`bigint`, written: sql`${key}::text` };
}

/** Which rows a position shows: those after the cursor, or, without one, those after the pages before. One more than a page, to know whether there is a next. */
function orderedPage(position: ListPosition, limit: number) {
  const order = ORDERS[position.sort];
  const cursor = position.after === null ? null : parseCursor(position.after, position.sort);
  const offset = cursor === null ? (position.page - 1) * PAGE_SIZE : 0;
  const direction = order.descending ? sql`DESC` : sql`ASC`;
  const beyond = order.descending ? sql`<` : sql`>`;
  return {
    after:
      cursor === null
        ? sql`true`
        : sql`(${order.key}, p.id) ${beyond} (${cursor.key}::${order.type}, ${cursor.id}::integer)`,
    orderBy: sql`ORDER BY ${order.key} ${direction}, p.id ${direction}`,
    slice: sql`LIMIT ${limit}::integer OFFSET ${offset}::bigint`,
    cursorKey: order.written,
  };
}

type ItemRow = {
  id: number;
  key: string;
  reference: string;
  title: string;
  territoryId: number;
  mainPriorityId: number | null;
  phase: Phase | null;
  progressStatus: ProgressStatus | null;
  reviewStatus: ReviewStatus;
  totalCostCents: number | null;
  fundingGrantedCents: number;
  fundingGapCents: number | null;
  updatedOn: string;
  demo: boolean;
};

/** What the actor may see of a view: one page of it, its exact total, and its facets, in two statements. */
export async function listProjects(actor: Actor, view: ParsedView): Promise<ProjectList> {
  const { filters, choices, ignored } = await resolveFilters(actor, view.filters);
  const plan = planCounts(filters, choices.objectives.length > 0);
  const [row] = await readAs<{ items: ItemRow[]; counts: RawCount[] }>(
    actor,
    listStatement(filters, view.position, plan),
    plan.needsMatches ? "ownPlan" : "serialPlan",
  );
  if (!row) throw new Error("a SELECT without FROM has one row");
  const counts = addressCounts(row.counts, choices);
  const shown = row.items.slice(0, PAGE_SIZE);
  const last = row.items.length > PAGE_SIZE ? shown.at(-1) : undefined;
  return {
    items: shown.map((item) => toItem(item, choices)),
    total: counts.total,
    pageCount: Math.max(1, Math.ceil(counts.total / PAGE_SIZE)),
    position: view.position,
    nextCursor: last === undefined ? null : formatCursor(last),
    counts: counts.facets,
    filters,
    choices,
    ignored: [...view.ignored, ...ignored],
  };
}

function listStatement(
  filters: ResolvedFilters,
  position: ListPosition,
  { counts, needsMatches }: CountPlan,
): Prisma.Sql {
  const { after, orderBy, slice, cursorKey } = orderedPage(position, PAGE_SIZE + 1);
  // What was counted need not be looked for again, as long as it holds the sort key.
  const fromMatches = needsMatches && position.sort === "recent";
  const where = fromMatches ? after : sql`${projectConditions(filters)} AND ${after}`;
  return sql`WITH matches AS MATERIALIZED (
      SELECT ${MATCH_COLUMNS} FROM project p WHERE ${needsMatches ? projectConditions(filters) : sql`false`}),
    page AS MATERIALIZED (SELECT p.id FROM ${fromMatches ? sql`matches` : sql`project`} p WHERE ${where} ${orderBy} ${slice})
    SELECT (SELECT coalesce(json_agg(json_build_object('id', p.id, 'key', ${cursorKey}, 'reference', p.reference, 'title', p.title,
          'territoryId', p.territory_id, 'mainPriorityId', p.main_priority_id, 'phase', p.phase, 'progressStatus', p.progress_status,
          'reviewStatus', p.review_status, 'totalCostCents', p.total_cost_cents, 'fundingGrantedCents', p.funding_granted_cents,
          'fundingGapCents', p.funding_gap_cents, 'updatedOn', (p.updated_at AT TIME ZONE 'Europe/Paris')::date, 'demo', p.demo) ${orderBy}), '[]')
        FROM project p WHERE p.id = ANY (ARRAY(SELECT id FROM page))) AS items,
      (SELECT coalesce(json_agg(json_build_array(c.facet, c.value, c.count)), '[]')
        FROM (${Prisma.join(counts as Prisma.Sql[], " UNION ALL ")}) AS c (facet, value, count)) AS counts`;
}

function toItem(row: ItemRow, choices: FilterChoices): ProjectListItem {
  const { id: _id, key: _key, territoryId, mainPriorityId, ...item } = row;
  return {
    ...item,
    territory: choices.territories.find(({ id }) => id === territoryId)?.label ?? "",
    mainPriority: choices.priorities.find(({ id }) => id === mainPriorityId)?.label ?? null,
  };
}

/** The ids of a whole view in its order: four bytes a project, all from one statement, so from one instant. */
export async function listOrderedIds(
  actor: Actor,
  filters: ResolvedFilters,
  sort: ProjectSort,
): Promise<number[]> {
  const order = ORDERS[sort];
  const direction = order.descending ? sql`DESC` : sql`ASC`;
  const [row] = await readAs<{ ids: number[] }>(
    actor,
    sql`
    SELECT coalesce(array_agg(p.id ORDER BY ${order.key} ${direction}, p.id ${direction}), '{}') AS ids
    FROM project p WHERE ${projectConditions(filters)}`,
  );
  return row?.ids ?? [];
}
