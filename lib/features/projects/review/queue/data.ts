import "server-only";
import { withoutArticle } from "@/lib/features/territories/rules";
import type { Actor } from "@/lib/kernel/actor";
import { daysBetween } from "@/lib/kernel/dates";
import { readAs, type Tx, withActor } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import type { ReviewStatus } from "../../constants";
import { mayReadReviewQueue } from "../policy";
import { DECIDED_WITHIN_DAYS, QUEUE_PAGE_SIZE, type QueueView } from "./constants";
import type { QueueParams } from "./schema";
import type { QueueItem, QueuePlace, ReviewQueue } from "./types";

type Scope = { readonly territoryId: number | null; readonly priorityId: number | null; readonly now: Date };

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
    const scope = { territoryId: territory?.id ?? null, priorityId: priority?.id ?? null, now };
    const counts = await countViews(tx, scope);
    const pageCount = Math.max(1, Math.ceil(counts[params.view] / QUEUE_PAGE_SIZE));
    const page = Math.min(params.page, pageCount);
    return {
      // What was understood, so that the form and the links never carry an unknown slug on.
      params: { ...params, territory: territory?.slug ?? null, priority: priority?.slug ?? null, page },
      counts,
      items: counts[params.view] === 0 ? [] : await listItems(tx, params.view, scope, page),
      pageCount,
      territories: territories.map(({ slug, programmeName }) => ({
        slug,
        label: withoutArticle(programmeName),
      })),
      priorities: priorities.map(({ slug, label }) => ({ slug, label })),
    };
  });
}

function filters({ territoryId, priorityId }: Scope): Prisma.Sql {
  return Prisma.sql`
    ${territoryId === null ? Prisma.empty : Prisma.sql`AND p.territory_id = ${territoryId}`}
    ${priorityId === null ? Prisma.empty : Prisma.sql`AND ${priorityId} = ANY (p.priority_ids)`}`;
}

/** Each condition word for word that of a partial index (migration 0002). */
function viewCondition(view: QueueView, now: Date): Prisma.Sql {
  if (view === "a-instruire") return Prisma.sql`p.review_status = 'submitted'`;
  if (view === "complements") return Prisma.sql`p.review_status = 'changesRequested'`;
  const earliest = new Date(now.getTime() - DECIDED_WITHIN_DAYS * 86_400_000);
  return Prisma.sql`p.review_status IN ('accepted', 'rejected') AND p.decided_at >= ${earliest}`;
}

/** What the wait, or the decision, dates from. A request for changes is no decision: only the exchange dates it. */
const VIEW_SINCE: Record<QueueView, Prisma.Sql> = {
  "a-instruire": Prisma.sql`p.submitted_at`,
  complements: Prisma.sql`(SELECT max(e.at) FROM review_event e WHERE e.project_id = p.id AND e.command = 'requestChanges')`,
  decides: Prisma.sql`p.decided_at`,
};

const VIEW_ORDER: Record<QueueView, Prisma.Sql> = {
  "a-instruire": Prisma.sql`p.submitted_at, p.id`,
  complements: Prisma.sql`"since", p.id`,
  decides: Prisma.sql`p.decided_at DESC, p.id DESC`,
};

async function countViews(tx: Tx, scope: Scope): Promise<Record<QueueView, number>> {
  const count = (view: QueueView) =>
    Prisma.sql`(SELECT count(*)::int FROM project p WHERE ${viewCondition(view, scope.now)} ${filters(scope)})`;
  const [row] = await tx.$queryRaw<Record<QueueView, number>[]>`
    SELECT ${count("a-instruire")} AS "a-instruire", ${count("complements")} AS "complements", ${count("decides")} AS "decides"`;
  if (!row) throw new Error("a SELECT without FROM has one row");
  return row;
}

type ItemRow = Omit<QueueItem, "totalCostCents" | "waitingDays"> & { totalCostCents: bigint | null };

async function listItems(tx: Tx, view: QueueView, scope: Scope, page: number): Promise<QueueItem[]> {
  const rows = await tx.$queryRaw<ItemRow[]>`
    SELECT p.reference, p.title, t.programme_name AS "territoryName", m.label AS "mainPriority", p.demo,
           p.total_cost_cents AS "totalCostCents", p.review_status AS "reviewStatus",
           ${VIEW_SINCE[view]} AS "since",
           (SELECT count(*)::int FROM review_event e
            WHERE e.project_id = p.id AND e.command = 'requestChanges') AS "earlierRounds"
    FROM project p JOIN territory t ON t.id = p.territory_id LEFT JOIN priority m ON m.id = p.main_priority_id
    WHERE ${viewCondition(view, scope.now)} ${filters(scope)}
    ORDER BY ${VIEW_ORDER[view]}
    LIMIT ${QUEUE_PAGE_SIZE} OFFSET ${(page - 1) * QUEUE_PAGE_SIZE}`;
  return rows.map((row) => ({
    ...row,
    territoryName: withoutArticle(row.territoryName),
    totalCostCents: row.totalCostCents === null ? null : Number(row.totalCostCents),
    waitingDays: daysBetween(row.since, scope.now),
  }));
}

/**
 * The neighbours of a project in the queue. A project that has just been decided is no longer in it: position 0, and
 * `next` is the oldest one left.
 * @returns null to whoever may not read the queue.
 */
export async function getQueuePlace(
  actor: Actor,
  project: { readonly reference: string; readonly reviewStatus: ReviewStatus },
): Promise<QueuePlace | null> {
  if (!mayReadReviewQueue(actor)) return null;
  const [place] = await readAs<QueuePlace>(
    actor,
    project.reviewStatus === "submitted" ? placeStatement(project.reference) : FRONT_OF_QUEUE,
  );
  return place ?? null;
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
