import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { type Tx, withActor } from "@/lib/platform/db";
import { queueMailToReader } from "../../mail/mutations";
import { ToldMeanwhile, unlessTold } from "../../mail/rules";
import type { ReaderMail } from "../../mail/types";

/** In the transaction of its mail. @throws when another process has told some of it meanwhile: the transaction is undone. */
export async function markNotified(tx: Tx, ids: readonly number[], mailId: number): Promise<void> {
  const marked = await tx.$executeRaw`
    UPDATE notification SET mail_id = ${mailId}, told_at = clock_timestamp()
    WHERE id = ANY (${[...ids]}::integer[]) AND told_at IS NULL`;
  if (marked !== ids.length) throw new ToldMeanwhile();
}

/** For the application itself: the mail and the word that it tells, together or not at all. @returns false for who left, or was told. */
export function queueNotifications(
  actor: Actor,
  {
    userId,
    ids,
    mail,
  }: { readonly userId: string; readonly ids: readonly number[]; readonly mail: ReaderMail },
): Promise<boolean> {
  return unlessTold(() =>
    withActor(actor, async (tx) => {
      const [reader] = await tx.$queryRaw<{ id: string }[]>`
        SELECT id FROM user_account WHERE id = ${userId}::uuid AND disabled_at IS NULL FOR SHARE`;
      if (!reader) return false;
      await markNotified(tx, ids, await queueMailToReader(tx, mail));
      return true;
    }),
  );
}
