import "server-only";
import { systemActor } from "@/lib/platform/actors";
import { env } from "@/lib/platform/env";
import { sendMail } from "@/lib/platform/mail";
import { DELIVERY_INTERVAL_MS } from "./constants";
import { claimDueMail, recordFailure, recordSent } from "./mutations";
import { hasAnswered, isFinalFailure } from "./rules";

const postman = systemActor("courrier");

/**
 * Sends what is due, one mail after the other; to be called after the response (`after`). Several processes may do so
 * at once: each mail goes to one of them. A failure is kept with its mail and tried again later. Without SMTP_URL, mails stay.
 */
export async function deliverDueMails(): Promise<void> {
  if (env().smtpUrl === null) return;
  for (let mail = await claimDueMail(postman); mail !== null; mail = await claimDueMail(postman)) {
    try {
      await sendMail(mail);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      await recordFailure(postman, mail, { reason, final: isFinalFailure(error), now: new Date() });
      // A server that does not answer at all will not take the next mail either.
      if (!hasAnswered(error)) return;
      continue;
    }
    await recordSent(postman, mail.id);
  }
}

const globalTimer = globalThis as typeof globalThis & { qpMailTimer?: NodeJS.Timeout };

/** Called once per server: delivers what a dead process has queued, and what is due again. Keeps no process alive. */
export function startMailDelivery(): void {
  if (globalTimer.qpMailTimer || env().smtpUrl === null) return;
  let running = false;
  globalTimer.qpMailTimer = setInterval(async () => {
    if (running) return;
    running = true;
    try {
      await deliverDueMails();
    } catch (error) {
      // The database is away: the next round asks again.
      console.error("mail delivery:", error instanceof Error ? error.message : error);
    } finally {
      running = false;
    }
  }, DELIVERY_INTERVAL_MS);
  globalTimer.qpMailTimer.unref();
}
