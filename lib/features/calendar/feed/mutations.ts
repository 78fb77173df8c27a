import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { withActor } from "@/lib/platform/db";
import { mintFeedToken } from "@/lib/platform/feed-token";

/** A new secret for the actor; the one before, if any, leads nowhere from now on. Null for whoever has no account. */
export async function renewFeed(actor: Actor): Promise<string | null> {
  const { userId } = actor;
  if (userId === null) return null;
  const { token, tokenHash } = mintFeedToken();
  await withActor(
    actor,
    (tx) => tx.$executeRaw`
      INSERT INTO calendar_feed (user_id, token_hash) VALUES (${userId}::uuid, ${tokenHash})
      ON CONFLICT (user_id) DO UPDATE SET token_hash = excluded.token_hash, created_at = now()`,
  );
  return token;
}

/** @returns whether there was one. */
export async function revokeFeed(actor: Actor): Promise<boolean> {
  const { userId } = actor;
  if (userId === null) return false;
  const revoked = await withActor(
    actor,
    (tx) => tx.$executeRaw`DELETE FROM calendar_feed WHERE user_id = ${userId}::uuid`,
  );
  return revoked > 0;
}
