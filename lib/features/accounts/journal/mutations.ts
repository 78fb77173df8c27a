import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import type { Tx } from "@/lib/platform/db";
import type { AccountVerb } from "./constants";
import type { AccountChanges } from "./types";

/** In the transaction of what is done. */
export async function writeAccountJournal(
  tx: Tx,
  actor: Pick<Actor, "userId" | "name" | "organisationName">,
  entry: { readonly verb: AccountVerb; readonly userId: string; readonly changes: AccountChanges },
): Promise<void> {
  // createMany returns nothing: a coordinator writes in the journal of accounts and does not read it.
  await tx.journalEntry.createMany({
    data: [
      {
        actorId: actor.userId,
        actorName: actor.name,
        organisationName: actor.organisationName,
        verb: entry.verb,
        subjectKind: "user",
        subjectKey: entry.userId,
        changes: entry.changes,
      },
    ],
  });
}
