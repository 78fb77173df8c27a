import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { withActor } from "@/lib/platform/db";
import { mintSignInToken } from "@/lib/platform/sign-in-token";
import { writeAccountJournal } from "../journal/mutations";
import { selectInvitation } from "./data";

const MINUTES_TO_ENTER = 5;

/**
 * For the application itself, on the word of a mailed link: the invitation is accepted, once. @returns a link that opens the
 * session at once, through the same door as everybody's; the session then acts for the organisation that was joined.
 */
export async function acceptInvitation(actor: Actor, token: string): Promise<Result<string, "notOpen">> {
  return withActor(actor, async (tx) => {
    const found = await selectInvitation(tx, token);
    if (found?.state !== "open") return refuse("notOpen");
    const { userId, organisationId, userName, organisationName, email } = found;
    // Where one acted last is where the session begins.
    await tx.$executeRaw`
      UPDATE membership SET accepted_at = now(), last_used_at = clock_timestamp()
      WHERE user_id = ${userId}::uuid AND organisation_id = ${organisationId}`;
    await writeAccountJournal(
      tx,
      { userId, name: userName, organisationName },
      { verb: "accept", userId, changes: { state: { before: "invited", after: "active" } } },
    );
    const minted = mintSignInToken();
    const expiresAt = new Date(Date.now() + MINUTES_TO_ENTER * 60_000);
    await tx.signInToken.create({ data: { tokenHash: minted.tokenHash, email, expiresAt } });
    return ok(minted.token);
  });
}
