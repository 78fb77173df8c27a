import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { MERGES_SHOWN } from "./constants";
import { mayManageFunders } from "./policy";
import type {
  FunderAdministration,
  FunderJournalEntry,
  FunderMergeChoice,
  FunderSummary,
  MergedFunderSummary,
} from "./types";

const { sql } = Prisma;

// The lines are counted once for all funders: row-level security asks for the project of each.
const SUMMARIES = sql`
  SELECT o.slug, o.name, o.short_name AS "shortName", o.kind, o.is_public AS "isPublic", coalesce(l.lines, 0) AS lines,
    coalesce(l.projects, 0) AS projects
  FROM organisation o LEFT JOIN (SELECT funder_id, count(*) AS lines, count(DISTINCT project_id) AS projects
                                 FROM funding_line GROUP BY funder_id) AS l ON l.funder_id = o.id
  WHERE o.is_funder AND o.merged_into_id IS NULL`;

/** What the administrator works on, narrowed by a word of the name; null for anybody else. */
export async function getFunderAdministration(
  actor: Actor,
  search: string,
): Promise<FunderAdministration | null> {
  if (!mayManageFunders(actor)) return null;
  const wanted = `%${search.replace(/[\\%_]/g, "\\$&")}%`;
  const [all, merged, journal] = await Promise.all([
    readAs<FunderSummary & { isFound: boolean }>(
      actor,
      sql`SELECT *, unaccent(name) ILIKE unaccent(${wanted}) OR unaccent("shortName") ILIKE unaccent(${wanted}) AS "isFound"
          FROM (${SUMMARIES}) AS standing ORDER BY unaccent(name), slug`,
    ),
    readAs<MergedFunderSummary>(
      actor,
      sql`SELECT m.slug, m.name, s.slug AS "successorSlug", s.name AS "successorName"
          FROM organisation m JOIN organisation s ON s.id = m.merged_into_id ORDER BY unaccent(m.name), m.slug`,
    ),
    readAs<FunderJournalEntry>(
      actor,
      sql`SELECT id, at, actor_name AS "actorName", organisation_name AS "organisationName", changes FROM journal_entry
          WHERE subject_kind = 'funder' ORDER BY at DESC, id DESC LIMIT ${MERGES_SHOWN}::integer`,
    ),
  ]);
  const funders = all.filter(({ isFound }) => isFound).map(({ isFound: _, ...funder }) => funder);
  return { funders, total: all.length, merged, journal };
}

/** A funder that stands, and those that could take its place; null for anybody but the administrator. */
export async function getFunderMergeChoice(actor: Actor, slug: string): Promise<FunderMergeChoice | null> {
  const administration = await getFunderAdministration(actor, "");
  const funder = administration?.funders.find((one) => one.slug === slug);
  if (!administration || !funder) return null;
  const others = administration.funders.filter((one) => one !== funder);
  return { funder, others: others.map(({ slug: other, name }) => ({ slug: other, name })) };
}

/** The slug of who has taken the place of a funder; null for one that stands, or was never there. */
export async function findSuccessor(actor: Actor, slug: string): Promise<string | null> {
  const [found] = await readAs<{ slug: string }>(
    actor,
    sql`SELECT s.slug FROM organisation m JOIN organisation s ON s.id = m.merged_into_id WHERE m.slug = ${slug}`,
  );
  return found?.slug ?? null;
}
