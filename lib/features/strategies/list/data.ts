import "server-only";
import { listChoices } from "@/lib/features/projects/search/choices/data";
import { type Actor, isTerritoryMember, readsForMinistry } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import type { ListedStrategy, StrategyList } from "./types";

/** Every territory with where its strategy stands, by name; null for whoever is not of the programme. */
export async function listStrategies(actor: Actor): Promise<StrategyList | null> {
  if (!isTerritoryMember(actor) && !readsForMinistry(actor) && actor.role !== "partner") return null;
  const [rows, { priorities }] = await Promise.all([
    readAs<ListedStrategy>(
      actor,
      Prisma.sql`
        SELECT t.slug, t.programme_name AS "programmeName", coalesce(s.state, b.state) AS state,
          coalesce(s.id, e.strategy_id, f.strategy_id) IS NOT NULL AS "isReadable", s.updated_at AS "updatedAt",
          f.strategy_id IS NOT NULL AS "isPublished",
          CASE WHEN e.number IS NOT NULL THEN json_build_object('number', e.number, 'adoptedOn', e.adopted_on)
            WHEN f.number IS NOT NULL THEN json_build_object('number', f.number, 'adoptedOn', f.adopted_on) END AS edition,
          (SELECT coalesce(jsonb_object_agg(p.slug, p.n), '{}')
           FROM (SELECT q.slug, count(*) AS n FROM strategy_objective o JOIN priority q ON q.id = ANY (o.priority_ids)
                 WHERE o.territory_id = t.id GROUP BY q.slug) AS p) AS objectives
        FROM territory t LEFT JOIN strategy s ON s.territory_id = t.id LEFT JOIN strategy_states() b ON b.territory_id = t.id
          LEFT JOIN strategy_edition e ON e.territory_id = t.id AND e.superseded_at IS NULL
          LEFT JOIN published_strategy f ON f.territory_id = t.id
        ORDER BY unaccent(regexp_replace(t.programme_name, '^(la |le |les |l[’''])', '', 'i'))`,
    ),
    listChoices(actor),
  ]);
  return { strategies: rows, priorities: priorities.map(({ slug, label }) => ({ slug, label })) };
}
