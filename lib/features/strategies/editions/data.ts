import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { isSlug } from "@/lib/kernel/slug";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { mayReadEditions } from "../life/policy";
import type { EditionProject, EditionSummary } from "./types";

/** Of territory `t`: its editions, newest first. */
export const EDITIONS = Prisma.sql`(SELECT coalesce(json_agg(json_build_object('number', d.number, 'adoptedOn', d.adopted_on,
    'adoptedByName', d.adopted_by_name, 'isInForce', d.superseded_at IS NULL, 'file', json_build_object('fileName', d.file_name,
    'mediaType', d.media_type, 'byteCount', d.byte_count)) ORDER BY d.number DESC), '[]')
  FROM strategy_edition d WHERE d.territory_id = t.id)`;

type Found = { readonly territoryId: number; readonly strategyId: number };

/** The editions of a territory's strategy, newest first; none for whoever reads none. */
export async function listEditions(actor: Actor, slug: string): Promise<readonly EditionSummary[]> {
  if (!isSlug(slug)) return [];
  const [found] = await readAs<{ id: number; editions: EditionSummary[] }>(
    actor,
    Prisma.sql`SELECT t.id, ${EDITIONS} AS editions FROM territory t WHERE t.slug = ${slug}`,
  );
  return found && mayReadEditions(actor, found.id) ? found.editions : [];
}

/** The projects that were attached when it was adopted, of those that the reader may see today. */
export async function listEditionProjects(
  actor: Actor,
  slug: string,
  number: number,
): Promise<readonly EditionProject[]> {
  if (!isSlug(slug)) return [];
  const rows = await readAs<EditionProject & Pick<Found, "territoryId">>(
    actor,
    Prisma.sql`SELECT p.reference, p.title, p.objective_key AS "objectiveKey", p.is_main AS "isMain", t.id AS "territoryId"
      FROM strategy_edition_project p JOIN strategy_edition e ON e.strategy_id = p.strategy_id AND e.number = p.number
        JOIN territory t ON t.id = e.territory_id
      WHERE t.slug = ${slug} AND e.number = ${number} ORDER BY p.reference`,
  );
  return rows
    .filter(({ territoryId }) => mayReadEditions(actor, territoryId))
    .map(({ territoryId, ...project }) => project);
}

export type DeliberationFile = EditionSummary["file"] & { readonly strategyId: number };

/** The deliberation of an edition, to be downloaded; null when it is missing or not for this reader. */
export async function getDeliberation(
  actor: Actor,
  slug: string,
  number: number,
): Promise<DeliberationFile | null> {
  if (!isSlug(slug)) return null;
  const [found] = await readAs<DeliberationFile & Found>(
    actor,
    Prisma.sql`SELECT e.strategy_id AS "strategyId", e.territory_id AS "territoryId", e.file_name AS "fileName", e.media_type AS "mediaType",
        e.byte_count AS "byteCount"
      FROM strategy_edition e JOIN territory t ON t.id = e.territory_id WHERE t.slug = ${slug} AND e.number = ${number}`,
  );
  if (!found || !mayReadEditions(actor, found.territoryId)) return null;
  const { territoryId, ...file } = found;
  return file;
}
