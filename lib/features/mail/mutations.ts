import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { cleanLine } from "@/lib/kernel/text";
import { type Tx, withActor } from "@/lib/platform/db";
import { LEASE_SECONDS, MAX_ATTEMPTS } from "./constants";
import { attemptsAfter, nextAttemptAt } from "./rules";
import type { MailDraft, ReaderMail } from "./types";

export type ClaimedMail = MailDraft &
  Omit<ReaderMail, "readerId"> & {
    readonly id: number;
    readonly attempts: number;
    readonly createdAt: Date;
    readonly readerId: string | null;
    /** How many of its reader's notifications it tells. */
    readonly notificationCount: number;
  };

const MAX_ERROR_LENGTH = 300;

/**
 * Queues a mail in the transaction of its cause: both happen, or neither. Call `deliverDueMails` after the response.
 * For invitations and links that sign in; what happens to people who have an account is told by `notifyPeople`.
 * Roles that may: system, admin, coordinator.
 */
export async function queueMail(tx: Tx, { recipient, subject, text }: MailDraft): Promise<void> {
  // createMany returns nothing: nobody but the application may read the row back.
  await tx.outboxMail.createMany({ data: [{ recipient, subject, text }] });
}

/** For the application itself: the same for a mail that is looked at again when it leaves. @returns its number. */
export async function queueMailToReader(tx: Tx, mail: ReaderMail): Promise<number> {
  const { recipient, subject, text, readerId, projectIds, digestDay, unsubscribeUrl } = mail;
  const [queued] = await tx.$queryRaw<{ id: number }[]>`
    INSERT INTO outbox_mail (recipient, subject, text, reader_id, project_ids, digest_day, unsubscribe_url)
    VALUES (${recipient}, ${subject}, ${text}, ${readerId}::uuid, ${[...projectIds]}::integer[], ${digestDay}::date, ${unsubscribeUrl})
    RETURNING id`;
  if (!queued) throw new Error("an INSERT returns its row");
  return queued.id;
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
      RETURNING id, recipient, subject, text, attempts, created_at AS "createdAt", reader_id AS "readerId", project_ids AS "projectIds",
        digest_day::text AS "digestDay", unsubscribe_url AS "unsubscribeUrl",
        (SELECT count(*)::int FROM notification n WHERE n.mail_id = outbox_mail.id) AS "notificationCount"`;
    return mail ?? null;
  });
}

/** A mail that left keeps its date and its recipient, not its text: links that sign in do not stay in the database. */
export async function recordSent(actor: Actor, mailId: number): Promise<void> {
  await withActor(actor, (tx) =>
    tx.outboxMail.update({
      where: { id: mailId },
      data: { sentAt: new Date(), text: "", unsubscribeUrl: "", lastError: null },
    }),
  );
}

/** Writes down that a mail has not left, and when it is tried again. */
export async function recordFailure(
  actor: Actor,
  mail: ClaimedMail,
  failure: {
    readonly reason: string;
    readonly final: boolean;
    /** False: nobody answered, which says nothing of this mail. */
    readonly answered: boolean;
    readonly now: Date;
  },
): Promise<void> {
  const lastError = cleanLine(failure.reason).slice(0, MAX_ERROR_LENGTH);
  await withActor(actor, (tx) =>
    tx.outboxMail.update({
      where: { id: mail.id },
      data: {
        lastError,
        notBefore: nextAttemptAt(mail.attempts, failure.now),
        attempts: attemptsAfter(mail, failure),
      },
    }),
  );
}

/**
 * Takes back a mail that its reader may no longer read: what it told waits again, to be told without what they no longer see,
 * together with what has happened meanwhile.
 */
export async function withdrawMail(actor: Actor, mail: ClaimedMail): Promise<void> {
  await withActor(actor, async (tx) => {
    await tx.$executeRaw`
      UPDATE following_news told SET is_member = later.is_member, fields = ARRAY(SELECT DISTINCT unnest(told.fields || later.fields))
      FROM following_news later
      WHERE told.mail_id = ${mail.id} AND later.mail_id IS NULL AND later.following_id = told.following_id AND later.project_id = told.project_id`;
    await tx.$executeRaw`
      DELETE FROM following_news later USING following_news told
      WHERE told.mail_id = ${mail.id} AND later.mail_id IS NULL AND later.following_id = told.following_id AND later.project_id = told.project_id`;
    await tx.$executeRaw`
      UPDATE following SET told_on = NULL WHERE id IN (SELECT following_id FROM following_news WHERE mail_id = ${mail.id})`;
    await tx.$executeRaw`UPDATE following_news SET mail_id = NULL WHERE mail_id = ${mail.id}`;
    await tx.$executeRaw`UPDATE notification SET mail_id = NULL, told_at = NULL WHERE mail_id = ${mail.id}`;
    await tx.$executeRaw`
      DELETE FROM reminder_digest WHERE user_id = ${mail.readerId}::uuid AND "day" = ${mail.digestDay}::date`;
    await tx.$executeRaw`DELETE FROM outbox_mail WHERE id = ${mail.id}`;
  });
}
