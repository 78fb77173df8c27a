export type MailDraft = { readonly recipient: string; readonly subject: string; readonly text: string };

/** A mail that may wait for a day, and is looked at again when it leaves. */
export type ReaderMail = MailDraft & {
  readonly readerId: string;
  /** Of which it speaks: sent only as long as the reader sees all of them. */
  readonly projectIds: readonly number[];
  /** Of the morning's digest, its day in Paris. */
  readonly digestDay: string | null;
  /** Where one click of a mail program stops such mails (RFC 8058). */
  readonly unsubscribeUrl: string;
};

export type MailState = "waiting" | "sent" | "failed";

export type OutboxEntry = {
  readonly id: number;
  readonly recipient: string;
  readonly subject: string;
  /** Null where the reader may not open mails, and once the mail has left. */
  readonly text: string | null;
  readonly createdAt: Date;
  readonly state: MailState;
  readonly attempts: number;
  readonly lastError: string | null;
};
