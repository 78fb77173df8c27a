import "server-only";
import { getLaunchDay } from "@/lib/features/dashboard/past/data";
import { listChoices } from "@/lib/features/projects/search/choices/data";
import type { Actor } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { PHOTOGRAPHS_PER_PAGE } from "./constants";
import { mayFreeze, maySeePhotograph, maySeePhotographs } from "./policy";
import type { FreezeChoices, PastPhotograph, Photograph } from "./types";

const HEAD = Prisma.sql`f.id, f.title, t.programme_name AS territory, f.at_on AS at, f.since_on AS since,
  f.created_at AS "createdAt", f.created_by_name AS "createdByName", f.organisation_name AS "organisationName"`;

export type PhotographList = { readonly photographs: readonly PastPhotograph[]; readonly total: number };

/** The latest first; none for whoever reads none. */
export async function listPhotographs(actor: Actor, page: number): Promise<PhotographList> {
  if (!maySeePhotographs(actor)) return { photographs: [], total: 0 };
  const own =
    actor.territoryId === null
      ? Prisma.sql`true`
      : Prisma.sql`f.territory_id = ${actor.territoryId}::smallint`;
  const rows = await readAs<PastPhotograph & { total: number }>(
    actor,
    Prisma.sql`SELECT ${HEAD}, k.status AS "packStatus", count(*) OVER () AS total
      FROM photograph f LEFT JOIN territory t ON t.id = f.territory_id LEFT JOIN pack k ON k.photograph_id = f.id
      WHERE ${own} ORDER BY f.created_at DESC, f.id DESC
      LIMIT ${PHOTOGRAPHS_PER_PAGE} OFFSET ${(page - 1) * PHOTOGRAPHS_PER_PAGE}`,
  );
  return { photographs: rows.map(({ total, ...photograph }) => photograph), total: rows[0]?.total ?? 0 };
}

/** Null when there is none, or it is not the reader's to see. */
export async function getPhotograph(actor: Actor, id: number): Promise<Photograph | null> {
  const [found] = await readAs<Photograph & { territoryId: number | null }>(
    actor,
    Prisma.sql`SELECT ${HEAD}, f.comment, f.report, f.territory_id AS "territoryId"
      FROM photograph f LEFT JOIN territory t ON t.id = f.territory_id WHERE f.id = ${id}`,
  );
  if (!found || !maySeePhotograph(actor, found.territoryId)) return null;
  const { territoryId, ...photograph } = found;
  return photograph;
}

/** What the actor may freeze, and from which day on there is something to freeze. */
export async function getFreezeChoices(actor: Actor): Promise<FreezeChoices> {
  const [launchedOn, { territories }] = await Promise.all([getLaunchDay(actor), listChoices(actor)]);
  return {
    launchedOn,
    programme: mayFreeze(actor, null),
    territories: territories
      .filter(({ id }) => mayFreeze(actor, id))
      .map(({ id, slug, label }) => ({ id, slug, label })),
  };
}
