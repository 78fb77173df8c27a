import "server-only";
import { changesBetween, movementOf, SIDES, STEPS } from "@/lib/features/dashboard/comparison/data";
import { conditionsAt, projectsAt, resolvePast } from "@/lib/features/dashboard/past/data";
import type { FilterChoices, ProjectFilters, ResolvedFilters } from "@/lib/features/projects/search/types";
import type { Actor } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { withoutIds } from "../figures/rules";
import { countedStatuses } from "../rules";
import type { BehindPage, BehindProject, BehindWhat } from "./types";

const { sql } = Prisma;

/** `from`: the evening before the step, for what lies between two; null for a figure of the evening `at`. */
export type BehindEvenings = { readonly at: string; readonly from: string | null };

const STATE = sql`territory_id, main_priority_id, phase, progress_status, review_status, total_cost_cents, funding_asked_cents,
  funding_granted_cents, funding_paid_cents`;
const stateOf = (row: Prisma.Sql) =>
  sql`'phase', ${row}.phase, 'progressStatus', ${row}.progress_status, 'reviewStatus', ${row}.review_status,
    'costCents', ${row}.total_cost_cents, 'askedCents', ${row}.funding_asked_cents, 'grantedCents', ${row}.funding_granted_cents,
    'paidCents', ${row}.funding_paid_cents`;

/** So many of them, from the page that has so many; a page past the last is the last. */
type BehindPart = { readonly page: number; readonly size: number };

/** CTEs that end with `chosen`: the ids of the projects that the figure counts. */
function chosenBy(filters: ResolvedFilters, what: BehindWhat, { at, from }: BehindEvenings): Prisma.Sql {
  if (what.kind === "figure" || from === null) {
    const counted = { ...filters, reviewStatuses: countedStatuses(filters) };
    return sql`chosen AS MATERIALIZED (SELECT p.id AS project_id FROM ${projectsAt(at)} WHERE ${conditionsAt(sql`${at}::date`)(counted)})`;
  }
  const span = { from, to: at };
  if (what.kind === "movement")
    return sql`${changesBetween(filters, span)}, chosen AS MATERIALIZED (${movementOf(what.movement, span)})`;
  const step = what.kind === "up" || what.kind === "down" ? STEPS[what.kind](what.measure) : STEPS[what.kind];
  return sql`${changesBetween(filters, span)}, chosen AS MATERIALIZED (
    SELECT coalesce(a.project_id, b.project_id) AS project_id FROM ${SIDES} WHERE ${step})`;
}

type Row = Omit<BehindProject, "territory" | "mainPriority"> & {
  readonly territoryId: number;
  readonly mainPriorityId: number | null;
};
type PageRow = {
  readonly projects: readonly Row[];
  readonly total: number;
  readonly visible: number;
  readonly page: number;
};

/**
 * The projects behind a figure of a past evening, or behind a step between two, in the order of their references. A project
 * is named only to whom may see it today: the others are counted, so that those listed and those told make up the figure.
 */
export async function listBehind(
  actor: Actor,
  asked: ProjectFilters,
  what: BehindWhat,
  evenings: BehindEvenings,
  part: BehindPart,
): Promise<BehindPage> {
  const { filters, choices, ignored } = await resolvePast(actor, asked, evenings.at);
  const [row] = await readAs<PageRow>(actor, pageStatement(filters, what, evenings, part));
  if (!row) throw new Error("a SELECT without FROM has one row");
  return {
    projects: row.projects.map((project) => toProject(project, choices)),
    total: row.total,
    hidden: row.total - row.visible,
    page: row.page,
    pageCount: Math.max(1, Math.ceil(row.visible / part.size)),
    filters: withoutIds(filters),
    choices,
    ignored,
    statuses: countedStatuses(filters),
  };
}

function pageStatement(
  filters: ResolvedFilters,
  what: BehindWhat,
  evenings: BehindEvenings,
  { page, size }: BehindPart,
): Prisma.Sql {
  const { at, from } = evenings;
  const before =
    from === null
      ? sql`NULL::json`
      : sql`(SELECT json_build_object(${stateOf(sql`b`)}) FROM project_day b
          WHERE b.project_id = s.project_id AND b.from_on <= ${from}::date AND b.to_on > ${from}::date)`;
  // What went is told as it was last seen.
  return sql`WITH ${chosenBy(filters, what, evenings)},
      named AS MATERIALIZED (SELECT c.project_id, v.reference, v.title FROM chosen c JOIN project v ON v.id = c.project_id),
      place AS (SELECT least(${page}::bigint, greatest(1, ceil(count(*)::numeric / ${size}::int)))::int AS page FROM named),
      shown AS MATERIALIZED (SELECT * FROM named ORDER BY reference COLLATE "C"
        LIMIT ${size}::int OFFSET (SELECT (page - 1) * ${size}::int FROM place))
    SELECT (SELECT count(*) FROM chosen) AS total, (SELECT count(*) FROM named) AS visible, (SELECT page FROM place) AS page,
      (SELECT coalesce(json_agg(json_build_object('reference', s.reference, 'title', s.title, 'territoryId', d.territory_id,
          'mainPriorityId', d.main_priority_id, ${stateOf(sql`d`)}, 'before', ${before}) ORDER BY s.reference COLLATE "C"), '[]')
        FROM shown s CROSS JOIN LATERAL (SELECT ${STATE} FROM project_day p
          WHERE p.project_id = s.project_id AND p.from_on <= ${at}::date ORDER BY p.from_on DESC LIMIT 1) AS d) AS projects`;
}

function toProject(row: Row, choices: FilterChoices): BehindProject {
  const { territoryId, mainPriorityId, ...project } = row;
  return {
    ...project,
    territory: choices.territories.find(({ id }) => id === territoryId)?.label ?? "",
    mainPriority: choices.priorities.find(({ id }) => id === mainPriorityId)?.label ?? null,
  };
}
