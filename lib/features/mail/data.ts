import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { systemActor } from "@/lib/platform/actors";
import { readAs, withActor } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { Prisma } from "@/prisma/generated/client";
import { MAILS_PER_PAGE } from "./constants";
import { mayListOutbox, mayOpenMails } from "./policy";
import { mailState } from "./rules";
import type { OutboxEntry } from "./types";

/**
 * The outbox, newest first; null for whoever may not list it. No account's role reads the table, whatever it may see on
 * screen: that goes through the application itself, and this function.
 */
export async function listOutbox(
  actor: Actor,
  page: number,
): Promise<{ entries: OutboxEntry[]; total: number } | null> {
  if (!mayListOutbox(actor)) return null;
  const open = mayOpenMails(env());
  return withActor(systemActor("courrier"), async (tx) => {
    const total = await tx.outboxMail.count();
    const mails = await tx.outboxMail.findMany({
      orderBy: { id: "desc" },
      take: MAILS_PER_PAGE,
      skip: (page - 1) * MAILS_PER_PAGE,
    });
    const entries = mails.map(({ text, sentAt, ...mail }) => ({
      id: mail.id,
      recipient: mail.recipient,
      subject: mail.subject,
      text: open && sentAt === null ? text : null,
      createdAt: mail.createdAt,
      state: mailState({ sentAt, attempts: mail.attempts }),
      attempts: mail.attempts,
      lastError: mail.lastError,
    }));
    return { entries, total };
  });
}

/** Which of the notifications that a mail tells its reader still sees. */
export async function listVisibleNotificationIds(actor: Actor, mailId: number): Promise<number[]> {
  const rows = await readAs<{ id: number }>(
    actor,
    Prisma.sql`SELECT id FROM notification WHERE mail_id = ${mailId}`,
  );
  return rows.map(({ id }) => id);
}

/** Which of these projects the reader of a mail sees now. */
export async function listVisibleProjectIds(actor: Actor, ids: readonly number[]): Promise<number[]> {
  const rows = await readAs<{ id: number }>(
    actor,
    Prisma.sql`SELECT id FROM project WHERE id = ANY (${[...ids]}::integer[])`,
  );
  return rows.map(({ id }) => id);
}
