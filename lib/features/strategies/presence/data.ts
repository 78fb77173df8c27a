import "server-only";
import { GONE_AFTER_S } from "@/lib/features/projects/presence/constants";
import type { Presence } from "@/lib/features/projects/presence/types";
import { type Actor, isTerritoryMember } from "@/lib/kernel/actor";
import { isSlug } from "@/lib/kernel/slug";
import { readAs, type Tx } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { isSamePart } from "../content/parts/rules";
import { contentOf } from "../content/schema";
import { sectionInWords } from "./labels";

type PresenceRow = {
  readonly name: string;
  readonly organisationName: string;
  readonly section: string;
  readonly title: string | null;
};

/** Who else of the territory has a form of the strategy open. Null when it is not the actor's to write. */
export async function listStrategyPresence(actor: Actor, slug: string): Promise<readonly Presence[] | null> {
  if (!isTerritoryMember(actor) || !isSlug(slug)) return null;
  const [found] = await readAs<{ others: readonly PresenceRow[] }>(
    actor,
    Prisma.sql`SELECT ${othersOf(actor.userId)} AS others FROM strategy s JOIN territory t ON t.id = s.territory_id
      WHERE t.slug = ${slug} AND s.territory_id = ${actor.territoryId}`,
  );
  return found ? found.others.map(presenceOf) : null;
}

/** The same, in a transaction that has just said that the actor is there. */
export async function selectStrategyPresence(
  tx: Tx,
  userId: string,
  strategyId: number,
): Promise<readonly Presence[]> {
  const [found] = await tx.$queryRaw<{ others: readonly PresenceRow[] }[]>`
    SELECT ${othersOf(userId)} AS others FROM strategy s WHERE s.id = ${strategyId}`;
  return found?.others.map(presenceOf) ?? [];
}

const presenceOf = ({ name, organisationName, section, title }: PresenceRow): Presence => ({
  name,
  organisationName,
  kind: "strategie",
  subject: sectionInWords(section, title),
});

/** One line per person and form, of the strategy `s` of the statement around. */
function othersOf(userId: string): Prisma.Sql {
  return Prisma.sql`(
    SELECT coalesce(json_agg(json_build_object('name', o.user_name, 'organisationName', o.organisation_name, 'section', o.section,
                                               'title', b.title) ORDER BY o.user_name, o.section), '[]')
    FROM strategy_presence o LEFT JOIN strategy_objective b ON b.strategy_id = s.id AND o.section = 'objectif:' || b.key
    WHERE o.strategy_id = s.id AND o.user_id <> ${userId}::uuid AND o.seen_at > now() - make_interval(secs => ${GONE_AFTER_S}))`;
}

type OwnStrategyRow = {
  readonly id: number;
  readonly version: number;
  readonly content: unknown;
  readonly base: unknown;
  readonly authorId: string | null;
  readonly authorName: string;
};

/** Of the actor's own territory. `version`: the present one if it changed that section since `baseVersion`, else that. */
export async function findOwnStrategy(
  tx: Tx,
  actor: Actor & { readonly territoryId: number },
  { territory, section }: { readonly territory: string; readonly section: string },
  baseVersion: number,
): Promise<Omit<OwnStrategyRow, "content" | "base"> | null> {
  const [row] = await tx.$queryRaw<OwnStrategyRow[]>`
    SELECT s.id, s.version, CASE WHEN s.version <> ${baseVersion}::int THEN s.content END AS content,
      CASE WHEN s.version <> ${baseVersion}::int THEN
        (SELECT v.content FROM strategy_version v WHERE v.strategy_id = s.id AND v.number = ${baseVersion}::int) END AS base,
      s.updated_by_id AS "authorId", s.updated_by_name AS "authorName"
    FROM strategy s JOIN territory t ON t.id = s.territory_id
    WHERE t.slug = ${territory} AND s.territory_id = ${actor.territoryId}`;
  if (!row) return null;
  const { id, authorId, authorName } = row;
  const isElsewhere = row.base !== null && isSamePart(contentOf(row.base), contentOf(row.content), section);
  return { id, version: isElsewhere ? baseVersion : row.version, authorId, authorName };
}
