import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import type { Tx } from "@/lib/platform/db";
import { COMMITTEE_SUBJECT } from "../constants";
import type { CommitteeChanges } from "../rules";
import type { Committee, CommitteeVerb } from "../types";

/** Who did what to it, before and after, in the transaction that does it. */
export async function recordCommittee(
  tx: Tx,
  actor: Actor,
  { id, territoryId }: Pick<Committee, "id" | "territoryId">,
  { verb, changes }: { readonly verb: CommitteeVerb; readonly changes: CommitteeChanges },
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO journal_entry (at, actor_id, actor_name, organisation_name, verb, subject_kind, subject_key, territory_id, changes)
    VALUES (clock_timestamp(), ${actor.userId}::uuid, ${actor.name}, ${actor.organisationName}, ${verb}, ${COMMITTEE_SUBJECT}, ${String(id)},
      ${territoryId}::smallint, ${JSON.stringify(changes)}::jsonb)`;
}
