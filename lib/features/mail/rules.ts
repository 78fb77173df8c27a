import { GIVEN_UP_AFTER_DAYS, MAX_ATTEMPTS } from "./constants";
import type { MailState } from "./types";

const MINUTE_MS = 60_000;

/** @param attempts how many have failed, this one included. @returns when to try again: after 1, 2, 4 … 60 minutes. */
export function nextAttemptAt(attempts: number, now: Date): Date {
  const minutes = Math.min(60, 2 ** Math.max(0, attempts - 1));
  return new Date(now.getTime() + minutes * MINUTE_MS);
}

/** Whether the SMTP server said no, rather than nothing. */
export function hasAnswered(error: unknown): error is Error & { responseCode: number } {
  return error instanceof Error && "responseCode" in error && typeof error.responseCode === "number";
}

/** SMTP answers in 5xx are final (RFC 5321, 4.2.1): the address does not exist, the message is refused. */
export function isFinalFailure(error: unknown): boolean {
  // Below 550 they speak of our password or our manners, not of the mail: somebody will repair it.
  return hasAnswered(error) && error.responseCode >= 550 && error.responseCode < 600;
}

/** What has become of a mail: one that has failed is not tried again. */
export function mailState(mail: { readonly sentAt: Date | null; readonly attempts: number }): MailState {
  if (mail.sentAt !== null) return "sent";
  return mail.attempts >= MAX_ATTEMPTS ? "failed" : "waiting";
}

/** Thrown in the transaction of a mail whose news another process has told meanwhile: it is undone. */
export class ToldMeanwhile extends Error {}

/** Runs a transaction that tells; false when another process has told it meanwhile. */
export async function unlessTold(work: () => Promise<boolean>): Promise<boolean> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ToldMeanwhile) return false;
    throw error;
  }
}

type Failure = { readonly final: boolean; readonly answered: boolean; readonly now: Date };

/**
 * How many attempts count after a failure. A server that does not answer says nothing of the mail: what waits for it is sent
 * once it is back, unless that takes days.
 */
export function attemptsAfter(
  mail: { readonly attempts: number; readonly createdAt: Date },
  { final, answered, now }: Failure,
): number {
  if (final) return MAX_ATTEMPTS;
  const isRecent = now.getTime() - mail.createdAt.getTime() < GIVEN_UP_AFTER_DAYS * 24 * 60 * MINUTE_MS;
  return !answered && isRecent ? Math.min(mail.attempts, MAX_ATTEMPTS - 1) : mail.attempts;
}
