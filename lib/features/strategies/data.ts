import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { contentOf } from "./content/rules";
import { mayReadWorkingText, mayWriteStrategy } from "./policy";
import { isTerritorySlug } from "./rules";
import type { StrategyView } from "./types";

type StrategyRow = Pick<
  StrategyView,
  "id" | "territory" | "state" | "version" | "demo" | "updatedAt" | "updatedByName"
> & { readonly content: unknown };

/**
 * What this reader reads of a territory's strategy: the working text, else an edition. `edition` asks for that one. Null when
 * there is none, or none for this reader: nobody can tell which.
 */
export async function getStrategy(
  actor: Actor,
  territorySlug: string,
  { edition }: { readonly edition?: number } = {},
): Promise<StrategyView | null> {
  if (!isTerritorySlug(territorySlug) || edition !== undefined) return null;
  const [row] = await readAs<StrategyRow>(
    actor,
    Prisma.sql`SELECT s.id, s.state, s.version, s.content, s.demo, s.updated_at AS "updatedAt", s.updated_by_name AS "updatedByName",
        json_build_object('id', t.id, 'slug', t.slug, 'programmeName', t.programme_name) AS territory
      FROM strategy s JOIN territory t ON t.id = s.territory_id WHERE t.slug = ${territorySlug}`,
  );
  if (!row || !mayReadWorkingText(actor, { territoryId: row.territory.id, state: row.state })) return null;
  return {
    ...row,
    content: contentOf(row.content),
    edition: null,
    readsWorkingText: true,
    isOwn: mayWriteStrategy(actor, row.territory.id),
  };
}
