import "server-only";
import { notFound } from "next/navigation";
import { systemActor } from "@/lib/platform/actors";
import { env } from "@/lib/platform/env";
import { requireActor } from "@/lib/platform/session";
import { MAILS_PER_PAGE } from "./constants";
import { listOutbox } from "./data";
import { mayOpenMails } from "./policy";
import { outboxPath } from "./routes";

export async function loadOutbox(page: number) {
  const actor = await requireActor(outboxPath);
  const outbox = (await listOutbox(actor, page)) ?? notFound();
  return {
    ...outbox,
    pageCount: Math.max(1, Math.ceil(outbox.total / MAILS_PER_PAGE)),
    open: mayOpenMails(env()),
    smtpConfigured: env().smtpUrl !== null,
  };
}

/** For a stranger who tries the magic link of a demonstration: there is no server to send it. */
export async function loadDemoOutbox() {
  if (!isDemoOutboxOpen()) notFound();
  return (await listOutbox(systemActor("courrier de démonstration"), 1)) ?? notFound();
}

export function isDemoOutboxOpen(): boolean {
  return mayOpenMails(env());
}
