import "server-only";
import { type Actor, isTerritoryMember } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import type { ChangesAsked, SharedStrategy, ThreadToAnswer } from "./types";

const { sql } = Prisma;
/** Of a row that is called `t`. */
const TERRITORY = sql`json_build_object('id', t.id, 'slug', t.slug, 'programmeName', t.programme_name)`;
/** The step that was taken last, of each strategy. */
const LAST_STEPS = sql`(SELECT DISTINCT ON (strategy_id) * FROM strategy_event ORDER BY strategy_id, id DESC)`;

/** For the reviewers: what lies before them to be read. */
export async function listSharedStrategies(actor: Actor): Promise<readonly SharedStrategy[]> {
  if (actor.role !== "reviewer") return [];
  return readAs<SharedStrategy>(
    actor,
    sql`SELECT ${TERRITORY} AS territory, e.id AS "stepId", e.at, e.actor_name AS "actorName"
        FROM ${LAST_STEPS} AS e JOIN territory t ON t.id = e.territory_id WHERE e.command = 'share' ORDER BY e.at, e.id`,
  );
}

/** For the coordinator: what the ministry asked to be changed, until the strategy is shared again. */
export async function listChangesAsked(actor: Actor): Promise<readonly ChangesAsked[]> {
  if (actor.role !== "coordinator" || !isTerritoryMember(actor)) return [];
  return readAs<ChangesAsked>(
    actor,
    sql`SELECT ${TERRITORY} AS territory, e.id AS "stepId", e.at
        FROM ${LAST_STEPS} AS e JOIN territory t ON t.id = e.territory_id
        WHERE e.command = 'requestChanges' AND e.territory_id = ${actor.territoryId}::smallint`,
  );
}

/** Open threads whose last word is the other side's: for the territory, the ministry's; for a reviewer, the territories'. */
export async function listThreadsToAnswer(actor: Actor): Promise<readonly ThreadToAnswer[]> {
  const isReviewer = actor.role === "reviewer";
  if (!isReviewer && !isTerritoryMember(actor)) return [];
  return readAs<ThreadToAnswer>(
    actor,
    sql`SELECT ${TERRITORY} AS territory, c.id AS "threadId", c.objective_title AS "objectiveTitle",
          json_build_object('section', c.section, 'objectiveKey', c.objective_key) AS about,
          last.id AS "commentId", last.at, last.author_name AS "authorName"
        FROM strategy_comment c
          JOIN LATERAL (SELECT a.id, a.at, a.author_name, a.from_ministry FROM strategy_comment a
                        WHERE (a.id = c.id OR a.thread_id = c.id) AND a.deleted_at IS NULL ORDER BY a.id DESC LIMIT 1) AS last ON true
          JOIN territory t ON t.id = coalesce(${actor.territoryId}::int,
            (SELECT e.territory_id FROM strategy_event e WHERE e.strategy_id = c.strategy_id LIMIT 1))
        WHERE c.thread_id IS NULL AND c.settled_at IS NULL AND last.from_ministry = ${!isReviewer}::boolean
        ORDER BY last.at, c.id`,
  );
}
