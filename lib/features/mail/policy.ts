import type { Actor } from "@/lib/kernel/actor";

/** The list of mails: who was written to, and what went wrong. */
export function mayListOutbox(actor: Actor): boolean {
  return actor.role === "admin" || actor.role === "system";
}

/**
 * A mail that waits holds a link that signs its reader in: only a demonstration without an SMTP server shows it, since
 * it has no other way to its reader.
 */
export function mayOpenMails(settings: { readonly demo: boolean; readonly smtpUrl: string | null }): boolean {
  return settings.demo && settings.smtpUrl === null;
}
