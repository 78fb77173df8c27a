import "server-only";
import { type Actor, isTerritoryMember, readsForMinistry } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { COUNTED } from "../attached/data";
import type { OwnStanding, StrategyCounts, StrategyStanding } from "./types";

const { sql } = Prisma;

/** Where strategies stand, as far as the actor may know; null for whoever is not of the programme. */
export async function getStrategyStanding(actor: Actor): Promise<StrategyStanding | null> {
  if (isTerritoryMember(actor)) {
    const [own] = await readAs<OwnStanding>(
      actor,
      sql`
      SELECT t.slug, s.state,
        (SELECT e.number FROM strategy_edition e WHERE e.territory_id = t.id AND e.superseded_at IS NULL) AS edition,
        count(o.key) AS objectives,
        count(o.key) FILTER (WHERE NOT EXISTS (
          SELECT FROM objective_project a JOIN project p ON p.id = a.project_id WHERE a.objective_key = o.key AND ${COUNTED})) AS "bareObjectives"
      FROM territory t LEFT JOIN strategy s ON s.territory_id = t.id
        LEFT JOIN strategy_objective o ON o.strategy_id = s.id AND o.in_working
      WHERE t.id = ${actor.territoryId}::smallint GROUP BY t.id, s.state`,
    );
    return own ? { kind: "own", own } : null;
  }
  if (!readsForMinistry(actor) && actor.role !== "partner") return null;
  const [counts] = await readAs<StrategyCounts>(
    actor,
    sql`
    SELECT count(*) AS territories, count(e.territory_id) AS adopted,
      count(*) FILTER (WHERE e.territory_id IS NULL AND b.state = 'shared') AS shared,
      count(*) FILTER (WHERE e.territory_id IS NULL AND b.state = 'elaboration') AS elaboration
    FROM territory t LEFT JOIN strategy_states() b ON b.territory_id = t.id
      LEFT JOIN strategy_edition e ON e.territory_id = t.id AND e.superseded_at IS NULL`,
  );
  if (!counts) return null;
  const unknown = readsForMinistry(actor) ? {} : { shared: null, elaboration: null };
  return { kind: "all", counts: { ...counts, ...unknown } };
}
