import "server-only";
import { systemActor } from "@/lib/platform/actors";
import { env } from "@/lib/platform/env";
import { sendMail } from "@/lib/platform/mail";
import { claimDueMail, recordFailure, recordSent } from "./mutations";
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
    try {
      await sendMail(mail);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      await recordFailure(postman, mail, { reason, final: isFinalFailure(error), now: new Date() });
      // A server that does not answer at all will not take the next mail either.
      if (!hasAnswered(error)) return { sent, refused, obstacle: reason };
      refused += 1;
      continue;
    }
    await recordSent(postman, mail.id);
    sent += 1;
  }
  return { sent, refused, obstacle: null };
}
