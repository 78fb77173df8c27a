export type MailDraft = { readonly recipient: string; readonly subject: string; readonly text: string };

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
