import "server-only";
import { actorsOfAccount } from "@/lib/platform/account-actor";
import { systemActor } from "@/lib/platform/actors";
import { env } from "@/lib/platform/env";
import { sendMail } from "@/lib/platform/mail";
import { listVisibleNotificationIds, listVisibleProjectIds } from "./data";
import { type ClaimedMail, claimDueMail, recordFailure, recordSent, withdrawMail } from "./mutations";
import { hasAnswered, isFinalFailure } from "./rules";

const postman = systemActor("courrier");

export type Delivery = {
  readonly sent: number;
  readonly refused: number;
  /** What stood in the way of the whole round: a server that does not answer at all. */
  readonly obstacle: string | null;
};

/**
 * Sends what is due, one mail after the other; to be called after the response (`after`). Several processes may do so
 * at once: each mail goes to one of them. A failure is kept with its mail and tried again later. Without SMTP_URL, mails stay.
 */
export async function deliverDueMails(): Promise<Delivery> {
  let sent = 0;
  let refused = 0;
  if (env().smtpUrl === null) return { sent, refused, obstacle: null };
  for (let mail = await claimDueMail(postman); mail !== null; mail = await claimDueMail(postman)) {
    if (!(await isStillTheirs(mail))) {
      await withdrawMail(postman, mail);
      continue;
    }
    try {
      await sendMail(mail);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const answered = hasAnswered(error);
      await recordFailure(postman, mail, { reason, final: isFinalFailure(error), answered, now: new Date() });
      // A server that does not answer at all will not take the next mail either.
      if (!answered) return { sent, refused, obstacle: reason };
      refused += 1;
      continue;
    }
    await recordSent(postman, mail.id);
    sent += 1;
  }
  return { sent, refused, obstacle: null };
}

/**
 * Written this morning, sent tonight: the account may be gone, or something that the mail names no longer theirs to see, through
 * none of their organisations.
 */
async function isStillTheirs(mail: ClaimedMail): Promise<boolean> {
  const { readerId, recipient, projectIds, notificationCount } = mail;
  if (readerId === null) return true;
  const readers = await actorsOfAccount({ userId: readerId });
  if (readers[0]?.email !== recipient) return false;
  const hidden = new Set(projectIds);
  const notifications = new Set<number>();
  for (const reader of readers) {
    if (hidden.size > 0) for (const id of await listVisibleProjectIds(reader, [...hidden])) hidden.delete(id);
    if (notifications.size < notificationCount)
      for (const id of await listVisibleNotificationIds(reader, mail.id)) notifications.add(id);
  }
  return hidden.size === 0 && notifications.size === notificationCount;
}
