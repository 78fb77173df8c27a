import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { knownRole } from "../data";
import type { OwnOrganisation } from "./types";

type Row = Omit<OwnOrganisation, "role" | "isActive"> & { readonly role: string };

/** One's own, and those to which one is invited, by name. */
export async function listOwnOrganisations(actor: Actor): Promise<OwnOrganisation[]> {
  if (actor.userId === null) return [];
  const rows = await readAs<Row>(
    actor,
    Prisma.sql`SELECT o.id, o.name, m.role, CASE WHEN m.accepted_at IS NULL THEN 'invited' ELSE 'member' END AS state,
        m.since, m.invited_by_name AS "invitedByName", m.expires_at AS "expiresAt"
      FROM membership m JOIN organisation o ON o.id = m.organisation_id
      WHERE m.user_id = ${actor.userId}::uuid AND m.disabled_at IS NULL AND (m.accepted_at IS NOT NULL OR m.expires_at > now())
      ORDER BY m.accepted_at IS NULL, o.name`,
  );
  return rows.map((row) => ({
    ...row,
    role: knownRole(row.role),
    isActive: row.id === actor.organisationId,
  }));
}
