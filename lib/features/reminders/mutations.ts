import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { withActor } from "@/lib/platform/db";
import { queueMailToReader } from "../mail/mutations";
import { unlessTold } from "../mail/rules";
import type { ReaderMail } from "../mail/types";
import { markNotified } from "../notifications/mails/mutations";
import { markTold } from "../views/following/news/mutations";
import type { News } from "../views/following/types";

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
  /** Of what waits; null for a mail that tells of nothing that does. */
  readonly itemKeys: readonly string[] | null;
  readonly mail: ReaderMail;
  readonly news: News | null;
  readonly notificationIds: readonly number[];
};

/**
 * For the application itself: the mail and the word that it was queued, together or not at all, and once for a person and
 * day whoever else tries. @returns false when there was one already, or the person has left or stopped it meanwhile.
 */
export function queueDigest(
  actor: Actor,
  { userId, day, itemKeys, mail, news, notificationIds }: QueuedDigest,
): Promise<boolean> {
  return unlessTold(() =>
    withActor(actor, async (tx) => {
      const first =
        itemKeys === null
          ? await tx.$executeRaw`
              SELECT FROM user_account WHERE id = ${userId}::uuid AND disabled_at IS NULL FOR SHARE`
          : await tx.$executeRaw`
              INSERT INTO reminder_digest (user_id, "day", item_keys)
              SELECT u.id, ${day}::date, ${[...itemKeys]}::text[] FROM user_account u
              WHERE u.id = ${userId}::uuid AND u.disabled_at IS NULL
                AND NOT EXISTS (SELECT FROM reminder_setting s WHERE s.user_id = u.id AND s.frequency = 'never')
              ON CONFLICT (user_id, "day") DO NOTHING`;
      if (first === 0) return false;
      const mailId = await queueMailToReader(tx, mail);
      await markNotified(tx, notificationIds, mailId);
      if (news !== null) await markTold(tx, news, mailId, day);
      return true;
    }),
  );
}
