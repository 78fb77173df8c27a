import "server-only";
import { visibleStatuses } from "@/lib/features/dashboard/rules";
import { listChoices } from "@/lib/features/projects/search/choices/data";
import type { Actor } from "@/lib/kernel/actor";
import type { Query } from "@/lib/kernel/query";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { COUNTED } from "../attached/data";
import { mayReadAttached } from "../attached/policy";
import { numberedAxes } from "../attached/rules";
import type { NumberedAxis } from "../attached/types";
import { getStrategy } from "../data";
import { LOOSE_SHOWN, QPV_PARAMETER } from "./constants";
import { parseMatrixChoice } from "./schema";
import type { MatrixFigures, StrategyMatrix } from "./types";

const { sql } = Prisma;

/** By priority, of rows `p` with its columns. */
const SUMS = sql`coalesce(q.slug, 'non-renseigne') AS priority, count(*) AS projects, coalesce(sum(p.total_cost_cents), 0)::bigint AS "costCents",
  sum(p.funding_asked_cents)::bigint AS "askedCents", sum(p.funding_granted_cents)::bigint AS "grantedCents",
  coalesce(sum(p.funding_gap_cents), 0)::bigint AS "gapCents"`;
const PRIORITY = sql`LEFT JOIN priority q ON q.id = p.main_priority_id`;
const COLUMNS = sql`p.id, p.main_priority_id, p.total_cost_cents, p.funding_asked_cents, p.funding_granted_cents, p.funding_gap_cents, p.qpv_codes`;

type Asked = {
  readonly territoryId: number;
  readonly axes: readonly NumberedAxis[];
  readonly qpv: string | null;
  readonly objective: string | null;
};

/** All the sums of one page in one statement. Only what the reader sees is counted. */
async function readFigures(
  actor: Actor,
  { territoryId, axes, qpv, objective }: Asked,
): Promise<MatrixFigures> {
  const objectives = axes.flatMap(({ number, objectives: own }) =>
    own.map(({ key }) => ({ key, axis: number })),
  );
  const keys = objectives.map(({ key }) => key);
  const numbers = objectives.map(({ axis }) => axis);
  const served = qpv === null ? sql`true` : sql`${qpv} = ANY (p.qpv_codes)`;
  const rows = (statement: Prisma.Sql) => sql`(SELECT coalesce(json_agg(r), '[]') FROM (${statement}) AS r)`;
  const [row] = await readAs<MatrixFigures>(
    actor,
    sql`
    WITH attached AS MATERIALIZED (
        SELECT a.objective_key AS key, o.axis, ${COLUMNS}
        FROM objective_project a JOIN project p ON p.id = a.project_id
          JOIN unnest(${keys}::uuid[], ${numbers}::text[]) AS o (key, axis) ON o.key = a.objective_key
        WHERE a.objective_key = ANY (${keys}::uuid[]) AND p.territory_id = ${territoryId}::smallint AND ${COUNTED}),
      shown AS MATERIALIZED (SELECT * FROM attached p WHERE ${served}),
      once AS MATERIALIZED (SELECT DISTINCT ON (p.id) ${COLUMNS} FROM shown p),
      unattached AS MATERIALIZED (
        SELECT ${COLUMNS}, p.updated_at FROM project p WHERE p.territory_id = ${territoryId}::smallint AND ${COUNTED}
          AND NOT EXISTS (SELECT FROM objective_project a WHERE a.project_id = p.id)),
      loose AS MATERIALIZED (SELECT * FROM unattached p WHERE ${served})
    SELECT ${rows(sql`
        SELECT p.key::text AS line, ${SUMS} FROM shown p ${PRIORITY} GROUP BY 1, 2
        UNION ALL SELECT p.axis, ${SUMS} FROM (SELECT DISTINCT ON (p.axis, p.id) p.axis, ${COLUMNS} FROM shown p) AS p ${PRIORITY} GROUP BY 1, 2
        UNION ALL SELECT '', ${SUMS} FROM once p ${PRIORITY} GROUP BY 1, 2`)} AS cells,
      ${rows(sql`
        SELECT coalesce(code, '') AS line, ${SUMS} FROM attached p LEFT JOIN LATERAL unnest(p.qpv_codes) AS code ON true ${PRIORITY}
        WHERE p.key = ${objective}::uuid GROUP BY 1, 2`)} AS "byQpv",
      ${rows(sql`SELECT '' AS line, ${SUMS} FROM loose p ${PRIORITY} GROUP BY 1, 2`)} AS unattached,
      ${rows(sql`
        SELECT q.code, q.name, q.generation, coalesce(s.projects, 0) AS attached, coalesce(l.projects, 0) AS unattached
        FROM qpv q
          LEFT JOIN (SELECT code, count(DISTINCT p.id) AS projects FROM attached p, unnest(p.qpv_codes) AS code GROUP BY 1) AS s ON s.code = q.code
          LEFT JOIN (SELECT code, count(*) AS projects FROM unattached p, unnest(p.qpv_codes) AS code GROUP BY 1) AS l ON l.code = q.code
        WHERE q.territory_id = ${territoryId}::smallint ORDER BY q.generation DESC, q.name, q.code`)} AS qpvs,
      (SELECT count(*) FROM (SELECT FROM shown GROUP BY id HAVING count(*) > 1) AS several) AS shared,
      (SELECT count(*) FROM once WHERE total_cost_cents IS NULL) + (SELECT count(*) FROM loose WHERE total_cost_cents IS NULL) AS "withoutCost",
      ${rows(sql`
        SELECT p.reference, p.title FROM (SELECT id, updated_at FROM loose ORDER BY updated_at DESC, id DESC LIMIT ${LOOSE_SHOWN}::integer) AS l
          JOIN project p ON p.id = l.id ORDER BY l.updated_at DESC, l.id DESC`)} AS loose`,
    "serialPlan",
  );
  if (!row) throw new Error("a SELECT without FROM has one row");
  return row;
}

async function listQpvCodes(actor: Actor, territoryId: number): Promise<string[]> {
  const rows = await readAs<{ code: string }>(
    actor,
    sql`SELECT code FROM qpv WHERE territory_id = ${territoryId}::smallint`,
  );
  return rows.map(({ code }) => code);
}

/** Objectives × main priorities × QPV of a strategy's projects; null where there is no strategy that this reader reads. */
export async function getStrategyMatrix(
  actor: Actor,
  slug: string,
  parameters: Query,
): Promise<StrategyMatrix | null> {
  const strategy = await getStrategy(actor, slug);
  if (strategy === null || !mayReadAttached(actor, strategy.territory.id)) return null;
  const axes = numberedAxes(strategy.content);
  const { territory, edition } = strategy;
  const [{ priorities }, codes] = await Promise.all([
    listChoices(actor),
    parameters[QPV_PARAMETER] === undefined ? [] : listQpvCodes(actor, territory.id),
  ]);
  const objectives = axes.flatMap((axis) => axis.objectives.map(({ key }) => key));
  const { choice, ignored } = parseMatrixChoice(parameters, { qpvs: codes, objectives });
  const figures = await readFigures(actor, { territoryId: territory.id, axes, ...choice });
  return { ...figures, territory, edition, axes, priorities, choice, ignored, seen: visibleStatuses(actor) };
}
