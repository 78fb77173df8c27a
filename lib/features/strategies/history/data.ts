import "server-only";
import { VERSIONS_PER_PAGE } from "@/lib/features/projects/history/constants";
import type { Actor } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { contentOf } from "../content/schema";
import { STRATEGY_VERBS } from "../journal/constants";
import type { StrategyChanges } from "../journal/types";
import { mayReadVersion, mayReadWorkingText, type StrategyScope } from "../policy";
import type { AttachedRemoval } from "../types";
import type { StrategyVersion, StrategyVersionHead, StrategyVersionPage } from "./types";

type ScopedStrategy = StrategyScope & { readonly id: number };
type EntryRow = StrategyVersionHead & {
  readonly total: number;
  readonly verb: string | null;
  readonly changes: StrategyChanges | null;
};

const HEAD = Prisma.sql`v.number, v.valid_from AS "validFrom", v.valid_to AS "validTo", v.author_name AS "authorName",
  v.organisation_name AS "organisationName", v.state`;

/** One page of the versions that the actor may read, newest first, each with what the journal tells them of it. */
export async function listStrategyVersions(
  actor: Actor,
  strategy: ScopedStrategy,
  page: number,
): Promise<StrategyVersionPage> {
  if (!mayReadWorkingText(actor, strategy)) return { entries: [], total: 0 };
  const skipped = Math.min((page - 1) * VERSIONS_PER_PAGE, 2_147_483_647);
  const rows = await readAs<EntryRow>(
    actor,
    Prisma.sql`
      SELECT ${HEAD}, v.total, j.verb, j.changes
      FROM (SELECT *, count(*) OVER () AS total FROM strategy_version WHERE strategy_id = ${strategy.id}
            ORDER BY number DESC LIMIT ${VERSIONS_PER_PAGE} OFFSET ${skipped}::integer) AS v
        LEFT JOIN LATERAL (SELECT verb, changes FROM journal_entry
                           WHERE subject_kind = 'strategy' AND territory_id = ${strategy.territoryId} AND at = v.valid_from
                           ORDER BY id LIMIT 1) AS j ON true
      ORDER BY v.number DESC`,
  );
  const entries = rows
    .filter(({ state }) => mayReadVersion(actor, strategy, state))
    .map(({ total: _, verb, changes, ...head }) => ({
      ...head,
      verb: STRATEGY_VERBS.find((known) => known === verb) ?? null,
      changes: changes ?? {},
    }));
  return { entries, total: rows[0]?.total ?? 0 };
}

async function selectVersions(
  actor: Actor,
  strategy: ScopedStrategy,
  question: Prisma.Sql,
): Promise<StrategyVersion[]> {
  if (!mayReadWorkingText(actor, strategy)) return [];
  const rows = await readAs<StrategyVersionHead & { readonly content: unknown }>(actor, question);
  return rows
    .filter(({ state }) => mayReadVersion(actor, strategy, state))
    .map((row) => ({ ...row, content: contentOf(row.content) }));
}

/** Those of the wanted versions that are there for the actor, oldest first. */
export function getStrategyVersions(
  actor: Actor,
  strategy: ScopedStrategy,
  numbers: readonly number[],
): Promise<StrategyVersion[]> {
  return selectVersions(
    actor,
    strategy,
    Prisma.sql`SELECT ${HEAD}, v.content FROM strategy_version v
      WHERE v.strategy_id = ${strategy.id} AND v.number = ANY (${[...numbers]}::integer[]) ORDER BY v.number`,
  );
}

/** The version that stood on the evening of that day, in Paris; null before there was one, or none for the actor. */
export async function getStrategyVersionAt(
  actor: Actor,
  strategy: ScopedStrategy,
  day: string,
): Promise<StrategyVersion | null> {
  const [found] = await selectVersions(
    actor,
    strategy,
    Prisma.sql`SELECT ${HEAD}, v.content FROM strategy_version v
      WHERE v.strategy_id = ${strategy.id} AND v.valid_from < (${day}::date + 1)::timestamp AT TIME ZONE 'Europe/Paris'
        AND (v.valid_to IS NULL OR v.valid_to >= (${day}::date + 1)::timestamp AT TIME ZONE 'Europe/Paris')`,
  );
  return found ?? null;
}

/** Of these objectives, those that have projects attached, with the projects that the actor sees. */
export async function listAttachedObjectives(
  actor: Actor,
  objectives: readonly { readonly key: string; readonly title: string }[],
): Promise<AttachedRemoval[]> {
  if (objectives.length === 0) return [];
  const rows = await readAs<{ key: string; reference: string; title: string }>(
    actor,
    Prisma.sql`SELECT a.objective_key AS key, p.reference, p.title FROM objective_project a JOIN project p ON p.id = a.project_id
      WHERE a.objective_key = ANY (${objectives.map(({ key }) => key)}::uuid[]) ORDER BY p.reference`,
  );
  return objectives.flatMap(({ key, title }) => {
    const projects = rows.filter((row) => row.key === key);
    return projects.length === 0 ? [] : [{ key, title, projects }];
  });
}
