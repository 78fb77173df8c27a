import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { withActor } from "@/lib/platform/db";
import { mayReadAccountJournal } from "../policy";
import { ACCOUNT_VERBS, ENTRIES_PER_PAGE } from "./constants";
import type { AccountJournal, AccountJournalEntry } from "./types";

/** Who did what to which account, newest first. Null for whoever may not read it. */
export async function listAccountJournal(actor: Actor, wantedPage: number): Promise<AccountJournal | null> {
  if (!mayReadAccountJournal(actor)) return null;
  return withActor(actor, async (tx) => {
    const verbs = [...ACCOUNT_VERBS];
    // The condition on the project leads to the index by project and instant.
    const [counted] = await tx.$queryRaw<{ total: number }[]>`
      SELECT count(*)::int AS total FROM journal_entry
      WHERE project_id IS NULL AND subject_kind = 'user' AND verb = ANY (${verbs})`;
    const total = counted?.total ?? 0;
    const pageCount = Math.max(1, Math.ceil(total / ENTRIES_PER_PAGE));
    const page = Math.min(wantedPage, pageCount);
    const entries = await tx.$queryRaw<AccountJournalEntry[]>`
      SELECT j.id, j.at, j.actor_name AS "actorName", j.organisation_name AS "organisationName", j.verb, j.changes,
             coalesce(u.name, j.changes #>> '{name,after}', '') AS "subjectName",
             coalesce(u.email, j.changes #>> '{email,after}', '') AS "subjectEmail"
      FROM (SELECT * FROM journal_entry WHERE project_id IS NULL AND subject_kind = 'user' AND verb = ANY (${verbs})
            ORDER BY at DESC, id DESC LIMIT ${ENTRIES_PER_PAGE} OFFSET ${(page - 1) * ENTRIES_PER_PAGE}) AS j
      LEFT JOIN user_account u ON u.id = j.subject_key::uuid
      ORDER BY j.at DESC, j.id DESC`;
    return { entries, total, page, pageCount };
  });
}
