import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { wordsOf } from "../rules";
import type { CriteriaTree, Ground } from "../types";

/** Everything a tree may name, as one JSON object but for its roots. Reference data: everybody's. */
const NAMES = Prisma.sql`
  'priorities', (SELECT json_object_agg(slug, json_build_object('id', id, 'label', label)) FROM priority),
  'territories', (SELECT json_object_agg(slug, json_build_object('id', id, 'name', programme_name, 'kind', type_code)) FROM territory),
  'indicators', (SELECT coalesce(json_object_agg(slug, json_build_object('id', id, 'label', label, 'unit', unit,
                   'isRatio', aggregation = 'ratio', 'isActive', is_active)), '{}') FROM indicator)`;

/** SQL of a ground, `words` being a query of the words that are looked for. */
export function groundOf(words: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`json_build_object(${NAMES},
    'roots', (SELECT coalesce(json_object_agg(word, tsvector_to_array(to_tsvector('french_unaccent', word))), '{}')
              FROM (SELECT DISTINCT word FROM (${words}) AS said (word)) AS wanted))`;
}

/** What these trees name, as it stands today. */
export async function getGround(
  actor: Actor,
  trees: readonly CriteriaTree[],
  today: string,
): Promise<Ground> {
  const words = trees.flatMap(wordsOf);
  const [found] = await readAs<{ ground: Omit<Ground, "today"> }>(
    actor,
    Prisma.sql`SELECT ${groundOf(Prisma.sql`SELECT unnest(${words}::text[])`)} AS ground`,
  );
  if (!found) throw new Error("a SELECT without FROM has one row");
  return { ...found.ground, today };
}
