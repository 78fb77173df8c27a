import "server-only";
import { type Actor, isTerritoryMember } from "@/lib/kernel/actor";
import { readAs, type Tx } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { isReference } from "../rules";
import { GONE_AFTER_S } from "./constants";
import type { Presence } from "./types";

type Row = { readonly others: readonly Presence[] };

/** Who else of the territory has a form of the project open. Null when the project is not the actor's to write. */
export async function listPresence(actor: Actor, reference: string): Promise<readonly Presence[] | null> {
  if (!isTerritoryMember(actor) || !isReference(reference)) return null;
  const [found] = await readAs<Row>(
    actor,
    Prisma.sql`SELECT ${othersOf(actor.userId)} AS others FROM project p
      WHERE p.reference = ${reference} AND p.territory_id = ${actor.territoryId}`,
  );
  return found?.others ?? null;
}

/** The same, in a transaction that has just said that the actor is there. */
export async function selectPresence(
  tx: Tx,
  userId: string,
  projectId: number,
): Promise<readonly Presence[]> {
  const [found] = await tx.$queryRaw<
    Row[]
  >`SELECT ${othersOf(userId)} AS others FROM project p WHERE p.id = ${projectId}`;
  return found?.others ?? [];
}

/** One line per person and form, of the project `p` of the statement around. */
function othersOf(userId: string): Prisma.Sql {
  return Prisma.sql`(
    SELECT coalesce(json_agg(json_build_object('name', o.user_name, 'organisationName', o.organisation_name, 'kind', o.kind)
                             ORDER BY o.user_name, o.kind), '[]')
    FROM project_presence o
    WHERE o.project_id = p.id AND o.user_id <> ${userId}::uuid AND o.seen_at > now() - make_interval(secs => ${GONE_AFTER_S}))`;
}
