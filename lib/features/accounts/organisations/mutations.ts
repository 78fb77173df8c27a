import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { systemActor } from "@/lib/platform/actors";
import { withActor } from "@/lib/platform/db";
import { writeAccountJournal } from "../journal/mutations";
import type { OrganisationRefusal } from "./labels";

const signIn = systemActor("connexion");

/** Sessions are the application's; whose this one is, and to what they belong, is in the statement. */
export async function switchOrganisation(
  actor: Actor,
  { sessionHash, organisationId }: { readonly sessionHash: string; readonly organisationId: number },
): Promise<Result<null, OrganisationRefusal>> {
  if (actor.userId === null) return refuse("notYours");
  const switched = await withActor(
    signIn,
    (tx) => tx.$executeRaw`
      UPDATE session s SET organisation_id = m.organisation_id FROM standing_member m
      WHERE s.token_hash = ${sessionHash} AND s.user_id = ${actor.userId}::uuid
        AND m.user_id = s.user_id AND m.organisation_id = ${organisationId}`,
  );
  return switched === 1 ? ok(null) : refuse("notYours");
}

/** Accepts one's own invitation without its mail: whoever is signed in has shown that the address is theirs. */
export async function joinOrganisation(
  actor: Actor,
  organisationId: number,
): Promise<Result<null, OrganisationRefusal>> {
  const { userId } = actor;
  if (userId === null) return refuse("notYours");
  return withActor(actor, async (tx) => {
    const accepted = await tx.$executeRaw`
      UPDATE membership SET accepted_at = now() WHERE user_id = ${userId}::uuid AND organisation_id = ${organisationId}
        AND accepted_at IS NULL AND disabled_at IS NULL AND expires_at > now()`;
    if (accepted === 0) return refuse("expired");
    const organisation = await tx.organisation.findUniqueOrThrow({ where: { id: organisationId } });
    await writeAccountJournal(
      tx,
      { userId, name: actor.name, organisationName: organisation.name },
      { verb: "accept", userId, changes: { state: { before: "invited", after: "active" } } },
    );
    return ok(null);
  });
}
