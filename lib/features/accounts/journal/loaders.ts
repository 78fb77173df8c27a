import "server-only";
import { notFound } from "next/navigation";
import { requireActor } from "@/lib/platform/session";
import { accountJournalPath } from "../routes";
import { listAccountJournal } from "./data";
import { accountJournalSchema } from "./schema";
import type { AccountJournal } from "./types";

export async function loadAccountJournal(query: Record<string, unknown>): Promise<AccountJournal> {
  const actor = await requireActor(accountJournalPath);
  const { page } = accountJournalSchema.parse(query);
  return (await listAccountJournal(actor, page)) ?? notFound();
}
