import "server-only";
import { type Actor, isTerritoryMember, readsForMinistry } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import type { NamedValue } from "../projects/search/types";
import type { CalendarEntry, CalendarSpan } from "./types";

const { sql } = Prisma;

export type MilestoneQuery = {
  readonly span: CalendarSpan;
  /** Slug; null: every territory that the actor sees. */
  readonly territory: string | null;
  readonly after: { readonly day: string; readonly id: number } | null;
  readonly limit: number;
  /** Only of projects that were neither refused nor abandoned. */
  readonly isAlive?: boolean;
  /** Slug: only of projects that serve it. */
  readonly priority?: string | null;
  /** Only of the actor’s own projects: see {@link ownMilestones}. */
  readonly mine?: boolean;
};

/** The first wall: milestones are for the territory, the ministry and, once accepted, the partners. */
function visibleMilestones(actor: Actor): Prisma.Sql {
  if (isTerritoryMember(actor))
    return sql`m.territory_id = ${actor.territoryId}::smallint AND p.review_status <> 'archived'`;
  if (readsForMinistry(actor)) return sql`p.review_status NOT IN ('draft', 'archived')`;
  return actor.role === "partner" ? sql`p.review_status = 'accepted'` : sql`false`;
}

/** Projects that an agent wrote, that a reviewer has in hand, that a partner's organisation answered. */
function ownMilestones(actor: Actor): Prisma.Sql {
  if (isTerritoryMember(actor))
    return sql`(p.created_by_id = ${actor.userId}::uuid OR EXISTS (
      SELECT FROM project_version v WHERE v.project_id = p.id AND v.author_id = ${actor.userId}::uuid))`;
  if (actor.role === "partner")
    return sql`EXISTS (SELECT FROM partner_answer a WHERE a.project_id = p.id AND a.organisation_id = ${actor.organisationId}::integer
      AND a.kind <> 'refusal' AND a.state <> 'withdrawn')`;
  return sql`EXISTS (SELECT FROM review_assignment a WHERE a.project_id = p.id AND a.assignee_id = ${actor.userId}::uuid)`;
}

const inSpan = (span: CalendarSpan) =>
  span.kind === "between"
    ? sql`m.day BETWEEN ${span.from}::date AND ${span.to}::date`
    : sql`m.day < ${span.today}::date AND m.state IN ('planned', 'underway')`;

/**
 * Milestones in the order of their days, from one place on and no more than `limit`: read through the indexes on day, so
 * that a month costs the same whatever the number of projects (migration 0014).
 */
export async function listMilestones(
  actor: Actor,
  { span, territory, after, limit, isAlive = false, priority = null, mine = false }: MilestoneQuery,
): Promise<CalendarEntry[]> {
  const rows = await readAs<CalendarEntry>(
    actor,
    sql`
    SELECT m.id, m.day, m.label, m.planned_on AS "plannedOn", m.actual_on AS "actualOn", m.state, m.event_key AS "eventKey",
      (SELECT count(*) FROM milestone o
       WHERE o.project_id = m.project_id AND o.label = m.label AND (o.position, o.id) < (m.position, m.id)) AS occurrence,
      p.reference, p.title AS "projectTitle", p.review_status AS "reviewStatus", p.territory_id AS "territoryId",
      t.programme_name AS territory, p.demo, p.updated_at AS "updatedAt"
    FROM milestone m JOIN project p ON p.id = m.project_id JOIN territory t ON t.id = p.territory_id
    WHERE ${visibleMilestones(actor)} AND ${inSpan(span)}
      AND ${territory === null ? sql`true` : sql`m.territory_id = (SELECT id FROM territory WHERE slug = ${territory})`}
      AND ${isAlive ? sql`p.review_status <> 'rejected' AND p.progress_status IS DISTINCT FROM 'abandoned'` : sql`true`}
      AND ${priority === null ? sql`true` : sql`(SELECT id FROM priority WHERE slug = ${priority}) = ANY (p.priority_ids)`}
      AND ${mine ? ownMilestones(actor) : sql`true`}
      AND ${after === null ? sql`true` : sql`(m.day, m.id) > (${after.day}::date, ${after.id}::integer)`}
    ORDER BY m.day, m.id LIMIT ${limit}::integer`,
  );
  return rows;
}

export type CalendarSetting = {
  readonly territories: readonly NamedValue[];
  readonly priorities: readonly NamedValue[];
  readonly feedSince: Date | null;
};

/** What stands around the events: what to choose from, and when the actor’s secret address was made. */
export async function getCalendarSetting(actor: Actor): Promise<CalendarSetting> {
  const [row] = await readAs<CalendarSetting>(
    actor,
    sql`
    SELECT (SELECT coalesce(json_agg(json_build_object('id', id, 'slug', slug, 'label', programme_name) ORDER BY unaccent(programme_name)), '[]')
            FROM territory) AS territories,
      (SELECT coalesce(json_agg(json_build_object('id', id, 'slug', slug, 'label', short_label) ORDER BY position), '[]')
       FROM priority) AS priorities,
      (SELECT created_at FROM calendar_feed WHERE user_id = ${actor.userId}::uuid) AS "feedSince"`,
  );
  if (!row) throw new Error("a SELECT without FROM has one row");
  return row;
}
