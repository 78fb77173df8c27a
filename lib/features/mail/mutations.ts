import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { cleanLine } from "@/lib/kernel/text";
import { type Tx, withActor } from "@/lib/platform/db";
import { LEASE_SECONDS, MAX_ATTEMPTS } from "./constants";
import { nextAttemptAt } from "./rules";
import type { MailDraft } from "./types";

export type ClaimedMail = MailDraft & { readonly id: number; readonly attempts: number };

const MAX_ERROR_LENGTH = 300;

/**
 * Queues a mail in the transaction of its cause: both happen, or neither. Call `deliverDueMails` after the response.
 * Roles that may: system, admin, coordinator, reviewer (migration 0006).
 */
export async function queueMail(tx: Tx, { recipient, subject, text }: MailDraft): Promise<void> {
  // createMany returns nothing: nobody but the application may read the row back.
  await tx.outboxMail.createMany({ data: [{ recipient, subject, text }] });
}

/** Takes one mail that is due, for LEASE_SECONDS: no other process will have it. Null when there is none left. */
export function claimDueMail(actor: Actor): Promise<ClaimedMail | null> {
  return withActor(actor, async (tx) => {
    const [mail] = await tx.$queryRaw<ClaimedMail[]>`
      UPDATE outbox_mail SET attempts = attempts + 1, not_before = now() + make_interval(secs => ${LEASE_SECONDS}::integer)
      WHERE id = (SELECT id FROM outbox_mail
                  -- Kept to the millisecond: what was queued just now may be half of one ahead.
                  WHERE sent_at IS NULL AND attempts < ${MAX_ATTEMPTS} AND not_before <= now() + interval '1 millisecond'
                  ORDER BY not_before, id LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING id, recipient, subject, text, attempts`;
    return mail ?? null;
  });
}

/** A mail that left keeps its date and its recipient, not its text: links that sign in do not stay in the database. */
export async function recordSent(actor: Actor, mailId: number): Promise<void> {
  await withActor(actor, (tx) =>
    tx.outboxMail.update({ where: { id: mailId }, data: { sentAt: new Date(), text: "", lastError: null } }),
  );
}

export async function recordFailure(
  actor: Actor,
  mail: ClaimedMail,
  failure: { readonly reason: string; readonly final: boolean; readonly now: Date },
): Promise<void> {
  const lastError = cleanLine(failure.reason).slice(0, MAX_ERROR_LENGTH);
  await withActor(actor, (tx) =>
    tx.outboxMail.update({
      where: { id: mail.id },
      data: {
        lastError,
        notBefore: nextAttemptAt(mail.attempts, failure.now),
        ...(failure.final ? { attempts: MAX_ATTEMPTS } : {}),
      },
    }),
  );
}
