import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { COUNTED } from "../attached/data";
import { mayReadAttached } from "../attached/policy";
import type { ObjectiveSums, StrategyProgress } from "./types";

const { sql } = Prisma;

export type AskedObjectives = {
  readonly territoryId: number;
  readonly keys: readonly string[];
  /** Of the indicators that their targets name. */
  readonly indicators: readonly string[];
};

type Row = Omit<StrategyProgress, "today" | "objectives"> & { readonly objectives: readonly ObjectiveSums[] };

/**
 * What stands behind the objectives of one strategy, in one statement: only what the reader sees is counted. Null for whoever
 * may not read the figures of that territory's projects.
 */
export async function getStrategyProgress(
  actor: Actor,
  { territoryId, keys, indicators }: AskedObjectives,
  today: string,
): Promise<StrategyProgress | null> {
  if (!mayReadAttached(actor, territoryId)) return null;
  const [row] = await readAs<Row>(
    actor,
    sql`
    WITH attached AS MATERIALIZED (
        SELECT a.objective_key AS key, p.id, p.phase, p.progress_status, p.review_status, ${COUNTED} AS counted
        FROM objective_project a JOIN project p ON p.id = a.project_id
        WHERE a.objective_key = ANY (${keys}::uuid[]) AND p.territory_id = ${territoryId}::smallint),
      steps AS (
        SELECT key, phase, progress_status, count(*) AS projects FROM attached WHERE counted GROUP BY 1, 2, 3),
      reaches AS (
        SELECT t.key, i.slug, count(*) AS following, count(f.measured_on) AS covered,
          CASE WHEN i.aggregation <> 'never' THEN sum(f.value) END AS value,
          CASE WHEN i.aggregation = 'ratio' THEN sum(f.denominator) END AS denominator,
          min(f.measured_on) AS oldest, max(f.measured_on) AS newest
        FROM attached t JOIN project_indicator f ON f.project_id = t.id JOIN indicator i ON i.id = f.indicator_id
        WHERE t.counted AND i.slug = ANY (${indicators}::text[]) GROUP BY t.key, i.slug, i.aggregation),
      counts AS (
        SELECT key, count(*) FILTER (WHERE counted) AS counted, count(*) FILTER (WHERE counted AND review_status = 'accepted') AS accepted,
          count(*) FILTER (WHERE review_status = 'rejected') AS rejected,
          count(*) FILTER (WHERE review_status <> 'rejected' AND progress_status = 'abandoned') AS abandoned
        FROM attached GROUP BY key)
    SELECT (SELECT coalesce(json_agg(json_build_object('key', c.key, 'counted', c.counted, 'accepted', c.accepted, 'rejected', c.rejected,
          'abandoned', c.abandoned,
          'steps', (SELECT coalesce(json_agg(json_build_object('phase', s.phase, 'progress', s.progress_status, 'projects', s.projects)
              ORDER BY s.projects DESC, s.phase, s.progress_status), '[]') FROM steps s WHERE s.key = c.key),
          'indicators', (SELECT coalesce(json_agg(json_build_object('slug', r.slug, 'following', r.following, 'covered', r.covered, 'value', r.value,
              'denominator', r.denominator, 'oldest', r.oldest, 'newest', r.newest) ORDER BY r.slug), '[]') FROM reaches r WHERE r.key = c.key))
          ORDER BY c.key), '[]') FROM counts c) AS objectives,
      (SELECT coalesce(json_agg(json_build_object('id', i.id, 'slug', i.slug, 'label', i.label, 'unit', i.unit, 'direction', i.direction,
          'aggregation', i.aggregation, 'numeratorLabel', i.numerator_label, 'denominatorLabel', i.denominator_label,
          'priorityIds', i.priority_ids, 'isActive', i.is_active) ORDER BY i.position, i.id), '[]')
        FROM indicator i WHERE i.slug = ANY (${indicators}::text[])) AS indicators,
      (SELECT count(DISTINCT id) FROM attached WHERE counted) AS attached,
      (SELECT count(*) FROM project p WHERE p.territory_id = ${territoryId}::smallint AND ${COUNTED}
        AND NOT EXISTS (SELECT FROM objective_project a WHERE a.project_id = p.id)) AS unattached`,
    "serialPlan",
  );
  if (!row) throw new Error("a SELECT without FROM has one row");
  return { ...row, today };
}
