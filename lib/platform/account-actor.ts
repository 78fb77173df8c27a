import "server-only";
import { type Actor, ROLES } from "@/lib/kernel/actor";
import { mintActor } from "./actors";
import { findAccountActor } from "./db";

/** Whom a job or a command line works for: an account that stands, with the rights it has now. Null when there is none. */
export async function actorOfAccount(
  who: { readonly userId: string } | { readonly email: string },
): Promise<Actor | null> {
  const row = await findAccountActor("userId" in who ? who.userId : null, "email" in who ? who.email : null);
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
