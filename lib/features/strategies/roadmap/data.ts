import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { COUNTED } from "../attached/data";
import { mayReadAttached } from "../attached/policy";
import { numberedAxes } from "../attached/rules";
import { getStrategy } from "../data";
import { PROJECTS_LISTED } from "./constants";
import type { Roadmap } from "./types";

/** Objectives, their projects and milestones in time; null where there is no strategy that this reader reads. */
export async function getRoadmap(actor: Actor, slug: string, today: string): Promise<Roadmap | null> {
  const strategy = await getStrategy(actor, slug);
  if (strategy === null || !mayReadAttached(actor, strategy.territory.id)) return null;
  const { territory, edition, content } = strategy;
  const axes = numberedAxes(content);
  const keys = axes.flatMap(({ objectives }) => objectives.map(({ key }) => key));
  const [row] = await readAs<Pick<Roadmap, "projects" | "total">>(
    actor,
    Prisma.sql`
    WITH attached AS MATERIALIZED (
        SELECT a.project_id AS id, (array_agg(a.objective_key ORDER BY NOT a.is_main, o.place))[1] AS main, array_agg(a.objective_key ORDER BY o.place) AS keys
        FROM objective_project a JOIN unnest(${keys}::uuid[]) WITH ORDINALITY AS o (key, place) ON o.key = a.objective_key
        WHERE a.objective_key = ANY (${keys}::uuid[]) GROUP BY a.project_id),
      counted AS MATERIALIZED (
        SELECT t.main, t.keys, p.* FROM attached t JOIN project p ON p.id = t.id
        WHERE p.territory_id = ${territory.id}::smallint AND ${COUNTED}),
      listed AS MATERIALIZED (
        SELECT c.*, row_number() OVER (ORDER BY array_position(${keys}::uuid[], c.main), c.starts_on, c.title, c.id) AS place
        FROM counted c ORDER BY place LIMIT ${PROJECTS_LISTED}::integer)
    SELECT (SELECT count(*) FROM counted) AS total,
      (SELECT coalesce(json_agg(json_build_object('reference', l.reference, 'title', l.title, 'phase', l.phase, 'progress', l.progress_status,
          'startsOn', l.starts_on, 'endsOn', l.ends_on, 'objective', l.main, 'others', array_remove(l.keys, l.main),
          'milestones', (SELECT coalesce(json_agg(json_build_object('label', m.label, 'day', m.day, 'state', m.state)
              ORDER BY m.day, m.position), '[]') FROM milestone m WHERE m.project_id = l.id AND m.state <> 'dropped'))
          ORDER BY l.place), '[]') FROM listed l) AS projects`,
  );
  if (!row) throw new Error("a SELECT without FROM has one row");
  return { ...row, territory, edition, axes, today };
}
