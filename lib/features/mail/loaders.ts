import "server-only";
import { notFound } from "next/navigation";
import { systemActor } from "@/lib/platform/actors";
import { env } from "@/lib/platform/env";
import { requireActor } from "@/lib/platform/session";
import { listOutbox } from "./data";
import { mayOpenMails } from "./policy";
import { outboxPath } from "./routes";

export async function loadOutbox(page: number) {
  const actor = await requireActor(outboxPath);
  const outbox = (await listOutbox(actor, page)) ?? notFound();
  return { ...outbox, open: mayOpenMails(env()), smtpConfigured: env().smtpUrl !== null };
}

/** For a stranger who tries the magic link of a demonstration: there is no server to send it. */
export async function loadDemoOutbox() {
  if (!isDemoOutboxOpen()) notFound();
  return (await listOutbox(systemActor("courrier de démonstration"), 1)) ?? notFound();
}

export function isDemoOutboxOpen(): boolean {
  return mayOpenMails(env());
}
