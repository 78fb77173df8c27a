/** After the last one the mail stays in the outbox, with the error, for the administrator to see. */
export const MAX_ATTEMPTS = 8;

/** A server that does not answer for that long will not be waited for. */
export const GIVEN_UP_AFTER_DAYS = 5;

/** Whoever takes a mail has it for that long; then its process is taken for dead. Longer than the SMTP time-outs together. */
export const LEASE_SECONDS = 300;

export const MAILS_PER_PAGE = 50;
