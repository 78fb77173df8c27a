import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { isSlug } from "@/lib/kernel/slug";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { contentOf } from "./content/schema";
import { mayReadEditions, mayReadLife } from "./life/policy";
import { mayReadWorkingText, mayWriteStrategy } from "./policy";
import type { StrategyTerritory, StrategyView } from "./types";

/** As JSON leaves Postgres: instants are text. */
type Text = Pick<StrategyView, "id" | "version" | "demo"> & {
  readonly content: unknown;
  readonly updatedAt: string;
};
type WorkingRow = Text & Pick<StrategyView, "state" | "updatedByName">;
type EditionRow = Text & Pick<StrategyView, "names" | "edition">;
type Found = {
  readonly territory: StrategyTerritory;
  readonly working: WorkingRow | null;
  readonly edition: EditionRow | null;
  readonly published: (EditionRow & { readonly published: StrategyView["published"] }) | null;
};

/**
 * What this reader reads of a territory's strategy: the working text, else the edition in force, else what was published.
 * `edition` asks for that one. Null when there is none, or none for this reader: nobody can tell which.
 */
export async function getStrategy(
  actor: Actor,
  territorySlug: string,
  { edition }: { readonly edition?: number } = {},
): Promise<StrategyView | null> {
  if (!isSlug(territorySlug)) return null;
  const asked = edition ?? null;
  const [found] = await readAs<Found>(
    actor,
    Prisma.sql`SELECT json_build_object('id', t.id, 'slug', t.slug, 'programmeName', t.programme_name) AS territory,
        CASE WHEN s.id IS NOT NULL THEN json_build_object('id', s.id, 'state', s.state, 'version', s.version, 'content', s.content, 'demo', s.demo,
          'updatedAt', s.updated_at, 'updatedByName', s.updated_by_name) END AS working,
        CASE WHEN s.id IS NULL THEN (
          SELECT json_build_object('id', e.strategy_id, 'version', e.version, 'content', e.content, 'demo', e.demo, 'updatedAt', e.adopted_at,
            'names', e.names, 'edition', json_build_object('number', e.number, 'adoptedOn', e.adopted_on))
          FROM strategy_edition e WHERE e.territory_id = t.id
            AND CASE WHEN ${asked}::int IS NULL THEN e.superseded_at IS NULL ELSE e.number = ${asked}::int END) END AS edition,
        CASE WHEN s.id IS NULL THEN (
          SELECT json_build_object('id', f.strategy_id, 'version', f.number, 'content', f.content, 'demo', f.demo, 'updatedAt', f.published_at,
            'names', f.names, 'edition', json_build_object('number', f.number, 'adoptedOn', f.adopted_on),
            'published', json_build_object('parts', f.parts, 'projectCount', f.project_count))
          FROM published_strategy f WHERE f.territory_id = t.id AND (${asked}::int IS NULL OR f.number = ${asked}::int)) END AS published
      FROM territory t LEFT JOIN strategy s ON s.territory_id = t.id AND ${asked}::int IS NULL WHERE t.slug = ${territorySlug}`,
  );
  return found ? viewFor(actor, found) : null;
}

function viewFor(actor: Actor, { territory, working, edition, published }: Found): StrategyView | null {
  const reader = {
    territory,
    isOwn: mayWriteStrategy(actor, territory.id),
    readsLife: mayReadLife(actor, territory.id),
  };
  if (working !== null && mayReadWorkingText(actor, { territoryId: territory.id, state: working.state }))
    return {
      ...reader,
      ...textOf(working),
      state: working.state,
      updatedByName: working.updatedByName,
      edition: null,
      names: null,
      published: null,
      readsWorkingText: true,
    };
  const row =
    edition !== null && mayReadEditions(actor, territory.id) ? { ...edition, published: null } : published;
  if (row === null) return null;
  return {
    ...reader,
    ...textOf(row),
    state: "adopted",
    updatedByName: "",
    edition: row.edition,
    names: row.names,
    published: row.published,
    readsWorkingText: false,
  };
}

const textOf = ({ id, version, demo, content, updatedAt }: Text) => ({
  id,
  version,
  demo,
  content: contentOf(content),
  updatedAt: new Date(updatedAt),
});
