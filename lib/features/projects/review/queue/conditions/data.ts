import "server-only";
import { parisDay } from "@/lib/kernel/dates";
import { Prisma } from "@/prisma/generated/client";
import {
  ASSIGNED_TO_ME,
  ASSIGNED_TO_NOBODY,
  DECIDED_WITHIN_DAYS,
  type OpinionFilter,
  type QueueView,
} from "../constants";
import { sortOf, waitingSince } from "../rules";
import type { QueueParams } from "../schema";
import type { QueueScope } from "./types";

/** SQL of the queue, shared by the page and by the neighbours of a project; `p` is the project. */

/** Each condition word for word that of a partial index (migration 0002). */
export function viewCondition(view: QueueView, now: Date): Prisma.Sql {
  if (view === "a-instruire") return Prisma.sql`p.review_status = 'submitted'`;
  if (view === "complements") return Prisma.sql`p.review_status = 'changesRequested'`;
  const earliest = waitingSince(now, DECIDED_WITHIN_DAYS);
  return Prisma.sql`p.review_status IN ('accepted', 'rejected') AND p.decided_at >= ${earliest}`;
}

/** What the wait, or the decision, dates from. A request for changes is no decision: only the exchange dates it. */
export const VIEW_SINCE: Record<QueueView, Prisma.Sql> = {
  "a-instruire": Prisma.sql`p.submitted_at`,
  complements: Prisma.sql`(SELECT max(e.at) FROM review_event e WHERE e.project_id = p.id AND e.command = 'requestChanges')`,
  decides: Prisma.sql`p.decided_at`,
};

/** The ORDER BY of the queue; the id decides between equals, so that pages never overlap. */
export function queueOrder(params: QueueParams): Prisma.Sql {
  const sort = sortOf(params);
  if (sort === "cout") return Prisma.sql`p.total_cost_cents DESC NULLS LAST, p.id`;
  return sort === "recents" ? Prisma.sql`"since" DESC, p.id DESC` : Prisma.sql`"since", p.id`;
}

/** Opinions of the present review: still expected, late, given. */
export const WAITING_OPINIONS = (now: Date) => Prisma.sql`(
  SELECT count(*) FILTER (WHERE o.given_at IS NULL AND o.closed_at IS NULL)::int AS pending,
    count(*) FILTER (WHERE o.given_at IS NULL AND o.closed_at IS NULL AND o.due_on < ${parisDay(now)}::date)::int AS late,
    count(*) FILTER (WHERE o.given_at IS NOT NULL)::int AS given
  FROM review_opinion o
  WHERE o.project_id = p.id AND o.withdrawn_at IS NULL AND (o.closed_at IS NULL OR p.review_status <> 'submitted'))`;

const OPINION_CONDITIONS: Record<OpinionFilter, Prisma.Sql> = {
  attendus: Prisma.sql`o.pending > 0`,
  "en-retard": Prisma.sql`o.late > 0`,
  rendus: Prisma.sql`o.given > 0 AND o.pending = 0`,
  aucun: Prisma.sql`o.given = 0 AND o.pending = 0`,
};

const HAS_ROUND = Prisma.sql`EXISTS (SELECT FROM review_event e WHERE e.project_id = p.id AND e.command = 'requestChanges')`;

/** To be added to a condition: each begins with AND. */
export function queueFilters(view: QueueView, scope: QueueScope<Prisma.Sql | number | null>): Prisma.Sql {
  const { territory, priority, waitingDays, assignee, opinions, round } = scope.params;
  const conditions = [
    ...(territory === null ? [] : [Prisma.sql`AND p.territory_id = ${scope.territoryId}`]),
    ...(priority === null ? [] : [Prisma.sql`AND ${scope.priorityId} = ANY (p.priority_ids)`]),
    ...(waitingDays === null
      ? []
      : [Prisma.sql`AND ${VIEW_SINCE[view]} < ${waitingSince(scope.now, waitingDays)}`]),
    ...(assignee === null ? [] : [assigneeCondition(assignee, scope.readerId)]),
    ...(opinions === null
      ? []
      : [Prisma.sql`AND (SELECT ${OPINION_CONDITIONS[opinions]} FROM ${WAITING_OPINIONS(scope.now)} AS o)`]),
    ...(round === null
      ? []
      : [round === "premier" ? Prisma.sql`AND NOT ${HAS_ROUND}` : Prisma.sql`AND ${HAS_ROUND}`]),
  ];
  return conditions.length === 0 ? Prisma.empty : Prisma.join(conditions, " ");
}

function assigneeCondition(assignee: string, readerId: string | null): Prisma.Sql {
  if (assignee === ASSIGNED_TO_NOBODY)
    return Prisma.sql`AND NOT EXISTS (
      SELECT FROM review_assignment a WHERE a.project_id = p.id AND a.assignee_id IS NOT NULL)`;
  const wanted = assignee === ASSIGNED_TO_ME ? readerId : assignee;
  return Prisma.sql`AND EXISTS (
    SELECT FROM review_assignment a WHERE a.project_id = p.id AND a.assignee_id = ${wanted}::uuid)`;
}
