import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { withActor } from "@/lib/platform/db";
import { queueMail } from "../mail/mutations";
import type { MailDraft } from "../mail/types";
import type { ReminderFrequency } from "./constants";

/** One's own choice. @returns false for whoever has no account. */
export async function setReminderFrequency(actor: Actor, frequency: ReminderFrequency): Promise<boolean> {
  const { userId } = actor;
  if (userId === null) return false;
  await withActor(
    actor,
    (tx) => tx.$executeRaw`
      INSERT INTO reminder_setting (user_id, frequency) VALUES (${userId}::uuid, ${frequency})
      ON CONFLICT (user_id) DO UPDATE SET frequency = excluded.frequency, updated_at = now()`,
  );
  return true;
}

/** For the application itself, on the word of a signed link. @returns false for an account that is no longer there. */
export async function stopReminders(actor: Actor, userId: string): Promise<boolean> {
  const stopped = await withActor(
    actor,
    (tx) => tx.$executeRaw`
      INSERT INTO reminder_setting (user_id, frequency) SELECT id, 'never' FROM user_account WHERE id = ${userId}::uuid
      ON CONFLICT (user_id) DO UPDATE SET frequency = 'never', updated_at = now()`,
  );
  return stopped === 1;
}

/** For the application itself. `before`: a day, in Paris. */
export async function forgetDigests(actor: Actor, before: string): Promise<void> {
  await withActor(actor, (tx) => tx.$executeRaw`DELETE FROM reminder_digest WHERE "day" < ${before}::date`);
}

export type QueuedDigest = {
  readonly userId: string;
  /** In Paris. */
  readonly day: string;
  readonly itemKeys: readonly string[];
  readonly mail: MailDraft;
};

/**
 * For the application itself: the mail and the word that it was queued, together or not at all, and once for a person and
 * day whoever else tries. @returns false when there was one already, or the person has left or stopped it meanwhile.
 */
export async function queueDigest(
  actor: Actor,
  { userId, day, itemKeys, mail }: QueuedDigest,
): Promise<boolean> {
  return withActor(actor, async (tx) => {
    const first = await tx.$executeRaw`
      INSERT INTO reminder_digest (user_id, "day", item_keys)
      SELECT u.id, ${day}::date, ${[...itemKeys]}::text[] FROM user_account u
      WHERE u.id = ${userId}::uuid AND u.disabled_at IS NULL
        AND NOT EXISTS (SELECT FROM reminder_setting s WHERE s.user_id = u.id AND s.frequency = 'never')
      ON CONFLICT (user_id, "day") DO NOTHING`;
    if (first === 0) return false;
    await queueMail(tx, mail);
    return true;
  });
}
