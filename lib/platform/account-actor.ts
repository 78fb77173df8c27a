import "server-only";
import { type Actor, ROLES } from "@/lib/kernel/actor";
import { mintActor } from "./actors";
import { findAccountActors, type SessionActorRow } from "./db";

/** Who a row of the database lets somebody act as. Null for a role that this version does not know. */
export function actorOfRow(row: SessionActorRow | null): Actor | null {
  const role = ROLES.find((known) => known === row?.role);
  if (!row || !role) return null;
  return mintActor({
    role,
    userId: row.user_id,
    name: row.user_name,
    email: row.email,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    territoryId: row.territory_id,
  });
}

/**
 * Whom a job or a command line works for: an account that stands, with the rights it has now, once for each organisation to
 * which it belongs. Empty when there is none.
 */
export async function actorsOfAccount(
  who: { readonly userId: string } | { readonly email: string },
): Promise<Actor[]> {
  const rows = await findAccountActors(
    "userId" in who ? who.userId : null,
    "email" in who ? who.email : null,
  );
  return rows.flatMap((row) => actorOfRow(row) ?? []);
}

/** The same where one is enough: for that organisation, or at home. Null when there is none. */
export async function actorOfAccount(who: {
  readonly userId: string;
  readonly organisationId?: number;
}): Promise<Actor | null> {
  const actors = await actorsOfAccount({ userId: who.userId });
  const { organisationId } = who;
  const actor =
    organisationId === undefined ? actors[0] : actors.find((one) => one.organisationId === organisationId);
  return actor ?? null;
}
