import "server-only";
import { withoutArticle } from "@/lib/features/territories/rules";
import type { Actor } from "@/lib/kernel/actor";
import { daysBetween } from "@/lib/kernel/dates";
import { readAs, type Tx, withActor } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import type { ReviewStatus } from "../../constants";
import { listReviewers } from "../people/data";
import { mayReadReviewQueue, mayReview } from "../policy";
import { queueFilters, queueOrder, VIEW_SINCE, viewCondition, WAITING_OPINIONS } from "./conditions/data";
import type { QueueScope } from "./conditions/types";
import { QUEUE_PAGE_SIZE, type QueueView } from "./constants";
import { isWholeQueue } from "./rules";
import { type QueueParams, queueParamsSchema } from "./schema";
import type { QueueItem, QueuePlace, ReviewQueue } from "./types";

/**
 * One page of a view of the queue, with the counts of all three.
 * @returns null to whoever may not read the queue.
 */
export async function getReviewQueue(
  actor: Actor,
  params: QueueParams,
  now: Date,
): Promise<ReviewQueue | null> {
  if (!mayReadReviewQueue(actor)) return null;
  const reviewers = await listReviewers(actor);
  return withActor(actor, async (tx) => {
    const territories = await tx.territory.findMany({
      select: { id: true, slug: true, programmeName: true },
      orderBy: { programmeName: "asc" },
    });
    const priorities = await tx.priority.findMany({
      select: { id: true, slug: true, label: true },
      orderBy: { position: "asc" },
    });
    const territory = territories.find(({ slug }) => slug === params.territory);
    const priority = priorities.find(({ slug }) => slug === params.priority);
    const understood = { ...params, territory: territory?.slug ?? null, priority: priority?.slug ?? null };
    const scope = {
      params: understood,
      territoryId: territory?.id ?? null,
      priorityId: priority?.id ?? null,
      readerId: actor.userId,
      now,
    };
    const counts = await countViews(tx, scope);
    const pageCount = Math.max(1, Math.ceil(counts[params.view] / QUEUE_PAGE_SIZE));
    const page = Math.min(params.page, pageCount);
    return {
      // What was understood, so that the form and the links never carry an unknown slug on.
      params: { ...understood, page },
      counts,
      items: counts[params.view] === 0 ? [] : await listItems(tx, scope, page),
      pageCount,
      territories: territories.map(({ slug, programmeName }) => ({
        slug,
        label: withoutArticle(programmeName),
      })),
      priorities: priorities.map(({ slug, label }) => ({ slug, label })),
      reviewers,
      mayReview: mayReview(actor),
      readerId: actor.userId,
    };
  });
}

async function countViews(tx: Tx, scope: QueueScope): Promise<Record<QueueView, number>> {
  const count = (view: QueueView) =>
    Prisma.sql`(SELECT count(*)::int FROM project p WHERE ${viewCondition(view, scope.now)} ${queueFilters(view, scope)})`;
  const [row] = await tx.$queryRaw<Record<QueueView, number>[]>`
    SELECT ${count("a-instruire")} AS "a-instruire", ${count("complements")} AS "complements", ${count("decides")} AS "decides"`;
  if (!row) throw new Error("a SELECT without FROM has one row");
  return row;
}

type ItemRow = Omit<QueueItem, "totalCostCents" | "waitingDays"> & { totalCostCents: bigint | null };

async function listItems(tx: Tx, scope: QueueScope, page: number): Promise<QueueItem[]> {
  const { view } = scope.params;
  const rows = await tx.$queryRaw<ItemRow[]>`
    SELECT p.reference, p.version, p.title, t.programme_name AS "territoryName", m.label AS "mainPriority", p.demo,
           p.total_cost_cents AS "totalCostCents", p.review_status AS "reviewStatus",
           ${VIEW_SINCE[view]} AS "since",
           (SELECT count(*)::int FROM review_event e
            WHERE e.project_id = p.id AND e.command = 'requestChanges') AS "earlierRounds",
           a.assignee_id AS "assigneeId", CASE WHEN a.assignee_id IS NOT NULL THEN a.assignee_name END AS "assigneeName",
           o.pending AS "opinionsPending", o.late AS "opinionsLate", o.given AS "opinionsGiven"
    FROM project p JOIN territory t ON t.id = p.territory_id LEFT JOIN priority m ON m.id = p.main_priority_id
      LEFT JOIN review_assignment a ON a.project_id = p.id
      CROSS JOIN LATERAL ${WAITING_OPINIONS(scope.now)} AS o
    WHERE ${viewCondition(view, scope.now)} ${queueFilters(view, scope)}
    ORDER BY ${queueOrder(scope.params)}
    LIMIT ${QUEUE_PAGE_SIZE} OFFSET ${(page - 1) * QUEUE_PAGE_SIZE}`;
  return rows.map((row) => ({
    ...row,
    territoryName: withoutArticle(row.territoryName),
    totalCostCents: row.totalCostCents === null ? null : Number(row.totalCostCents),
    waitingDays: daysBetween(row.since, scope.now),
  }));
}

