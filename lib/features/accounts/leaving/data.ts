import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { knownRole } from "../data";
import { mayManageAccount } from "../policy";
import type { Belonging, Colleague } from "./types";

type Key = { readonly organisationId: number; readonly userId: string };

/** What would be left without anybody, for whoever answers for this member; nothing for anybody else. */
export async function listBelongings(actor: Actor, { organisationId, userId }: Key): Promise<Belonging[]> {
  if (!mayManageAccount(actor, { organisationId })) return [];
  return readAs<Belonging>(
    actor,
    Prisma.sql`SELECT kind, title, reference FROM member_belongings(${userId}::uuid, ${organisationId}::integer)`,
  );
}

/** Who could take it over: the others of the organisation, by name. */
export async function listColleagues(actor: Actor, { organisationId, userId }: Key): Promise<Colleague[]> {
  if (!mayManageAccount(actor, { organisationId })) return [];
  const rows = await readAs<Omit<Colleague, "role"> & { readonly role: string }>(
    actor,
    Prisma.sql`SELECT m.user_id AS id, p.user_name AS name, m.role
      FROM membership m JOIN organisation_people() p ON p.user_id = m.user_id AND p.organisation_id = m.organisation_id
      WHERE m.organisation_id = ${organisationId} AND m.user_id <> ${userId}::uuid AND m.accepted_at IS NOT NULL AND m.disabled_at IS NULL
      ORDER BY p.user_name, m.user_id`,
  );
  return rows.map(({ id, name, role }) => ({ id, name, role: knownRole(role) }));
}

/** Whether nobody else would answer for the organisation: what the form warns of, and the mutation asks again. */
export async function isLastOfCoordinators(actor: Actor, key: Key): Promise<boolean> {
  if (!mayManageAccount(actor, key)) return false;
  const [row] = await readAs<{ isLast: boolean }>(
    actor,
    Prisma.sql`SELECT bool_or(user_id = ${key.userId}::uuid) AND count(*) = 1 AS "isLast" FROM membership
      WHERE organisation_id = ${key.organisationId} AND role = 'coordinator' AND accepted_at IS NOT NULL AND disabled_at IS NULL`,
  );
  return row?.isLast === true;
}
