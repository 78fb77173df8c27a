import "server-only";
import type { ProjectFilters, ResolvedFilters } from "@/lib/features/projects/search/types";
import type { Actor } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { matchingTable } from "../../course/evenings/data";
import { withoutIds } from "../../figures/rules";
import { resolvePast, stoodOn } from "../../past/data";
import { countedStatuses } from "../../rules";
import { LACKING_PER_PAGE } from "./constants";
import type { Lack, LackingPage, LackingProject } from "./types";

const { sql } = Prisma;

/** A list to join with: an array would be searched from end to end for each project, as no index leads into it. */
const lackDay = (on: string, condition: Prisma.Sql) => sql`m.project_id IN (
  SELECT l.project_id FROM project_lack_day l WHERE ${stoodOn(sql`l`, on)} AND ${condition})`;

function lacking(on: string, lack: Lack): Prisma.Sql {
  if (lack.kind === "unfunded") return lackDay(on, sql`NOT l.has_funder`);
  if (lack.kind === "need") return lackDay(on, sql`${lack.need} = ANY (l.open_need_kinds)`);
  return sql`m.last_on <= ${on}::date - ${lack.days}::integer`;
}

const listed = (on: string, filters: ResolvedFilters, lack: Lack, page: number): Prisma.Sql => sql`
  WITH ${matchingTable([on], filters, [])},
    lacking AS MATERIALIZED (SELECT m.* FROM matching m WHERE ${lacking(on, lack)}),
    seen AS MATERIALIZED (SELECT l.*, p.reference, p.title FROM lacking l JOIN project p ON p.id = l.project_id),
    place AS (SELECT least(${page}::bigint, greatest(1, ceil(count(*)::numeric / ${LACKING_PER_PAGE}::int)))::int AS page, count(*) AS total FROM seen)
  SELECT (SELECT count(*) FROM lacking) AS total, place.total AS seen, place.page,
    (SELECT coalesce(json_agg(json_build_object('reference', reference, 'title', title, 'territory', territory, 'reviewStatus', review_status,
        'phase', phase, 'progressStatus', progress_status, 'costCents', total_cost_cents, 'touchedOn', last_on) ORDER BY last_on, project_id), '[]')
      FROM (SELECT s.*, t.slug AS territory FROM seen s JOIN territory t ON t.id = s.territory_id
        ORDER BY s.last_on, s.project_id LIMIT ${LACKING_PER_PAGE}::int OFFSET (place.page - 1) * ${LACKING_PER_PAGE}::int) AS shown) AS items
  FROM place`;

/** The projects behind a figure of what is missing, the longest untouched first. */
export async function listLackingProjects(
  actor: Actor,
  asked: ProjectFilters,
  span: { readonly on: string; readonly at: string | null; readonly lack: Lack; readonly page: number },
): Promise<LackingPage> {
  const { filters, choices, ignored } = await resolvePast(actor, asked, span.on);
  const statuses = countedStatuses(filters);
  const [row] = await readAs<{ total: number; seen: number; page: number; items: LackingProject[] }>(
    actor,
    listed(span.on, { ...filters, reviewStatuses: statuses }, span.lack, span.page),
  );
  if (!row) throw new Error("an aggregate without GROUP BY has one row");
  return {
    ...span,
    filters: withoutIds(filters),
    statuses,
    choices,
    ignored,
    items: row.items,
    total: row.total,
    hidden: row.total - row.seen,
    page: row.page,
    pageCount: Math.max(1, Math.ceil(row.seen / LACKING_PER_PAGE)),
  };
}