const WHOLE_QUEUE = queueParamsSchema.parse({});

/**
 * The neighbours of a project in the queue that its reader goes through. A project that is no longer in it – it has just
 * been decided – has position 0, and `next` is the one that came after it, or the first of those left.
 * @returns null to whoever may not read the queue.
 */
export async function getQueuePlace(
  actor: Actor,
  project: { readonly reference: string; readonly reviewStatus: ReviewStatus },
  params: QueueParams = WHOLE_QUEUE,
  now: Date = new Date(),
): Promise<QueuePlace | null> {
  if (!mayReadReviewQueue(actor)) return null;
  const whole = project.reviewStatus === "submitted" ? placeStatement(project.reference) : FRONT_OF_QUEUE;
  const statement = isWholeQueue(params) ? whole : placeAmong(project.reference, params, actor, now);
  const [place] = await readAs<QueuePlace>(actor, statement);
  return place ?? null;
}

/** The same among the projects that filters keep, in another order. */
function placeAmong(reference: string, params: QueueParams, actor: Actor, now: Date): Prisma.Sql {
  const scope = {
    params,
    territoryId: Prisma.sql`(SELECT id FROM territory WHERE slug = ${params.territory})`,
    priorityId: Prisma.sql`(SELECT id FROM priority WHERE slug = ${params.priority})`,
    readerId: actor.userId,
    now,
  };
  const { view } = params;
  return Prisma.sql`
    WITH kept AS (
      SELECT p.reference, ${VIEW_SINCE[view]} AS "since", p.total_cost_cents, p.id,
        (${viewCondition(view, now)} ${queueFilters(view, scope)}) IS TRUE AS inside
      FROM project p WHERE p.reference = ${reference} OR (${viewCondition(view, now)} ${queueFilters(view, scope)})
    ), placed AS (
      SELECT p.reference, p.inside, row_number() OVER queue AS position, lag(p.reference) OVER queue AS previous,
        lead(p.reference) OVER queue AS next, first_value(p.reference) OVER queue AS first,
        count(*) FILTER (WHERE p.inside) OVER () AS total
      FROM kept p WINDOW queue AS (ORDER BY ${queueOrder(params)})
    )
    SELECT CASE WHEN inside THEN position::int ELSE 0 END AS position, total::int AS total,
      CASE WHEN inside THEN previous END AS previous,
      CASE WHEN inside THEN next ELSE coalesce(next, nullif(first, reference)) END AS next
    FROM placed WHERE reference = ${reference}`;
}

// From the rollup, so that a project's page costs the same whatever the length of the queue.
const WAITING = Prisma.sql`(SELECT coalesce(sum(r.projects), 0)::int FROM project_rollup r
  WHERE r.dimension = 'all' AND r.review_status = 'submitted')`;

/** One neighbour: the first of the queue before or after a project, along the partial index of the queue. */
function neighbour(side: "before" | "after"): Prisma.Sql {
  const [beyond, along] =
    side === "before" ? [Prisma.sql`<`, Prisma.sql`DESC`] : [Prisma.sql`>`, Prisma.sql`ASC`];
  return Prisma.sql`(SELECT q.reference FROM project q WHERE q.review_status = 'submitted'
    AND (q.submitted_at, q.id) ${beyond} (p.submitted_at, p.id) ORDER BY q.submitted_at ${along}, q.id ${along} LIMIT 1)`;
}

const FRONT_OF_QUEUE = Prisma.sql`SELECT 0 AS position, ${WAITING} AS total, NULL AS previous,
  (SELECT reference FROM project q WHERE q.review_status = 'submitted' ORDER BY q.submitted_at, q.id LIMIT 1) AS next`;

function placeStatement(reference: string): Prisma.Sql {
  return Prisma.sql`SELECT (SELECT count(*)::int FROM project q
        WHERE q.review_status = 'submitted' AND (q.submitted_at, q.id) <= (p.submitted_at, p.id)) AS position,
      ${WAITING} AS total, ${neighbour("before")} AS previous, ${neighbour("after")} AS next
    FROM project p WHERE p.reference = ${reference} AND p.review_status = 'submitted'`;
}
